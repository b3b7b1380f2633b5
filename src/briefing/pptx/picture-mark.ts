const BEGIN = 'kequan-picture:';

/** What stands for a picture while the package is written, so that megabytes need not pass through it as text. */
export function pictureMark(sceneId: string): string {
  const bytes = new TextEncoder().encode(BEGIN + sceneId);
  return `image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** The scene whose picture belongs here; undefined where the bytes are no mark. */
export function readPictureMark(bytes: Uint8Array): string | undefined {
  if (bytes.length > 1000) return undefined;
  const text = new TextDecoder().decode(bytes);
  return text.startsWith(BEGIN) ? text.slice(BEGIN.length) : undefined;
}
