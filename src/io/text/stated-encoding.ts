const HEAD_BYTES = 2048;
const STATED = [
  /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w:.-]+)["']/i,
  /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i,
];

/** The encoding that XML or HTML state at their beginning, after the Encoding Standard; undefined where none is known. */
export function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (!/^(\xef\xbb\xbf)?\s*</.test(head)) return undefined;
  const label = STATED.map((word) => word.exec(head)?.[1]).find((found) => found !== undefined);
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    // These bytes were read one by one, so that they are not two.
    if (encoding.startsWith('utf-16')) return undefined;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}
