import type { Result } from '../../../core/base/issue.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import { flatFields, gdalStep } from './gdal-layer.ts';
import { type OutFile, type WriteRequest } from '../tables/out-file.ts';
import { chooseSeparator } from '../values/list-separator.ts';
import { provenanceLines } from '../tables/provenance-text.ts';

/** One FlatGeobuf for each layer with places. */
export async function writeFlatgeobuf(
  { set, crs }: WriteRequest,
  gdal: Gdal,
): Promise<Result<OutFile[]>> {
  const files: OutFile[] = [];
  const description = provenanceLines(set, crs).join('\n');
  for (const layer of set.layers) {
    if (layer.geometry === 'none' || layer.rows.length === 0) continue;
    const name = `${layer.id}-${crs.tag}.fgb`;
    const title = `${set.title} ${set.scenario} ${layer.title}`;
    const options = ['-f', 'FlatGeobuf', '-a_srs', crs.srs];
    // An index holds no record without a place.
    const isPlaced = layer.rows.every(({ geometry }) => geometry !== null);
    if (!isPlaced) options.push('-lco', 'SPATIAL_INDEX=NO');
    const layerOptions = ['-lco', `TITLE=${title}`, '-lco', `DESCRIPTION=${description}`];
    const step = gdalStep(layer, flatFields(layer), chooseSeparator(set.language), [
      ...options,
      ...layerOptions,
    ]);
    const { value, issues } = await gdal.write({ steps: [step], output: name });
    if (!value) return { issues };
    files.push(...value.map(({ path, bytes }) => ({ name: path, bytes })));
  }
  return { value: files, issues: [] };
}
