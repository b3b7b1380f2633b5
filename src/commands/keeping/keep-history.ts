import type { History } from '../../core/plan/changes/history.ts';
import type { Shelf } from '../../platform/shelf.ts';
import { keysOf } from './ledger-form.ts';
import type { FoundLedger, Position } from './read-ledger.ts';

type Steps = Pick<History, 'past' | 'future'>;

/**
 * Puts down what can be undone and done again from a state that is on the disk: only that state can use it.
 * @throws what the storage says where it refuses
 */
export async function keepHistory(
  shelf: Shelf,
  { no, epoch, seq }: Position,
  { past, future }: Steps,
): Promise<void> {
  const record = { epoch, seq, past, future };
  await shelf.change({ put: [[keysOf(no).undo, record]] }, { lasting: true });
}

/** What can be undone and done again from what was found; null where the page was not left for another right there. */
export async function keptHistory(shelf: Shelf, found: FoundLedger): Promise<Steps | null> {
  if (found.state !== 'sound') return null;
  const { no, epoch, seq } = found.position;
  try {
    const kept = (await shelf.read(keysOf(no).undo)) as (Position & Steps) | undefined;
    if (kept?.epoch !== epoch || kept.seq !== seq) return null;
    return { past: kept.past, future: kept.future };
  } catch (error) {
    console.error('what can be undone cannot be read', error);
    return null;
  }
}
