import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import { kindRecord } from '../../src/core/vocabulary/kinds.ts';
import { readTag, type OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { addNetwork } from './add-network.ts';
import { addBasemap, BASEMAP_MARGIN_DEG } from './basemap/add-basemap.ts';
import { basemapLayers } from '../../src/io/osm-source/basemap/basemap-layers.ts';
import { grown } from '../../src/io/osm-source/basemap/clip-to-box.ts';
import { DOUBTFUL_CARE_HOME, KIND_RULES, OPERATOR_BY_TYPE } from './hangzhou-kinds.ts';
import { readOsmSource } from './read-osm-source.ts';
import { boundsOf, wound } from './rings.ts';
import { collectionOf, SampleWriter, type BuiltSample, type ReadSource } from './sample-writer.ts';

const OSM_DATE = '2026-05';
const OSM = { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' };

/** Relation id of each administrative boundary of level 8, by name. */
function streetRelations(osm: OsmData): Map<string, number> {
  const ids = new Map<string, number>();
  const { relations } = osm;
  for (let i = 0; i < relations.count; i++) {
    const name = readTag(osm, relations.tags, i, 'name');
    const isStreet = readTag(osm, relations.tags, i, 'admin_level') === '8';
    if (name && isStreet && readTag(osm, relations.tags, i, 'boundary') === 'administrative') {
      ids.set(name, relations.ids[i]!);
    }
  }
  return ids;
}

function streetFeatures(source: Uint8Array, osm: OsmData): Feature<Polygon | MultiPolygon>[] {
  const relations = streetRelations(osm);
  return collectionOf(source)
    .features.map((feature) => {
      const name = String(feature.properties?.name);
      const relation = relations.get(name);
      if (relation === undefined) throw new Error(`no relation in the extract for ${name}`);
      return {
        type: 'Feature' as const,
        properties: { id: `osm-r${relation}`, name, level: 'street' },
        geometry: wound(feature.geometry as MultiPolygon),
      };
    })
    .toSorted((a, b) => (a.properties.id < b.properties.id ? -1 : 1));
}

/** Facilities whose kind the tags make certain; absent fields stay absent. */
function hangzhouFacilities(source: Uint8Array): Feature<Point>[] {
  const features: Feature<Point>[] = [];
  for (const feature of collectionOf(source).features) {
    const tags = (feature.properties ?? {}) as Record<string, string | undefined>;
    const rule = KIND_RULES.find((each) => each.when(tags));
    if (!rule) continue;
    const osmId = `${tags['@type']![0]}${tags['@id']}`;
    const address = [tags['addr:street'], tags['addr:housenumber']].filter(Boolean).join('');
    const operator = OPERATOR_BY_TYPE[tags['operator:type'] ?? ''];
    const name = tags.name ?? `${kindRecord(rule.kind)!.zh} ${osmId}`;
    const doubtful = rule.kind === 'eldercare-institution' && DOUBTFUL_CARE_HOME.test(name);
    features.push({
      type: 'Feature',
      properties: {
        id: `osm-${osmId}`,
        name,
        kinds: [rule.kind],
        ...(operator ? { operator } : {}),
        ...(address ? { address } : {}),
        osmId,
        ...(tags.name === undefined ? { unnamedInSource: true } : {}),
        ...(doubtful ? { kindInDoubt: true } : {}),
      },
      geometry: feature.geometry as Point,
    });
  }
  return features;
}

/** The 杭州 core: everything real, no population. */
export async function buildHangzhou(read: ReadSource): Promise<BuiltSample> {
  const osm = await readOsmSource(read('hangzhou_core.osm.pbf'));
  const writer = new SampleWriter();
  const streets = streetFeatures(read('core_streets_osm.geojson'), osm);
  const facilities = hangzhouFacilities(read('facilities_osm.geojson'));
  const doubtful = facilities.filter((each) => each.properties?.kindInDoubt).length;
  writer.addFeatures(
    {
      role: 'areas',
      level: 'street',
      path: 'areas-street.geojson',
      source: {
        zh: 'OpenStreetMap 街道边界（admin_level=8），原样采用',
        en: 'OpenStreetMap boundaries of admin_level 8, unchanged',
      },
      date: OSM_DATE,
      ...OSM,
    },
    streets,
  );
  writer.addFeatures(
    {
      role: 'facilities',
      path: 'facilities.geojson',
      source: {
        zh: 'OpenStreetMap 设施；只收录标签能确定类型的，没有面积、床位、托位',
        en: 'OpenStreetMap facilities, only those whose tags identify the type; no floor area, beds or places',
      },
      date: OSM_DATE,
      ...OSM,
    },
    facilities,
  );
  addNetwork(writer, osm, { date: OSM_DATE, ...OSM });
  const bbox = boundsOf(streets);
  addBasemap(
    writer,
    basemapLayers(osm, grown(bbox, BASEMAP_MARGIN_DEG)),
    { date: OSM_DATE, ...OSM },
    { zh: 'OpenStreetMap 底图', en: 'Basemap from OpenStreetMap' },
  );
  return writer.finish({
    id: 'hangzhou',
    title: { zh: '杭州核心区', en: 'Hangzhou core' },
    description: {
      zh: '20 个真实街道、真实设施与步行路网；没有人口数据，因此每千人指标均为未评估',
      en: '20 real subdistricts, real facilities and walking network; no population, so indicators per 1,000 people are not assessed',
    },
    licence: 'ODbL-1.0',
    attribution: [
      {
        zh: '© OpenStreetMap 贡献者，ODbL 1.0',
        en: '© OpenStreetMap contributors, ODbL 1.0',
      },
    ],
    notices: [
      {
        kind: 'attribution',
        zh: '数据 © OpenStreetMap 贡献者，ODbL 1.0',
        en: 'Data © OpenStreetMap contributors, ODbL 1.0',
      },
      {
        kind: 'under-mapped',
        zh: `养老机构在 OpenStreetMap 中标注不全，此处显示的缺口可能只是 OSM 数据缺漏；按标签计入的养老机构中有 ${doubtful} 处名称像疗养院、干休所或活动中心，请核对`,
        en: `Care homes are under-mapped in OpenStreetMap, so an apparent gap may only be missing data; ${doubtful} of the care homes counted by their tags have names of sanatoria, veterans' residences or activity centres and should be checked`,
      },
    ],
    center: [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2],
    zoom: 12,
    bbox,
    zone: 'old-urban',
    kind: 'eldercare',
  });
}
