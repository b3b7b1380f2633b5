const PIECE = 1 << 20;
/** Text of a statement that may lie across two pieces. */
const OVERLAP = 4096;
const RECURSIVE_VIEW = /create\s+(?:temp(?:orary)?\s+)?view\b[^\0]{0,4000}?\bwith\s+recursive\b/i;

/** True for a database with a view that calls itself: how many rows it has is known only by going through them, if they end. */
export function hasRecursiveView(database: Uint8Array): boolean {
  const latin1 = new TextDecoder('latin1');
  for (let at = 0; at < database.length; at += PIECE) {
    const text = latin1.decode(database.subarray(at, at + PIECE + OVERLAP));
    if (RECURSIVE_VIEW.test(text)) return true;
  }
  return false;
}
