import { fromArrayBuffer, type GeoTIFFImage } from 'geotiff';
import { issue, type Result } from '../../core/base/issue.ts';
import type { Relief } from '../../core/network/network-model.ts';
import { epsgSystem } from '../../core/geo/epsg-system.ts';
import { makeProjector } from '../crs/projector.ts';
import { reliefOfGrid, TooManyCells } from './geotiff-placement.ts';
import { MOST_CELLS } from './most-cells.ts';

/** GeoTIFF 1.1 (OGC 19-008r4): 32767 stands for a system of the file's own; pixels may stand for points. */
const USER_DEFINED = 32767;
const PIXEL_IS_POINT = 2;

function codeOf(image: GeoTIFFImage): number | undefined {
  const { ProjectedCSTypeGeoKey: projected, GeographicTypeGeoKey: geographic } =
    image.getGeoKeys() ?? {};
  const code = typeof projected === 'number' ? projected : geographic;
  return typeof code === 'number' && code !== USER_DEFINED ? code : undefined;
}

/** True when rows do not run from west to east: its matrix turns or leans. */
function isTurned(image: GeoTIFFImage): boolean {
  const matrix = image.fileDirectory.getValue('ModelTransformation');
  return matrix !== undefined && (matrix[1] !== 0 || matrix[4] !== 0);
}

/** Known heights of the first band: `GDAL_NODATA` and what is not finite is NaN. */
async function heightsOf(image: GeoTIFFImage): Promise<{ heightM: Float32Array; known: number }> {
  const noData = image.getGDALNoData();
  const [band] = (await image.readRasters({ samples: [0] })) as unknown as [ArrayLike<number>];
  const heightM = new Float32Array(band.length).fill(NaN);
  let known = 0;
  for (let at = 0; at < band.length; at++) {
    const height = band[at]!;
    if (!Number.isFinite(height) || height === noData) continue;
    heightM[at] = height;
    known++;
  }
  return { heightM, known };
}

/**
 * Heights in metres from the first band of a GeoTIFF in WGS-84 or CGCS2000, in degrees or projected
 * metres that the product knows (these are taken anew on a grid of degrees). One without a system, in
 * another or turned, too large, damaged or without any height gives issues and no value.
 */
export async function readGeotiff(bytes: Uint8Array, fileName: string): Promise<Result<Relief>> {
  const refuse = (code: string, params?: Record<string, string | number>): Result<Relief> => ({
    issues: [issue(code, 'error', { file: fileName }, params)],
  });
  try {
    const image = await (await fromArrayBuffer(bytes.slice().buffer)).getImage();
    const [ncols, nrows] = [image.getWidth(), image.getHeight()];
    const cells = ncols * nrows;
    if (cells > MOST_CELLS) return refuse('relief-too-large', { cells, most: MOST_CELLS });
    const code = codeOf(image);
    if (code === undefined) return refuse('relief-no-crs');
    const system = epsgSystem(code);
    if (!system || (system.datum !== 'wgs84' && system.datum !== 'cgcs2000')) {
      return refuse('relief-crs', { code });
    }
    const [cellX = NaN, down = NaN] = image.getResolution();
    const [x = NaN, y = NaN] = image.getOrigin();
    if (isTurned(image) || !(cellX > 0 && down < 0)) return refuse('relief-turned');
    const half = image.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0.5 : 0;
    const { heightM, known } = await heightsOf(image);
    if (known === 0) return refuse('relief-no-heights');
    const grid = {
      ncols,
      nrows,
      west: x - half * cellX,
      north: y - half * down,
      cellX,
      cellY: -down,
      heightM,
    };
    return { value: reliefOfGrid(grid, makeProjector(system.crs)), issues: [] };
  } catch (error) {
    if (error instanceof TooManyCells && Number.isFinite(error.cells)) {
      return refuse('relief-too-large', { cells: error.cells, most: error.most });
    }
    // Whatever a broken file makes the decoder do, the answer is the same.
    return refuse('relief-tiff-damaged');
  }
}
