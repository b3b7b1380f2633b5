import type { Crs } from '../../core/vocabulary/crs.ts';
import type { CrsGround } from '../../core/vocabulary/crs-ground.ts';
import type { Agreement } from './agreement.ts';

/** What was measured when a file is read in one system. */
export interface Evidence {
  outside?: { share: number; points: number };
  names?: { count: number; medianM: number; spreadM: number };
  named?: NonNullable<Agreement['named']>;
}

/** Of a right file nine points in ten lie inside; where no system does as well, what is outside tells less. */
const OUTSIDE_SHARE = 0.1;
/** Points are not independent: a border cuts off several at once. */
const POINTS_THAT_COUNT = 60;
/** Two files place the same thing about so far apart (entrance, centre of the building), in metres. */
const PLACING_M = 60;
const FARTHEST = 8;
/** Names that count fully from the third on: one alone may be a coincidence. */
const MATCHES_THAT_COUNT = 10;
const FIRST_MATCHES = 3;
/** What is called after an area lies in it, but for a few that moved or were renamed. */
const OUT_OF_OWN_SHARE = 0.15;
/** Places scatter about the middle of their area at least so far, however near each other the few at hand lie, in m. */
const SCATTER_M = 150;
const FARTHEST_COMMON = 4;
/** Of a normal scatter: variance of the median over that of the mean, and squared median distance over the variance of an axis. */
const MEDIAN_LOSS = Math.PI / 2;
const MEDIAN_TO_AXIS_2 = 2 * Math.LN2;

function weightOf(count: number): number {
  const weight = count < FIRST_MATCHES ? count / (2 * FIRST_MATCHES) : 1;
  return Math.min(count, MATCHES_THAT_COUNT) * weight;
}

/** A share that is to be expected in the right system, and the least of all systems. */
interface ExpectedShare {
  rate: number;
  least: number;
}

export interface ExpectedShares {
  outside: ExpectedShare;
  outOfOwn: ExpectedShare;
}

/** At half outside nothing is told any more: the areas are those of another place or of a part of this one. */
function expected(shares: readonly number[], usual: number): ExpectedShare {
  const least = Math.min(...shares, 1);
  return { rate: Math.min(0.5, Math.max(usual, least)), least };
}

/** What the best of all systems reaches, and no better than is usual. */
export function expectedShares(all: readonly Evidence[]): ExpectedShares {
  return {
    outside: expected(
      all.flatMap(({ outside }) => outside?.share ?? []),
      OUTSIDE_SHARE,
    ),
    outOfOwn: expected(
      all.flatMap(({ named }) => named?.share ?? []),
      OUT_OF_OWN_SHARE,
    ),
  };
}

function logShare(share: number, rate: number): number {
  return (1 - share) * Math.log(1 - rate) + share * Math.log(rate);
}

/**
 * Logarithm of how likely a share is, up to a constant. A share that another system hardly betters tells little of which is
 * right, however many points there are: what is outside in both is outside for another reason.
 */
function logOfShare(share: number, { rate, least }: ExpectedShare): number {
  const best = logShare(least, rate);
  const bettered = share > least ? (share - least) / share : 0;
  return best + bettered ** 2 * (logShare(share, rate) - best);
}

/** Logarithm of how likely what was measured is in the right system, up to a constant. */
export function logLikelihood({ outside, names, named }: Evidence, rates: ExpectedShares): number {
  let sum = 0;
  if (outside) {
    const counted = Math.min(outside.points, POINTS_THAT_COUNT);
    sum += counted * logOfShare(outside.share, rates.outside);
  }
  if (names) sum -= weightOf(names.count) * Math.min(names.medianM / PLACING_M, FARTHEST);
  if (named) {
    const { count, share, commonM, spreadM } = named;
    const varianceM2 = MEDIAN_LOSS * (SCATTER_M ** 2 + spreadM ** 2 / MEDIAN_TO_AXIS_2);
    const common = commonM ** 2 / (2 * varianceM2);
    sum += weightOf(count) * logOfShare(share, rates.outOfOwn);
    sum -= weightOf(count) * Math.min(common, FARTHEST_COMMON);
  }
  return sum;
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** Evidence as grounds; of a file of the same drop with its name and the system in which it was read. */
export function groundsOfEvidence(
  { outside, names, named }: Evidence,
  beside?: { file: string; crs: Crs },
): CrsGround[] {
  const file: Record<string, string> = { ...beside };
  const grounds: CrsGround[] = [];
  if (outside) {
    const params = { pct: percent(outside.share), points: outside.points, ...file };
    grounds.push({ code: beside === undefined ? 'outside' : 'outside-beside', params });
  }
  if (named) {
    const { count, share, commonM, spreadM } = named;
    const params = {
      count,
      pct: percent(share),
      metres: Math.round(commonM),
      spread: Math.round(spreadM),
      ...file,
    };
    grounds.push({ code: beside === undefined ? 'named-areas' : 'named-areas-beside', params });
  }
  if (names) {
    const { count, medianM, spreadM } = names;
    const params = { count, metres: Math.round(medianM), spread: Math.round(spreadM), ...file };
    grounds.push({ code: beside === undefined ? 'names' : 'names-beside', params });
  }
  return grounds;
}
