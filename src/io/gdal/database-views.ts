const PIECE = 1 << 20;
/** Text of a statement that may lie across two pieces. */
const OVERLAP = 4096;
const VIEW = /create\s+(?:temp(?:orary)?\s+)?view\b/i;
const RECURSIVE_VIEW = /create\s+(?:temp(?:orary)?\s+)?view\b[^\0]{0,4000}?\bwith\s+recursive\b/i;

/**
 * Whether a database has a view, and one that calls itself: how many rows a view has is known only by going through them,
 * if they end.
 */
export function findViews(database: Uint8Array): 'none' | 'plain' | 'recursive' {
  const latin1 = new TextDecoder('latin1');
  let found: 'none' | 'plain' = 'none';
  for (let at = 0; at < database.length; at += PIECE) {
    const text = latin1.decode(database.subarray(at, at + PIECE + OVERLAP));
    if (RECURSIVE_VIEW.test(text)) return 'recursive';
    if (VIEW.test(text)) found = 'plain';
  }
  return found;
}
