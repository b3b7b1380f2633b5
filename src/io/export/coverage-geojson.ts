import { LIBRARY, type StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { factsSource, listAttribution, type ExportInput } from './values/export-input.ts';
import { findFacts } from '../../core/assess/findings/finding-facts.ts';
import { verdictRecord } from './values/finding-record.ts';
import { collectionBytes, layerFeatures } from './formats/write-geojson.ts';
import { areaLayer } from './layers/area-layer.ts';
import { bandLayers } from './layers/band-layer.ts';
import { layerContext } from './layers/layer-context.ts';
import { linkLayers } from './layers/link-layers.ts';
import { facilityLayer, siteLayer } from './layers/place-layers.ts';
import { shapeLayers } from './layers/shape-layers.ts';

const ROLES = [
  'circle',
  'gap',
  'area',
  'site',
  'facility',
  'network-link',
  'network-closure',
  'band',
] as const;

/**
 * Circles, gaps, areas with their verdicts, sites, facilities, the scenario's edits of the walking network and the rings of
 * walking time as one GeoJSON collection by RFC 7946 (WGS-84, 7 decimals, right-hand rule, bbox), each feature with a `role`. Title, attribution, notices and the verdicts of the whole place are
 * foreign members of the collection; what is made up for show says 示意.
 */
export function coverageGeojson(
  input: ExportInput,
  language: Language = 'zh-CN',
  library: StandardLibrary = LIBRARY,
): Uint8Array {
  const { project, assessment } = input;
  const context = layerContext(input, library, language);
  const layers = [
    ...shapeLayers(context),
    areaLayer(context),
    siteLayer(context),
    facilityLayer(context),
    ...linkLayers(context),
    ...bandLayers(context),
  ];
  const features = layers.flatMap((layer, at) => layerFeatures(layer, { role: ROLES[at] }));
  const factsOf = findFacts(library, factsSource(input));
  const whole = assessment.findings
    .filter(({ level }) => level === 'all')
    .map((finding) => verdictRecord(finding, factsOf(finding)));
  const head = {
    name: project.title,
    attribution: listAttribution(project),
    notices: project.notices,
    ...(whole.length > 0 ? { verdictsOfAll: whole } : {}),
  };
  return collectionBytes(head, features);
}
