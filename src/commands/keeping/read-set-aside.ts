import type { Shelf } from '../../platform/shelf.ts';
import { type Head, keysOf, type StoredVersion } from './ledger-form.ts';
import { listLedgers, readNo } from './read-ledger.ts';
import { LEGACY_NO, recordKeys } from './read-legacy.ts';
import { unseal } from './sealed.ts';

/** A line of work that was not gone on with. */
export interface SetAside {
  no: number;
  /** When it was written last, in ms since 1970; null where nothing in it tells. */
  at: number | null;
  /** What it takes, about. */
  sizeBytes: number;
  /** Why: it is damaged, of a newer version, or sound and something else was done before it was read. */
  why: 'damaged' | 'newer' | 'passed';
}

async function readOne(shelf: Shelf, no: number, keys: readonly string[]): Promise<SetAside> {
  const own = recordKeys(no, keys);
  const sizes = await Promise.all(
    own.map(async (key) => JSON.stringify((await shelf.read(key)) ?? null).length),
  );
  const head = unseal<Head>(await shelf.read(keysOf(no).head));
  const versions = (await shelf.under(keysOf(no).versions)) as Map<string, StoredVersion>;
  const times = [...versions.values()].map(({ at }) => at);
  if ('value' in head) times.push(head.value.at ?? NaN);
  const known = times.filter(Number.isFinite);
  const { state } = await readNo(shelf, no, new Map());
  return {
    no,
    at: known.length > 0 ? Math.max(...known) : null,
    sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
    why: state === 'damaged' || state === 'newer' ? state : 'passed',
  };
}

/**
 * Lines of work beside the one that is written on, the newest first.
 * @throws when the storage refuses to be read
 */
export async function readSetAside(shelf: Shelf): Promise<SetAside[]> {
  const keys = await shelf.keys();
  const [newest, ...rest] = await listLedgers(shelf);
  if (newest !== undefined && recordKeys(LEGACY_NO, keys).length > 0) rest.push(LEGACY_NO);
  const found: SetAside[] = [];
  for (const no of rest) found.push(await readOne(shelf, no, keys));
  return found;
}
