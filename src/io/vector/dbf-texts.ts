const RECORDS_LOOKED_AT = 500;
const FIELD_BYTES = 32;

function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.indexOf(0);
  if (end === -1) end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x20) end -= 1;
  return bytes.subarray(0, end);
}

/** Column names and the texts of the first 500 rows of a dBase table, undecoded, and the code of its language. */
export function dbfTexts(bytes: Uint8Array): { texts: Uint8Array[]; language: number } {
  if (bytes.length < FIELD_BYTES) return { texts: [], language: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(view.getUint32(4, true), RECORDS_LOOKED_AT);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  const columns: { at: number; length: number }[] = [];
  const texts: Uint8Array[] = [];
  let offset = 1;
  for (let at = 32; at + FIELD_BYTES <= Math.min(headerBytes, bytes.length); at += FIELD_BYTES) {
    if (bytes[at] === 0x0d) break;
    const length = bytes[at + 16]!;
    if (bytes[at + 11] === 0x43 /* C */) columns.push({ at: offset, length });
    texts.push(trimmed(bytes.subarray(at, at + 11)));
    offset += length;
  }
  for (let record = 0; record < count; record += 1) {
    const start = headerBytes + record * recordBytes;
    if (start + recordBytes > bytes.length) break;
    for (const { at, length } of columns) {
      const text = trimmed(bytes.subarray(start + at, start + at + length));
      if (text.length > 0) texts.push(text);
    }
  }
  return { texts, language: bytes[29]! };
}
