import { unzipSync, zipSync } from 'fflate';
import type { Random } from '../../src/core/base/random.ts';

/** What no program writes where a number stood. */
const NASTY =
  'NaN|-Infinity|1e309|-1e308|99999999999999999999|4294967295|-2147483648|-0|0x1F|1,5|１２|null||"|<|]|=1+1|../..|\\u0000|&#0;'.split(
    '|',
  );
const MOST_REPEATS = 20_000;

function joined(...parts: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The next number that stands there as text is replaced by what is none, or by one that is too much. */
function withNastyNumber(bytes: Uint8Array, from: number, random: Random): Uint8Array {
  let start = from;
  while (start < bytes.length && start < from + 60 && !isDigit(bytes[start])) start += 1;
  if (!isDigit(bytes[start])) return bytes;
  let end = start;
  while (isDigit(bytes[end])) end += 1;
  const nasty = new TextEncoder().encode(NASTY[Math.floor(random() * NASTY.length)]);
  return joined(bytes.subarray(0, start), nasty, bytes.subarray(end));
}

/** Offset of a byte; every other time one that is not in a stretch of zeros, of which databases are full. */
function place(bytes: Uint8Array, random: Random): number {
  let at = Math.floor(random() * bytes.length);
  if (random() < 0.5) {
    for (let tries = 0; tries < 20 && bytes[at] === 0; tries += 1) {
      at = Math.floor(random() * bytes.length);
    }
  }
  return at;
}

/** A change that leaves every other byte where it was. */
function changeInPlace(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const from = place(changed, random);
  const choice = random();
  if (choice < 0.35) changed[from] = Math.floor(random() * 256);
  else if (choice < 0.6) changed[from]! ^= 1 << Math.floor(random() * 8);
  else if (choice < 0.8) changed.fill(random() < 0.5 ? 0xff : 0, from, from + 4);
  else {
    const other = place(changed, random);
    changed.copyWithin(from, other, other + Math.ceil(random() * 20));
  }
  return changed;
}

/** A change that moves what comes after it: a stretch dropped, doubled, said again and again, or the end cut off. */
function changeLength(bytes: Uint8Array, random: Random): Uint8Array {
  const from = place(bytes, random);
  const to = Math.min(bytes.length, from + Math.ceil(random() * 20));
  const choice = random();
  if (choice < 0.3) return withNastyNumber(bytes, from, random);
  if (choice < 0.55) return joined(bytes.subarray(0, from), bytes.subarray(to));
  if (choice < 0.85) return joined(bytes.subarray(0, to), bytes.subarray(from));
  if (choice < 0.92) {
    const piece = bytes.subarray(from, from + Math.ceil(random() * 3));
    const many = new Uint8Array(piece.length * Math.ceil(random() * MOST_REPEATS));
    for (let at = 0; at < many.length; at += piece.length) many.set(piece, at);
    return joined(bytes.subarray(0, from), many, bytes.subarray(from));
  }
  return bytes.slice(0, from);
}

/** The bytes with one to four changes; half of the results have every other byte where it was. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const inPlace = random() < 0.5;
  let changed: Uint8Array = bytes.slice();
  for (let n = Math.ceil(random() * 4); n > 0 && changed.length > 0; n -= 1) {
    changed =
      inPlace || random() < 0.5 ? changeInPlace(changed, random) : changeLength(changed, random);
  }
  return changed;
}

/** A sound archive with one changed part, since a broken archive hides what is in it. */
export function mutatePart(zip: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(zip);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)]!;
  return zipSync(
    { ...parts, [name]: mutate(parts[name]!, random) },
    { level: random() < 0.5 ? 0 : 6 },
  );
}
