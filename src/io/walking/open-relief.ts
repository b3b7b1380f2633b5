import type { Result } from '../../core/base/issue.ts';
import type { Relief } from '../../core/network/network-model.ts';
import { isAsciiGrid, readRelief } from './read-relief.ts';

/** True when bytes begin as a TIFF does, classic or big, in either order of bytes. */
function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const little = a === 0x49 && b === 0x49 && (c === 42 || c === 43) && d === 0;
  return little || (a === 0x4d && b === 0x4d && c === 0 && (d === 42 || d === 43));
}

/** True when a file is a grid of heights by its first bytes: an ESRI ASCII grid or a TIFF. */
export function isRelief(bytes: Uint8Array): boolean {
  return isAsciiGrid(bytes) || isTiff(bytes);
}

/** Heights of a GeoTIFF, or of an ESRI ASCII grid; see `readGeotiff` and `readRelief` for what they refuse. */
export async function openRelief(bytes: Uint8Array, fileName: string): Promise<Result<Relief>> {
  if (!isTiff(bytes)) return readRelief(bytes, fileName);
  // Its decoder is fetched only when such a file is opened, so that the page does not carry it.
  const { readGeotiff } = await import('./read-geotiff.ts');
  return readGeotiff(bytes, fileName);
}
