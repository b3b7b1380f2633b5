import type { Random } from '../../src/core/base/random.ts';

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The bytes with one to four changes: bytes changed, a number made huge, a stretch dropped or doubled, an end cut off. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = bytes.slice();
  for (let n = Math.ceil(random() * 4); n > 0 && changed.length > 0; n -= 1) {
    const from = Math.floor(random() * changed.length);
    const to = Math.min(changed.length, from + Math.ceil(random() * 20));
    const choice = random();
    if (choice < 0.4) changed[from] = Math.floor(random() * 256);
    else if (choice < 0.55) changed.fill(random() < 0.5 ? 0xff : 0, from, Math.min(to, from + 4));
    else if (choice < 0.7) changed = joined(changed.subarray(0, from), changed.subarray(to));
    else if (choice < 0.9) changed = joined(changed.subarray(0, to), changed.subarray(from));
    else changed = changed.slice(0, from);
  }
  return changed;
}
