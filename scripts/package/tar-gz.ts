import { gunzipSync, gzipSync } from 'node:zlib';
import type { PackedFile } from './packed-file.ts';

const BLOCK = 512;
const LONGEST_NAME = 100;

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}

/** Head of a file by POSIX 1003.1 (ustar). @throws where the name does not fit */
function headerOf({ name, bytes, runs }: PackedFile, timeMs: number): Buffer {
  let [folder, rest] = ['', name];
  while (Buffer.byteLength(rest) > LONGEST_NAME && rest.includes('/')) {
    const [first = '', ...others] = rest.split('/');
    folder = folder === '' ? first : `${folder}/${first}`;
    rest = others.join('/');
  }
  if (Buffer.byteLength(rest) > LONGEST_NAME || Buffer.byteLength(folder) > 155)
    throw new Error(`name too long for a tar: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(rest, 0);
  header.write(octal(runs ? 0o755 : 0o644, 8), 100);
  header.write(octal(0, 8) + octal(0, 8), 108);
  header.write(octal(bytes.length, 12), 124);
  header.write(octal(timeMs / 1000, 12), 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  header.write(folder, 345);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** A tar.gz of files, each of that time; the same bytes for the same files in the same order. */
export function tarGz(files: readonly PackedFile[], timeMs: number): Buffer {
  const parts = files.flatMap((file) => {
    const rest = (BLOCK - (file.bytes.length % BLOCK)) % BLOCK;
    return [headerOf(file, timeMs), file.bytes, Buffer.alloc(rest)];
  });
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]), { level: 6 });
}

function fieldOf(tar: Buffer, at: number, length: number): string {
  return tar.toString('utf8', at, at + length).split('\0', 1)[0]!;
}

/** Bytes of one file of a tar.gz. @throws where it is not there */
export function readTarGz(archive: Uint8Array, wanted: string): Uint8Array {
  const tar = gunzipSync(archive);
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(fieldOf(tar, at + 124, 12), 8);
    const folder = fieldOf(tar, at + 345, 155);
    const name = fieldOf(tar, at, 100);
    at += BLOCK;
    if ((folder === '' ? name : `${folder}/${name}`) === wanted)
      return new Uint8Array(tar.subarray(at, at + size));
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`${wanted} is not in the archive`);
}
