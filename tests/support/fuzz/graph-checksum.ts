const FIXED_BYTES = 32;

/** A changed network whose length and checksum are right again, as somebody who means harm would write it. */
export function withChecksum(network: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.max(FIXED_BYTES, network.length & ~7));
  bytes.set(network.subarray(0, bytes.length));
  const fixed = new Uint32Array(bytes.buffer, 0, FIXED_BYTES / 4);
  let sum = 0x811c9dc5;
  for (const word of new Uint32Array(bytes.buffer, FIXED_BYTES)) {
    sum = Math.imul(sum ^ word, 0x01000193) ^ (sum >>> 15);
  }
  fixed[4] = bytes.length;
  fixed[5] = sum >>> 0;
  return bytes;
}
