import { buildGraph, writeGraph } from '../../src/core/network/network-model.ts';
import type { OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { walkWaysFromOsm } from '../../src/io/walking/walk-ways-from-osm.ts';
import { networkFeatures } from './network-features.ts';
import type { FileFacts, SampleWriter } from './sample-writer.ts';

/** The walked ways as lines for other programs, and the graph that the product opens without parsing. */
export function addNetwork(
  writer: SampleWriter,
  osm: OsmData,
  facts: Pick<FileFacts, 'date' | 'licence' | 'attribution'>,
): void {
  writer.addFeatures(
    {
      role: 'network',
      path: 'network.geojson',
      source: { zh: 'OpenStreetMap 可步行道路', en: 'Walkable OpenStreetMap ways' },
      ...facts,
    },
    networkFeatures(osm),
  );
  const ways = walkWaysFromOsm(osm);
  const sourceDate = ways.sourceDate ?? facts.date ?? null;
  const { value: graph, issues } = buildGraph({ ...ways, sourceDate });
  if (!graph) throw new Error(`network: ${issues.map((each) => each.code).join(', ')}`);
  writer.add(
    {
      role: 'network',
      path: 'network.kqgraph',
      count: graph.report.edges,
      source: {
        zh: 'OpenStreetMap 步行网络，由同一份 PBF 按 data/network/walk-rules.json 生成',
        en: 'Walking network from OpenStreetMap, built from the same PBF by data/network/walk-rules.json',
      },
      ...facts,
    },
    writeGraph(graph, facts.attribution),
  );
}
