import { orderBy } from './order-by.ts';

/**
 * Place of a point on the Hilbert curve over a 65536 × 65536 grid, as one unsigned 32-bit number.
 * After the public-domain code by Rawrunprotected (http://threadlocalmutex.com/), as Flatbush uses it.
 * @param x whole number 0–65535 @param y likewise
 */
export function hilbert(x: number, y: number): number {
  let a = x ^ y;
  let b = 0xffff ^ a;
  let c = 0xffff ^ (x | y);
  let d = x & (y ^ 0xffff);
  let A = a | (b >> 1);
  let B = (a >> 1) ^ a;
  let C = (c >> 1) ^ (b & (d >> 1)) ^ c;
  let D = (a & (c >> 1)) ^ (d >> 1) ^ d;
  for (const shift of [2, 4]) {
    a = A;
    b = B;
    c = C;
    d = D;
    A = (a & (a >> shift)) ^ (b & (b >> shift));
    B = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift));
    C ^= (a & (c >> shift)) ^ (b & (d >> shift));
    D ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift));
  }
  a = A;
  b = B;
  c = C;
  d = D;
  C ^= (a & (c >> 8)) ^ (b & (d >> 8));
  D ^= (b & (c >> 8)) ^ ((a ^ b) & (d >> 8));
  a = C ^ (C >> 1);
  b = D ^ (D >> 1);
  let i0 = x ^ y;
  let i1 = b | (0xffff ^ (i0 | a));
  i0 = spread(i0);
  i1 = spread(i1);
  return ((i1 << 1) | i0) >>> 0;
}

function spread(bits: number): number {
  let v = bits;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

/** Indexes of points in Hilbert order over their own extent; equal places keep their order. */
export function hilbertOrder(x: ArrayLike<number>, y: ArrayLike<number>): Uint32Array {
  const count = x.length;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < count; i++) {
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  const scaleX = 65535 / (maxX - minX || 1);
  const scaleY = 65535 / (maxY - minY || 1);
  const keys = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    keys[i] = hilbert(Math.round((x[i]! - minX) * scaleX), Math.round((y[i]! - minY) * scaleY));
  }
  return orderBy(keys);
}
