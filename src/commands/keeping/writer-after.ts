import type { Shelf } from '../../platform/shelf.ts';
import { EPOCH_KEY } from './ledger-form.ts';
import { LedgerWriter, Overtaken } from './ledger-writer.ts';
import { type FoundLedger, lastPosition, listLedgers, type PieceCache } from './read-ledger.ts';
import { LEGACY_NO, legacyKeys } from './read-legacy.ts';

/** Makes this tab the one whose writing is read; the number of its turn. */
async function takeTurn(shelf: Shelf): Promise<number> {
  for (;;) {
    const value = (await shelf.read(EPOCH_KEY)) as number | undefined;
    const epoch = (value ?? 0) + 1;
    if (await shelf.change({ put: [[EPOCH_KEY, epoch]] }, { guard: { key: EPOCH_KEY, value } }))
      return epoch;
  }
}

/** Whether what was read is still the newest that lies there. */
async function stillStands(shelf: Shelf, found: FoundLedger): Promise<boolean> {
  const [newest = LEGACY_NO] = await listLedgers(shelf);
  if (found.state === 'none') return newest === LEGACY_NO;
  if (found.state !== 'sound') return newest === found.no;
  const { position } = found;
  if (newest !== position.no) return false;
  if (newest === LEGACY_NO) return true;
  const { epoch, seq } = await lastPosition(shelf, newest);
  return epoch === position.epoch && seq === position.seq;
}

/**
 * A writer that goes on where something was read, or in a ledger of its own beside what could not be read whole.
 * @throws Overtaken when another tab has written since it was read
 */
export async function writerAfter(
  shelf: Shelf,
  found: FoundLedger,
  cache: PieceCache,
): Promise<LedgerWriter> {
  const epoch = await takeTurn(shelf);
  if (!(await stillStands(shelf, found))) throw new Overtaken();
  if (found.state === 'sound' && found.position.no !== LEGACY_NO) {
    return LedgerWriter.goOn(shelf, found.project, found.position, epoch, cache);
  }
  const no = 'no' in found ? found.no : LEGACY_NO;
  const superseded = found.state === 'sound' ? legacyKeys(await shelf.keys()) : [];
  return LedgerWriter.begin(shelf, no + 1, epoch, superseded);
}
