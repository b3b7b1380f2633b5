import type { Shelf } from '../../platform/shelf.ts';
import { keysOf, ledgerNo, type StoredVersion, type Version } from './ledger-form.ts';
import { type Lost, type Made, makeProject } from './make-project.ts';
import { listLedgers, type PieceCache, readLists } from './read-ledger.ts';
import { unseal } from './sealed.ts';

/** What is told of a version before it is opened. */
export interface VersionLine {
  key: string;
  at: number;
  name: string | null;
  title: string;
  counts: { areas: number; facilities: number; demand: number; scenarios: number };
}

/**
 * The versions on this machine, the newest first; of all lines of work, so that those of a damaged one are there too.
 * @throws when the storage refuses to be read
 */
export async function listVersions(shelf: Shelf): Promise<VersionLine[]> {
  const lines: VersionLine[] = [];
  for (const no of await listLedgers(shelf)) {
    const stored = (await shelf.under(keysOf(no).versions)) as Map<string, StoredVersion>;
    for (const [key, record] of stored) {
      const read = unseal<Version>(record?.sealed);
      if (read.state !== 'whole') continue;
      const { at, name, plan, lists } = read.value;
      const [areas, facilities, demand] = (['areas', 'facilities', 'demand'] as const).map(
        (list) => lists[list]?.count ?? 0,
      ) as [number, number, number];
      const counts = { areas, facilities, demand, scenarios: plan.scenarios.length };
      lines.push({ key, at, name, title: plan.title, counts });
    }
  }
  return lines.toSorted((a, b) => b.at - a.at);
}

/**
 * A version in full; null when it is no longer there.
 * @throws when the storage refuses to be read
 */
export async function readVersion(
  shelf: Shelf,
  key: string,
  cache: PieceCache = new Map(),
): Promise<Made | null> {
  const stored = (await shelf.read(key)) as StoredVersion | undefined;
  const read = unseal<Version>(stored?.sealed);
  if (read.state === 'newer') return { state: 'newer' };
  if (!('value' in read)) return null;
  const lost: Lost = new Set(read.state === 'torn' ? ['head'] : []);
  const { plan, lists } = read.value;
  const records = await readLists(shelf, ledgerNo(key)!, { lists }, cache, lost);
  return makeProject(plan, records, lost);
}
