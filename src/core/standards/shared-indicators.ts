import { asksForMore } from './comparison.ts';
import type { Standard, StandardDocument, StandardPart } from './standard.ts';
import { targetValue } from './target.ts';

/** What one document asks of an indicator. */
export interface Ask {
  document: StandardDocument;
  standard: Standard;
  part: StandardPart;
  target: number;
  targetIsPlanners: boolean;
  /** No other document at hand asks for more; equal ones are all strictest. */
  strictest: boolean;
}

function sizeAsked({ rule }: StandardPart): number {
  return rule.shape === 'count' ? (rule.of.minFloorAreaM2 ?? 0) : 0;
}

/** How strict an ask is, as numbers to be compared one after the other. */
function strictness({ part, target }: Pick<Ask, 'part' | 'target'>): number[] {
  const strict = part.comparison === '>' || part.comparison === '<' ? 1 : 0;
  return [asksForMore(part.comparison) ? target : -target, strict, sizeAsked(part)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/**
 * For each indicator that several of the documents name, what each asks in a year, in the order of the
 * documents; by target, then strict before not strict, then by the size asked of each place.
 */
export function sharedIndicators(
  documents: readonly StandardDocument[],
  plannersSharePct: number,
  year?: number,
): Map<string, Ask[]> {
  const byIndicator = new Map<string, Ask[]>();
  for (const document of documents) {
    for (const standard of document.standards) {
      for (const part of standard.parts) {
        if (part.indicator === undefined) continue;
        const ask = { document, standard, part, strictest: false };
        const asks = byIndicator.get(part.indicator) ?? [];
        asks.push({ ...ask, ...targetValue(part, plannersSharePct, year) });
        byIndicator.set(part.indicator, asks);
      }
    }
  }
  for (const [indicator, asks] of byIndicator) {
    if (new Set(asks.map(({ document }) => document)).size < 2) byIndicator.delete(indicator);
    const strictest = asks.map(strictness).toSorted(compare).at(-1)!;
    for (const ask of asks) ask.strictest = compare(strictness(ask), strictest) === 0;
  }
  return byIndicator;
}
