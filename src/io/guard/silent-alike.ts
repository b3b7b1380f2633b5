import type { Position } from 'geojson';
import type { RecordSet } from '../records.ts';
import { asksForCrs } from './asks-for-crs.ts';
import type { CrsGround } from '../../core/vocabulary/crs-ground.ts';
import type { CrsGuard } from './guard-crs.ts';

/** Grounds that every file of a kind has, whatever it holds. */
const SAYS_NOTHING: ReadonlySet<CrsGround['code']> = new Set([
  'stated',
  'by-format',
  'false-easting',
]);
/** Drawings of one source lie about one town, so far apart at most, in degrees. */
const NEAR_DEGREES = 1;

/** How a file is silent about its system: two that are so in the same way have the same text here. */
export function describeSilence({ format, crs }: RecordSet, guard: CrsGuard): string | undefined {
  const isTable = format === 'csv' || format === 'xlsx';
  const says = guard.choices.some(({ grounds }) =>
    grounds.some(({ code }) => !SAYS_NOTHING.has(code)),
  );
  // Lists are typed by many hands, each from a map of its own.
  if (isTable || says || !asksForCrs(guard)) return undefined;
  return [format, crs ?? '', ...guard.choices.map((choice) => choice.crs).toSorted()].join(' ');
}

/** What is known of a file of a drop. */
export interface SilentFile {
  fields: readonly string[];
  guard: CrsGuard & { silence?: string };
}

function middleOf({ choices }: CrsGuard): Position {
  const points = choices[0]?.points ?? [];
  const mean = (at: 0 | 1): number =>
    points.reduce((sum, point) => sum + (point[at] ?? NaN), 0) / points.length;
  return [mean(0), mean(1)];
}

/**
 * Whether two files of a drop evidently come from one source and are silent about their system in the same way: of one
 * format, in one place, with half of their columns in common, and with nothing that tells more of one than of the other.
 */
export function silentAlike(a: SilentFile, b: SilentFile): boolean {
  if (a.guard.silence === undefined || a.guard.silence !== b.guard.silence) return false;
  const [aX = NaN, aY = NaN] = middleOf(a.guard);
  const [bX = NaN, bY = NaN] = middleOf(b.guard);
  if (!(Math.abs(aX - bX) < NEAR_DEGREES && Math.abs(aY - bY) < NEAR_DEGREES)) return false;
  const shared = a.fields.filter((field) => b.fields.includes(field)).length;
  return shared * 2 >= Math.min(a.fields.length, b.fields.length);
}
