/**
 * Stable hash of anything that JSON can write, as 16 hexadecimal digits: two multiplicative 32-bit
 * lanes over the UTF-16 units (after cyrb53 by bryc, public domain). It tells inputs apart; it does
 * not guard against forgery.
 */
export function fingerprint(...parts: readonly unknown[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const part of parts) {
    const text = `${JSON.stringify(part) ?? 'undefined'}\n`;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const digits = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
  return digits(high) + digits(low);
}
