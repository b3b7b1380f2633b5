import type { MarkedPoint } from './feature-file.ts';
import { PointTiles } from './point-tiles.ts';

interface Held {
  file: string;
  tiles: Promise<PointTiles>;
}

/** The file that each source shows. */
const held = new Map<string, Held>();

async function open(file: string): Promise<PointTiles> {
  const response = await fetch(file);
  return new PointTiles((await response.json()) as MarkedPoint[]);
}

/**
 * A tile by an address of `pointTiles`, cut from the file that the page wrote; no bytes where there is no file.
 * @throws TypeError where the file is gone
 */
export async function loadPointTile({ url }: { url: string }): Promise<{ data: ArrayBuffer }> {
  const [source = '', name = '', z, x, y] = url.slice(url.indexOf('://') + 3).split('/');
  const file = decodeURIComponent(name);
  if (file === '') {
    held.delete(source);
    return { data: new ArrayBuffer(0) };
  }
  let own = held.get(source);
  if (own?.file !== file) {
    own = { file, tiles: open(file) };
    held.set(source, own);
  }
  const { buffer, byteOffset, byteLength } = (await own.tiles).tile(
    Number(z),
    Number(x),
    Number(y),
  );
  return { data: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer };
}
