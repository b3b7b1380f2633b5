/** Long enough for a map that has just been told the address to read it. */
const KEPT_MS = 30_000;

/** Gives bytes an address on this page; `release` frees them a while later. */
export function objectUrl(bytes: Uint8Array, mimeType: string): string {
  return URL.createObjectURL(new Blob([bytes as BlobPart], { type: mimeType }));
}

export function releaseUrl(url: string | null): void {
  if (url !== null) setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
