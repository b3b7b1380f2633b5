/** Form of what is stored; raised when an older reader would misread it. */
export const STORED_FORM = 1;

/** A stored value as the words of its JSON, with a sum that tells whether they are those that were written. */
export interface Sealed {
  form: number;
  text: string;
  sum: string;
}

/** A checksum of 64 bits (two of FNV-1a, from both ends): it tells accidents, not malice. */
function checksum(text: string): string {
  let [a, b] = [0x811c9dc5, 0xc9dc5118];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

export function seal(value: unknown): Sealed {
  const text = JSON.stringify(value);
  return { form: STORED_FORM, text, sum: checksum(text) };
}

export type Unsealed<T> = { state: 'whole' | 'torn'; value: T } | { state: 'newer' | 'unreadable' };

/** What a record holds: torn when it can be read but is not what was written. */
export function unseal<T>(record: unknown): Unsealed<T> {
  const { form, text, sum } = (record ?? {}) as Partial<Sealed>;
  if (typeof form === 'number' && form > STORED_FORM) return { state: 'newer' };
  if (form !== STORED_FORM || typeof text !== 'string') return { state: 'unreadable' };
  try {
    const value = JSON.parse(text) as T;
    if (typeof value !== 'object' || value === null) return { state: 'unreadable' };
    return { state: checksum(text) === sum ? 'whole' : 'torn', value };
  } catch {
    return { state: 'unreadable' };
  }
}
