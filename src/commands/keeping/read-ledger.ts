import { withDifference } from '../../core/plan/changes/difference.ts';
import type { Project } from '../../core/plan/project.ts';
import type { Shelf } from '../../platform/shelf.ts';
import { type Act, type Head, KEPT_LISTS, keysOf, ledgerNo, type Snapshot } from './ledger-form.ts';
import { checkRun, isNewer, type Lost, makeProject, type StoredLists } from './make-project.ts';
import { LEGACY_NO, readLegacy } from './read-legacy.ts';
import { unseal } from './sealed.ts';

/** Where in a ledger a state stands. */
export interface Position {
  no: number;
  epoch: number;
  seq: number;
}

/** What lies on this machine. Only `sound` may be written on; of what is `damaged` the sound part is given. */
export type FoundLedger =
  | { state: 'none' }
  | { state: 'sound'; project: Project; position: Position }
  | { state: 'damaged'; project: Project; lost: Lost; no: number }
  | { state: 'newer'; no: number };

/** Checked records of pieces, by the key of the piece. */
export type PieceCache = Map<string, readonly unknown[]>;

/** The lists of a snapshot, what is missing or wrong left out and noted. */
export async function readLists(
  shelf: Shelf,
  no: number,
  snapshot: Pick<Snapshot, 'lists'>,
  cache: PieceCache,
  lost: Lost,
): Promise<StoredLists> {
  const lists: StoredLists = {};
  for (const name of KEPT_LISTS) {
    const own = snapshot.lists?.[name];
    if (!own) continue;
    const records: unknown[] = [];
    for (const id of own.pieces) {
      const key = keysOf(no).piece(id);
      let run = cache.get(key);
      if (!run) {
        const before = lost.size;
        run = checkRun(name, await shelf.read(key), lost);
        if (lost.size === before && !lost.has(name)) cache.set(key, run);
      }
      for (const record of run) records.push(record);
    }
    if (records.length !== own.count) lost.add(name);
    lists[name] = records;
  }
  return lists;
}

/** The acts of a log from a number on, in their order, up to the first that is missing or torn; that there are more is noted. */
export function actsAfter(
  log: ReadonlyMap<string, unknown>,
  { no, epoch, seq }: Position,
  lost: Lost,
): Act[] {
  const acts: Act[] = [];
  const keys = keysOf(no);
  const wanted = (key: string) => key > keys.act(epoch, seq) && key.startsWith(keys.acts(epoch));
  for (const key of [...log.keys()].filter(wanted).toSorted()) {
    const read = unseal<Act>(log.get(key));
    const next = seq + acts.length + 1;
    if (read.state !== 'whole' || key !== keys.act(epoch, next)) {
      lost.add('acts');
      break;
    }
    acts.push(read.value);
  }
  return acts;
}

async function readLedger(shelf: Shelf, no: number, cache: PieceCache): Promise<FoundLedger> {
  const keys = keysOf(no);
  const log = await shelf.under(keys.log);
  const lost: Lost = new Set();
  const read = unseal<Head>(log.get(keys.head));
  if (read.state === 'newer') return { state: 'newer', no };
  if (read.state === 'torn' || read.state === 'unreadable') lost.add('head');
  const head: Pick<Head, 'lists'> & Partial<Head> = 'value' in read ? read.value : { lists: {} };
  const { epoch = 0, seq = 0, plan = {} } = head;
  if (isNewer(plan)) return { state: 'newer', no };
  const lists = await readLists(shelf, no, head, cache, lost);
  const before = lost.size;
  const acts = read.state === 'whole' ? actsAfter(log, { no, epoch, seq }, lost) : [];
  let state: object = { ...plan, ...lists };
  let done = 0;
  try {
    // What stands on damaged ground would be put in a wrong place.
    if (before > 0 && acts.length > 0) throw new Error('acts on damaged records');
    for (const act of acts) {
      state = withDifference(state, act);
      done++;
    }
  } catch {
    lost.add('acts');
  }
  const members = { ...state } as Record<string, unknown>;
  const whole: StoredLists = {};
  for (const name of KEPT_LISTS) {
    if (Array.isArray(members[name])) whole[name] = members[name];
    delete members[name];
  }
  const made = makeProject(members, whole, lost);
  if (made.state === 'newer') return { ...made, no };
  if (made.state === 'damaged') return { ...made, no };
  return { ...made, position: { no, epoch, seq: seq + done } };
}

/** The turn and the number of what was written last into a ledger, without what it says. */
export async function lastPosition(shelf: Shelf, no: number): Promise<Omit<Position, 'no'>> {
  const log = await shelf.under(keysOf(no).log);
  const read = unseal<Head>(log.get(keysOf(no).head));
  if (read.state !== 'whole') return { epoch: 0, seq: 0 };
  const { epoch, seq } = read.value;
  return { epoch, seq: seq + actsAfter(log, { no, epoch, seq }, new Set()).length };
}

/** Numbers of the ledgers that have a head or acts, the newest first. */
export async function listLedgers(shelf: Shelf): Promise<number[]> {
  const numbers = (await shelf.keys())
    .filter((key) => key.includes('/log/'))
    .flatMap((key) => ledgerNo(key) ?? []);
  return [...new Set(numbers)].toSorted((a, b) => b - a);
}

/** A stored line of work; one that is written while it is read is read again. */
export async function readNo(shelf: Shelf, no: number, cache: PieceCache): Promise<FoundLedger> {
  if (no === LEGACY_NO) return readLegacy(shelf);
  const headText = async () => JSON.stringify((await shelf.read(keysOf(no).head)) ?? null);
  for (let before = await headText(), tries = 0; ; tries++) {
    const found = await readLedger(shelf, no, cache);
    if (found.state === 'sound' || tries === 5) return found;
    const after = await headText();
    if (after === before) return found;
    before = after;
  }
}

/**
 * What this machine holds of the last visit.
 * @throws when the storage refuses to be read
 */
export async function readStored(shelf: Shelf, cache: PieceCache): Promise<FoundLedger> {
  const [newest] = await listLedgers(shelf);
  return readNo(shelf, newest ?? LEGACY_NO, cache);
}
