/** SHA-256 of bytes as 64 lower-case hexadecimal digits; needs Web Crypto (Node, or a page from localhost or https). */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
