import type { FeatureCollection, Geometry } from 'geojson';
import { issue, type Result } from '../../../core/base/issue.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import { collectionBytes } from '../formats/write-geojson.ts';
import type { ResultLayer } from '../layers/result-layer.ts';
import type { OutputCrs } from './output-crs.ts';

/** Every geometry of the layers, in their order, in a system that only GDAL's registry knows. */
export async function convertByGdal(
  layers: readonly ResultLayer[],
  crs: OutputCrs,
  gdal: Gdal,
): Promise<Result<(Geometry | null)[]>> {
  const all = layers.flatMap(({ rows }) => rows.map(({ geometry }) => geometry));
  const features = all.flatMap((geometry, at) =>
    geometry ? [{ type: 'Feature' as const, properties: { at }, geometry }] : [],
  );
  if (features.length === 0) return { value: all, issues: [] };
  const { value: files } = await gdal.write({
    steps: [
      {
        input: {
          main: 'in.geojson',
          files: [{ path: 'in.geojson', bytes: collectionBytes({}, features) }],
        },
        options: ['-f', 'GeoJSON', '-t_srs', crs.srs, '-lco', 'COORDINATE_PRECISION=9'],
      },
    ],
    output: 'out.geojson',
  });
  const unknown = { issues: [issue('export-crs-unknown', 'error', {}, { crs: crs.id })] };
  if (!files?.[0]) return unknown;
  const turned = JSON.parse(new TextDecoder().decode(files[0].bytes)) as FeatureCollection;
  if (turned.features.length !== features.length) return unknown;
  const value = [...all];
  for (const { properties, geometry } of turned.features) value[Number(properties?.at)] = geometry;
  return { value, issues: [] };
}
