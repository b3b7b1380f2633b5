import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import type { Rule } from '../../standards/rule.ts';
import type { StandardPart } from '../../standards/standard.ts';
import type { Need } from '../findings/assessment.ts';
import { asksForMore } from '../../standards/comparison.ts';
import { type Measurement } from './measurement.ts';

/** Field of `Need` in which an amount of a facility's field is asked for. */
const NEED_FIELDS: Partial<Record<FacilityNumber, 'beds' | 'places' | 'floorAreaM2'>> = {
  beds: 'beds',
  nursingBeds: 'beds',
  safetyNetBeds: 'beds',
  places: 'places',
  floorAreaM2: 'floorAreaM2',
};

/** Rounds up to whole beds, places or persons, forgiving the rounding error of doubles. */
function roundUp(amount: number): number {
  return Math.max(0, Math.ceil(amount - 1e-6));
}

/** Least whole amount that passes a target: at equality for >=, just above it for >. */
function leastWhole(part: StandardPart, target: number): number {
  return part.comparison === '>' ? Math.floor(target) + 1 : target;
}

/**
 * How far an unmet value is from its target, in the part's unit;
 * for a strict target of a whole number of things, to the next whole number beyond it.
 */
export function measureShortfall(
  part: StandardPart,
  { lower }: Measurement,
  target: number,
): number {
  if (!asksForMore(part.comparison)) return Math.max(0, lower - target);
  const whole = ['count', 'sum', 'growth'].includes(part.rule.shape);
  return Math.max(0, (whole ? leastWhole(part, target) : target) - lower);
}

/** What would close an unmet part, undefined where building does not help or no kind is named. */
export function findNeed(
  part: StandardPart,
  measurement: Measurement,
  target: number,
): Need | undefined {
  const kind = part.buildKind;
  if (kind === undefined || !asksForMore(part.comparison)) return undefined;
  const amounts = amountsOf(part, measurement, target);
  return amounts && { kind, ...amounts };
}

function amountsOf(
  part: StandardPart,
  measurement: Measurement,
  target: number,
): Omit<Need, 'kind'> | undefined {
  const { rule } = part;
  const shortfall = measureShortfall(part, measurement, target);
  switch (rule.shape) {
    case 'count':
      return sites(roundUp(shortfall), rule.of.minFloorAreaM2);
    case 'sum':
      return inField(rule.field, shortfall);
    case 'growth':
      return rule.field === undefined ? sites(roundUp(shortfall)) : inField(rule.field, shortfall);
    default:
      return measurement.basis === undefined
        ? undefined
        : amountsOfRatio(rule, measurement.lower, shortfall, target, measurement.basis);
  }
}

function amountsOfRatio(
  rule: Rule,
  lower: number,
  shortfall: number,
  target: number,
  basis: number,
): Omit<Need, 'kind'> | undefined {
  switch (rule.shape) {
    case 'per-people':
      return inField(rule.field, (shortfall * basis) / rule.per);
    case 'circle':
      return {
        people: roundUp((shortfall * basis) / 100),
        ...(rule.minutes !== undefined && { minutes: rule.minutes }),
      };
    case 'area-share':
      return sites(
        roundUp((target * basis) / 100) - Math.round((lower * basis) / 100),
        floorAreaAsked(rule),
      );
    case 'share':
      return shareAmounts(rule.field, lower / 100, target / 100, basis);
    default:
      return undefined;
  }
}

function sites(count: number, floorAreaM2?: number): Omit<Need, 'kind'> {
  return floorAreaM2 === undefined ? { sites: count } : { sites: count, floorAreaM2 };
}

function inField(field: FacilityNumber, amount: number): Omit<Need, 'kind'> | undefined {
  const needField = NEED_FIELDS[field];
  return needField && { [needField]: roundUp(amount) };
}

/** Least addition x, all of it in the part, with (part + x) / (whole + x) at the target. */
function shareAmounts(
  field: FacilityNumber | undefined,
  share: number,
  target: number,
  whole: number,
): Omit<Need, 'kind'> | undefined {
  if (target >= 1) return undefined;
  const amount = ((target - share) * whole) / (1 - target);
  return field === undefined ? sites(roundUp(amount)) : inField(field, amount);
}

/** Floor area that every area's own count asks for, where there is one test of that form. */
function floorAreaAsked(rule: Extract<Rule, { shape: 'area-share' }>): number | undefined {
  const [test] = rule.meets;
  return test && 'rule' in test && test.rule.shape === 'count'
    ? test.rule.of.minFloorAreaM2
    : undefined;
}
