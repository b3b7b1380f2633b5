/** A text as its cell shows it: characters that XML cannot hold are written `_x000D_`, and `_x005F_` is the underscore before one. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\r\n', '\n');
}
