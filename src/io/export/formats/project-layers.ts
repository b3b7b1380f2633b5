import type { Geometry, Position } from 'geojson';
import { issue, type Issue, type Result } from '../../../core/base/issue.ts';
import { convertByGdal } from '../../gdal/epsg-by-gdal.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import { mapPositions } from '../../crs/to-wgs84.ts';
import type { ResultLayer } from '../layers/result-layer.ts';
import { rounded } from '../values/rounded.ts';
import { someLng } from './crs-for-format.ts';
import type { OutputCrs } from '../tables/output-crs.ts';

/** Decimals for a centimetre and less: of degrees, of metres. */
const DECIMALS_OF = { geographic: 7, shifted: 7, projected: 3 } as const;

/** Farther from its central meridian than this in degrees, a transverse Mercator stretches by more than 1 in 1000. */
const FAR_DEGREES = 3;

/** What a person must know of a choice of system: a far meridian, an old datum. */
function doubts(layers: readonly ResultLayer[], crs: OutputCrs): Issue[] {
  const { meridian, datum } = crs;
  const lng = someLng(layers);
  const off = lng === undefined || meridian === undefined ? 0 : Math.abs(lng - meridian);
  const far = { crs: crs.name, degrees: Math.round(10 * off) / 10 };
  return [
    ...(off > FAR_DEGREES ? [issue('export-crs-far', 'warning', {}, far)] : []),
    ...(datum === 'beijing54' || datum === 'xian80'
      ? [issue('export-crs-no-shift', 'warning', {}, { crs: crs.name })]
      : []),
  ];
}

function tidy(geometry: Geometry, decimals: number): Geometry | undefined {
  let whole = true;
  const neat = mapPositions(geometry, ([x = NaN, y = NaN]): Position => {
    whole &&= Number.isFinite(x) && Number.isFinite(y);
    return [rounded(x, decimals), rounded(y, decimals)];
  });
  return whole ? neat : undefined;
}

/**
 * WGS-84 layers with every place in another system, to a millimetre or so; no value where the system cannot hold them.
 * @param gdal for a code that is not known without it
 */
export async function projectLayers(
  layers: readonly ResultLayer[],
  crs: OutputCrs,
  gdal?: Gdal,
): Promise<Result<ResultLayer[]>> {
  if (crs.epsg === 4326) return { value: [...layers], issues: [] };
  const { forward } = crs;
  const unknown = { issues: [issue('export-crs-unknown', 'error', {}, { crs: crs.id })] };
  if (!forward && !gdal) return unknown;
  const all = layers.flatMap(({ rows }) => rows.map(({ geometry }) => geometry));
  const turned: (Geometry | null)[] | undefined = forward
    ? all.map((geometry) => geometry && mapPositions(geometry, forward))
    : await convertByGdal(all, 'EPSG:4326', crs.srs, gdal!);
  if (!turned) return unknown;
  const decimals = DECIMALS_OF[crs.kind];
  const neat = turned.map((geometry) => geometry && tidy(geometry, decimals));
  if (neat.includes(undefined) || neat.some((one, at) => !one && all[at])) {
    return { issues: [issue('export-crs-outside', 'error', {}, { crs: crs.name })] };
  }
  let at = 0;
  const value = layers.map((layer) => ({
    ...layer,
    rows: layer.rows.map((row) => ({ ...row, geometry: neat[at++] ?? null })),
  }));
  return { value, issues: doubts(layers, crs) };
}
