import { encodeGb18030 } from './gb18030.ts';

/** Text as bytes of an encoding, without a byte order mark. */
export function encodeText(text: string, encoding: 'utf-8' | 'gb18030'): Uint8Array {
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : encodeGb18030(text);
}
