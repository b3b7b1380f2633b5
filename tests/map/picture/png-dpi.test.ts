import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { withDpi } from '../../../src/map/picture/png-dpi.ts';

interface Chunk {
  type: string;
  data: Buffer;
  crc: number;
}

function chunksOf(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type, data, crc: bytes.readUInt32BE(at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

it('a picture says its pixels to an inch in a chunk of its own, sound and before the pixels', () => {
  const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.from([0, 200]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const chunks = chunksOf(withDpi(png, 300));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  const [, dpi, pixels] = chunks as [Chunk, Chunk, Chunk];
  expect([dpi.data.readUInt32BE(0), dpi.data.readUInt32BE(4), dpi.data[8]]).toEqual([
    11811, 11811, 1,
  ]);
  for (const { type, data, crc } of chunks) {
    expect(crc).toBe(crc32(Buffer.concat([Buffer.from(type, 'latin1'), data])));
  }
  expect([...inflateSync(pixels.data)]).toEqual([0, 200]);
});
