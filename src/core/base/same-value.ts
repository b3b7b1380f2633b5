/** The same value, whatever the order of members; one that is undefined is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(own), ...Object.keys(other)]);
  for (const key of keys) if (!sameValue(own[key], other[key])) return false;
  return true;
}
