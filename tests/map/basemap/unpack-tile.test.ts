import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpackTile } from '../../../src/map/basemap/unpack-tile.ts';

function packed(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, length } = gzipSync(bytes);
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + length);
}

it('gives a tile back as it was', async () => {
  const tile = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) % 251);
  expect(new Uint8Array(await unpackTile(packed(tile), 2))).toEqual(tile);
  expect(await unpackTile(tile.buffer, 1)).toBe(tile.buffer);
});

it('stops at a tile that swells, and at what it does not know', async () => {
  const bomb = packed(new Uint8Array(80 << 20));
  expect(bomb.byteLength).toBeLessThan(100_000);
  await expect(unpackTile(bomb, 2)).rejects.toThrow('larger than 16 MB');
  await expect(unpackTile(bomb, 4)).rejects.toThrow('compression 4');
  await expect(unpackTile(new ArrayBuffer(9), 2)).rejects.toThrow();
});
