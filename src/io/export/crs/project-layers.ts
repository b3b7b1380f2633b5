import type { Geometry } from 'geojson';
import { issue, type Result } from '../../../core/base/issue.ts';
import { mapPositions } from '../../geometry/to-wgs84.ts';
import type { ResultLayer } from '../layers/result-layer.ts';
import { rounded } from '../rounded.ts';
import type { OutputCrs } from './output-crs.ts';

/** Decimals that a centimetre and less needs: of degrees, of metres. */
const DECIMALS_OF = { geographic: 7, shifted: 7, projected: 3 } as const;

/** Farther from its central meridian than this in degrees, a transverse Mercator distorts by more than 1 in 1000. */
const FAR_DEGREES = 3;

class OutsideSystem extends Error {}

function projected(geometry: Geometry, crs: OutputCrs): Geometry {
  const decimals = DECIMALS_OF[crs.kind];
  return mapPositions(geometry, ([lng = NaN, lat = NaN]) => {
    const [x = NaN, y = NaN] = crs.forward(lng, lat);
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new OutsideSystem();
    return [rounded(x, decimals), rounded(y, decimals)];
  });
}

function firstLng(layers: readonly ResultLayer[]): number | undefined {
  for (const { rows } of layers) {
    for (const { geometry } of rows) {
      let lng: number | undefined;
      if (geometry) {
        mapPositions(geometry, (position) => {
          lng ??= position[0];
          return position;
        });
      }
      if (lng !== undefined) return lng;
    }
  }
  return undefined;
}

/** The layers with every place in another system; an issue where the system cannot hold them, or fits them badly. */
export function projectLayers(
  layers: readonly ResultLayer[],
  crs: OutputCrs,
): Result<ResultLayer[]> {
  if (crs.epsg === 4326) return { value: [...layers], issues: [] };
  try {
    const value = layers.map((layer) => ({
      ...layer,
      rows: layer.rows.map(({ geometry, values }) => ({
        values,
        geometry: geometry && projected(geometry, crs),
      })),
    }));
    const lng = firstLng(layers);
    const off = Math.abs((lng ?? 0) - (crs.centralMeridian ?? lng ?? 0));
    const params = { crs: `${crs.id} ${crs.name}`, degrees: Math.round(10 * off) / 10 };
    const issues = off > FAR_DEGREES ? [issue('export-crs-far', 'warning', {}, params)] : [];
    return { value, issues };
  } catch (error) {
    if (!(error instanceof OutsideSystem)) throw error;
    return { issues: [issue('export-crs-outside', 'error', {}, { crs: crs.id })] };
  }
}
