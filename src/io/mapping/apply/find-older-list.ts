import type { RecordSet } from '../../records.ts';
import { applyMapping } from './apply-mapping.ts';
import type { Applied, Loaded, Mapping } from '../mapping.ts';
import { type Listed, pairRecords, type RecordPair } from '../update/pair-records.ts';

/** A loaded list of which a file may be a newer version. */
export interface OlderList {
  sourceId: string;
  /** Records that are known to be in both. */
  both: number;
  /** Records of the loaded list, and of the file. */
  old: number;
  next: number;
}

/** From this share of the shorter list on a file is a newer version of a loaded one. */
const LEAST_SHARE = 0.3;

type Sourced = Listed & { sourceId?: string };

/** Where places lie close, many of one list have one of another beside them: under another name that tells nothing. */
function tells({ by, old, next }: RecordPair<Sourced>): boolean {
  return by !== 'place' || old.name === undefined || next.name === undefined;
}

function listsOf(
  applied: Applied,
  loaded: Loaded,
): [next: readonly Sourced[], old: readonly Sourced[]] {
  switch (applied.role) {
    case 'areas': {
      const levels = new Set(applied.areas.map(({ level }) => level));
      return [applied.areas, loaded.areas.filter(({ level }) => levels.has(level))];
    }
    case 'facilities':
      return [
        [...applied.facilities, ...applied.unplaced],
        [...loaded.facilities, ...(loaded.unplaced ?? [])],
      ];
    case 'demand':
      return [applied.demand, loaded.demand];
    case 'candidates':
      return [applied.candidates, loaded.candidates ?? []];
    case 'population':
      return [[], []];
  }
}

/**
 * The loaded list that shares most records with a file, by id, code or name, or by place where there are no names; null
 * where no list shares enough.
 */
export function findOlderList(set: RecordSet, mapping: Mapping, loaded: Loaded): OlderList | null {
  const isAlone = { areas: [], facilities: [], demand: [] };
  // Seats and people join onto areas and are no list of their own.
  const hasOutlines = set.records.some(({ geometry }) => geometry?.type.endsWith('Polygon'));
  if (mapping.role === 'areas' && !hasOutlines) return null;
  const { value } = applyMapping(set, mapping, { loaded: isAlone });
  if (!value) return null;
  const [next, old] = listsOf(value, loaded);
  const bySource = new Map<string, Sourced[]>();
  for (const record of old) {
    if (record.sourceId === undefined) continue;
    const own = bySource.get(record.sourceId);
    if (own) own.push(record);
    else bySource.set(record.sourceId, [record]);
  }
  const found = [...bySource].map(([sourceId, records]): OlderList => {
    const both = pairRecords(records, next).pairs.filter(tells).length;
    return { sourceId, both, old: records.length, next: next.length };
  });
  const [best] = found.toSorted((a, b) => b.both - a.both);
  return best && best.both >= LEAST_SHARE * Math.min(best.old, best.next) ? best : null;
}
