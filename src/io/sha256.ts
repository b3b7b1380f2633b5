/** SHA-256 of bytes as 64 lower-case hexadecimal digits; needs Web Crypto (Node, or a page from localhost or https). */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  // Bytes of a file or an archive are never shared between threads.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
