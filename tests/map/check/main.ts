import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { Verdict } from '../../../src/core/assess/findings/assessment.ts';
import { boundGeometry } from '../../../src/core/geo/box.ts';
import { circlePolygon } from '../../../src/core/assess/circles/straight-circles.ts';
import { difference, toGeometry, toGround, uniteGround } from '../../../src/core/geo/ground.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import type { Suggestion } from '../../../src/core/siting/suggest/suggestion.ts';
import { isOfKind } from '../../../src/core/vocabulary/kinds.ts';
import { EMPTY_MODEL, type MapModel } from '../../../src/map/model/map-model.ts';
import { exportPng } from '../../../src/map/picture/export-png.ts';
import { buildLegend } from '../../../src/map/legend/legend.ts';
import { MapView } from '../../../src/map/map-view.ts';

/** A page to look at the map by itself: `?sample=hangzhou&level=street&kind=eldercare&basemap=URL`. */
const query = new URLSearchParams(location.search);
const sample = query.get('sample') ?? 'hangzhou';
const level = query.get('level') ?? 'street';
const kind = query.get('kind') ?? 'eldercare';
const basemap = query.get('basemap');

async function load<G extends Polygon | MultiPolygon | Point>(file: string) {
  const response = await fetch(`/data/samples/${sample}/${file}`);
  if (response.headers.get('content-type')?.includes('html') !== false) return [];
  const { features } = (await response.json()) as FeatureCollection<G>;
  return features;
}

const areas: Area[] = [];
for (const each of ['district', 'street', 'community'] as const) {
  for (const { properties, geometry } of await load<Polygon | MultiPolygon>(
    `areas-${each}.geojson`,
  )) {
    areas.push({ ...properties, geometry, level: each } as Area);
  }
}
const facilities = (await load<Point>('facilities.geojson')).map(
  ({ properties, geometry }) =>
    Object.assign({}, properties, {
      lng: geometry.coordinates[0],
      lat: geometry.coordinates[1],
    }) as Facility,
);

const VERDICTS: Verdict[] = ['met', 'unmet', 'unassessed'];
const painted = areas.filter((area) => area.level === level);
const grounds = uniteGround(painted.map((area) => toGround(area.geometry)));
const circles = uniteGround(
  facilities
    .filter((facility) => isOfKind(facility, kind))
    .map((facility) => toGround(circlePolygon(facility, 900))),
);
const circleGeometry = toGeometry(circles);
const gapGeometry = toGeometry(difference(grounds, circles));

const middle = painted[Math.floor(painted.length / 2)]!;
const box = boundGeometry(middle.geometry);
const at = { lng: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 };

let model: MapModel = {
  ...EMPTY_MODEL,
  basemap: basemap ? { kind: 'sample', baseUrl: basemap } : { kind: 'none' },
  areas,
  paintLevel: level as Area['level'],
  verdicts: new Map(painted.map((area, index) => [area.id, VERDICTS[(index * 7) % 3]!])),
  facilities,
  closedFacilityIds: facilities
    .filter((facility) => isOfKind(facility, kind))
    .slice(0, 3)
    .map((facility) => facility.id),
  kind,
  sites: [0, 1].map((index) => ({
    id: `site-${index}`,
    name: `点位 ${index + 1}`,
    kinds: [kind],
    lng: at.lng + index * 0.006,
    lat: at.lat + index * 0.003,
  })),
  shapes: {
    kind,
    circles: circleGeometry && { type: 'Feature', properties: {}, geometry: circleGeometry },
    gaps: gapGeometry && { type: 'Feature', properties: {}, geometry: gapGeometry },
  },
  siteRadiusM: 900,
  suggestions: [0, 1, 2].map(
    (index) =>
      ({
        id: `suggestion-${index}`,
        rule: 'A2',
        areaId: middle.id,
        areaName: middle.name,
        kind,
        lng: at.lng - 0.008 - index * 0.004,
        lat: at.lat - 0.004 + index * 0.005,
        rank: index + 1,
        of: 3,
        newlyCovered: { group: 'age60plus', people: null },
        newlyCoveredM2: 0,
        closesFinding: false,
        remaining: 0,
      }) as unknown as Suggestion,
  ),
  attribution: ['© OpenStreetMap contributors, ODbL 1.0'],
  notices: sample === 'yuzhong' ? ['示意: 街道、社区与设施为示意数据'] : [],
};

const events: string[] = [];
const place = (id: string, { lng, lat }: { lng: number; lat: number }) => {
  model = {
    ...model,
    sites: model.sites.map((site) =>
      site.id === id ? Object.assign({}, site, { lng, lat }) : site,
    ),
  };
};
const view = new MapView(
  document.querySelector<HTMLElement>('#map')!,
  {
    onSelect: (target) => {
      events.push(`select ${target ? `${target.type} ${target.id}` : 'nothing'}`);
      model = { ...model, selected: target };
      void view.update(model);
    },
    onHover: () => undefined,
    onSiteMoveStart: (id) => events.push(`start ${id}`),
    onSiteMove: (id, to) => {
      place(id, to);
      void view.update(model);
    },
    onSiteMoveEnd: (id, to) => {
      events.push(`end ${id} ${to.lng.toFixed(5)} ${to.lat.toFixed(5)}`);
      place(id, to);
      void view.update(model);
    },
    onAddSite: ({ lng, lat }) => events.push(`add ${lng.toFixed(5)} ${lat.toFixed(5)}`),
    onIssue: (issue) => events.push(`issue ${issue.code} ${JSON.stringify(issue.params)}`),
  },
  {
    language: 'zh-CN',
    bounds: boundGeometry({
      type: 'MultiPolygon',
      coordinates: painted.flatMap((area) =>
        area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates,
      ),
    }),
  },
);
const check = {
  view,
  events,
  png,
  model: () => model,
  show: (patch: Partial<MapModel>) => {
    model = { ...model, ...patch };
    return view.update(model);
  },
};
async function png() {
  const blob = await exportPng({
    picture: await view.capture(),
    pixelRatio: devicePixelRatio,
    metresPerPixel: view.metresPerPixel(),
    language: 'zh-CN',
    title: '杭州核心区 养老服务 15 分钟服务圈',
    subtitle: '成都 2023 A7 · 现状 · 老年人 1.0 m/s',
    legend: buildLegend(model, 'zh-CN'),
    notices: model.notices,
    attribution: model.attribution,
    date: '2026-11-22',
  });
  const image = document.createElement('img');
  image.src = URL.createObjectURL(blob);
  image.style.cssText =
    'position:fixed;inset:0;width:100%;height:100%;object-fit:contain;background:#888;z-index:9';
  document.body.append(image);
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight, size: blob.size };
}
declare global {
  interface Window {
    check: typeof check;
  }
}
window.check = check;
await view.update(model);
document.body.dataset['ready'] = 'true';
