import type { Missing } from '../findings/assessment.ts';
import { unknown, type Measurement } from './measurement.ts';

/** The part that counts and the rest, each as an interval. */
export class Proportion {
  private partLower = 0;
  private partUpper = 0;
  private restLower = 0;
  private restUpper = 0;

  /** In the part, in the rest or (when its belonging to either is in doubt) in neither. */
  addUnknown(amount: number): void {
    this.addBounds([0, amount], [0, amount]);
  }

  addBounds(part: readonly [number, number], rest: readonly [number, number]): void {
    this.partLower += part[0];
    this.partUpper += part[1];
    this.restLower += rest[0];
    this.restUpper += rest[1];
  }

  /**
   * Percent; undefined when there is nothing to take a share of. `basis` is the whole that the lower
   * bound is a share of. While nothing is sure to be in the whole, the share may be anything.
   */
  percent(): { lower: number; upper: number; basis?: number } | undefined {
    if (this.partUpper + this.restUpper === 0) return undefined;
    if (this.partLower + this.restLower === 0) return { lower: 0, upper: 100 };
    const basis = this.partLower + this.restUpper;
    return {
      lower: this.partLower === 0 ? 0 : (this.partLower * 100) / basis,
      upper: Number.isFinite(this.partUpper)
        ? (this.partUpper * 100) / (this.partUpper + this.restLower)
        : 100,
      ...(Number.isFinite(basis) && { basis }),
    };
  }
}

/** A share as a measurement; `nothing` says what there is none of when there is no share. */
export function measuredShare(
  proportion: Proportion,
  missing: Missing[],
  evidence: string[],
  nothing: Missing,
): Measurement {
  const percent = proportion.percent();
  return percent ? { ...percent, missing, evidence } : unknown([...missing, nothing], evidence);
}
