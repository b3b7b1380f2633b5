import { LIST_NAMES, type ListName } from '../../engine/session/list-pieces.ts';
import type { Shelf } from '../../platform/shelf.ts';
import { keysOf } from './ledger-form.ts';
import { checkRun, isNewer, type Lost, makeProject, type StoredLists } from './make-project.ts';
import type { FoundLedger } from './read-ledger.ts';

const PLAN_KEY = 'kequan/plan';
const LISTS_KEY = 'kequan/lists';
const PIECES = 'kequan/list/';
/** Where still older versions wrote areas, facilities and demand in one record. */
const DATA_KEY = 'kequan/data';

/** The number under which the records of versions before the first ledger go. */
export const LEGACY_NO = 0;

/** Keys of what versions before the first ledger stored. */
export function legacyKeys(keys: readonly string[]): string[] {
  const own = new Set([PLAN_KEY, LISTS_KEY, DATA_KEY]);
  return keys.filter((key) => own.has(key) || key.startsWith(PIECES));
}

/** Keys of all records of one line of work. */
export function recordKeys(no: number, keys: readonly string[]): string[] {
  return no === LEGACY_NO ? legacyKeys(keys) : keys.filter((key) => key.startsWith(keysOf(no).own));
}

type Heads = Partial<Record<ListName, { mark: string; pieces: number }>>;

async function readLists(shelf: Shelf, lost: Lost): Promise<StoredLists> {
  const heads = (await shelf.read(LISTS_KEY)) as Heads | undefined;
  const data = heads ? undefined : ((await shelf.read(DATA_KEY)) as StoredLists | undefined);
  const lists: StoredLists = {};
  for (const name of LIST_NAMES) {
    if (data?.[name]) lists[name] = checkRun(name, data[name], lost);
    const own = heads?.[name];
    if (!own) continue;
    const records: unknown[] = [];
    for (let at = 0; at < own.pieces; at++) {
      const run = await shelf.read(`${PIECES}${own.mark}/${at}`);
      for (const record of checkRun(name, run, lost)) records.push(record);
    }
    lists[name] = records;
  }
  return lists;
}

/** What versions before the first ledger left. */
export async function readLegacy(shelf: Shelf): Promise<FoundLedger> {
  const [no, lost] = [LEGACY_NO, new Set<string>()];
  const kept = legacyKeys(await shelf.keys());
  if (kept.length === 0) return { state: 'none' };
  // Pieces alone are an import that never came to its end.
  if (kept.every((key) => key.startsWith(PIECES))) return { state: 'none' };
  const plan = await shelf.read(PLAN_KEY);
  if (typeof plan !== 'object' || plan === null) lost.add('head');
  else if (isNewer(plan)) return { state: 'newer', no };
  const lists = await readLists(shelf, lost);
  const made = makeProject({ ...(plan as object | undefined) }, lists, lost);
  if (made.state === 'sound') {
    return { ...made, position: { no, epoch: 0, seq: 0 } };
  }
  return { ...made, no };
}
