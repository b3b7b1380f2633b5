import { BASEMAP_LAYERS } from '../../../src/io/project/sample-manifest.ts';
import type { SampleFile } from '../../../src/io/project/sample-manifest.ts';
import type { SampleWriter } from '../sample-writer.ts';
import type { DrawnBasemap } from '../../../src/io/osm-source/basemap/basemap-layers.ts';

/** Degrees by which the basemap reaches beyond the areas; about as far as the extracts do. */
export const BASEMAP_MARGIN_DEG = 0.006;

/** Writes one file a layer. */
export function addBasemap(
  writer: SampleWriter,
  { layers, cutRelations }: DrawnBasemap,
  facts: Pick<SampleFile, 'date' | 'licence' | 'attribution'>,
  source: SampleFile['source'],
): void {
  const cut =
    cutRelations.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `；${cutRelations.length} 个关系在数据边缘被截断，只画其完整部分`,
          en: `; ${cutRelations.length} relations are cut at the edge of the extract; only their complete parts are drawn`,
        };
  for (const layer of BASEMAP_LAYERS) {
    writer.addFeatures(
      {
        role: 'basemap',
        layer,
        path: `basemap/${layer}.geojson`,
        source: { zh: source.zh + cut.zh, en: source.en + cut.en },
        ...facts,
      },
      layers[layer],
    );
  }
}
