import type { Feature, Geometry } from 'geojson';
import type { Finding } from '../../core/assess/assessment.ts';
import type { Area } from '../../core/plan/area.ts';
import type { Facility } from '../../core/plan/facility.ts';
import { somePosition } from '../geometry/to-wgs84.ts';
import { attributionOf, isSynthetic, SYNTHETIC_MARK, type ExportInput } from './export-input.ts';
import { verdictRecord } from './finding-record.ts';
import { exportPoint, exportPolygon } from './rfc7946-geometry.ts';
import { DECIMALS, rounded } from './rounded.ts';

type Properties = Record<string, unknown>;

function feature(geometry: Geometry | null, properties: Properties): Feature[] {
  return geometry ? [{ type: 'Feature', properties, geometry }] : [];
}

function mark(synthetic: boolean | undefined): Properties {
  return synthetic ? { synthetic: true, note: SYNTHETIC_MARK } : {};
}

function shapeFeatures({ project, shapes }: ExportInput): Feature[] {
  const { minutes, walkerId, speedMps, detour, circle } = project.settings;
  const look = { minutes, walkerId, speedMps, detour, circleType: circle };
  const marked = mark(isSynthetic(project));
  return shapes.flatMap(({ kind, circles, gaps }) =>
    (['circle', 'gap'] as const).flatMap((role) => {
      const shape = role === 'circle' ? circles : gaps;
      const properties = { role, kind, ...look, ...marked };
      return feature(shape && exportPolygon(shape.geometry), properties);
    }),
  );
}

/** Verdicts as a list, and each as a member of its own for programs that colour by one field. */
function verdictProperties(findings: readonly Finding[]): Properties {
  const single = findings.map(({ rule, part, verdict }) => [
    part === undefined ? `verdict_${rule}` : `verdict_${rule}_${part}`,
    verdict,
  ]);
  return { ...Object.fromEntries(single), verdicts: findings.map(verdictRecord) };
}

function byArea<T extends { areaId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.areaId);
    if (group) group.push(row);
    else groups.set(row.areaId, [row]);
  }
  return groups;
}

function areaFeatures({ project, assessment }: ExportInput): Feature[] {
  const findings = byArea(assessment.findings);
  const coverage = byArea(assessment.coverage);
  return project.areas.flatMap((area: Area) => {
    const { geometry, sourceId: _source, synthetic, ...own } = area;
    const covered = (coverage.get(area.id) ?? []).map(({ kind, groundM2, groundCoveredM2 }) => ({
      kind,
      groundM2: rounded(groundM2, DECIMALS.m2),
      groundCoveredM2: rounded(groundCoveredM2, DECIMALS.m2),
    }));
    const properties = { role: 'area', ...own, ...mark(synthetic) };
    const verdicts = verdictProperties(findings.get(area.id) ?? []);
    return feature(exportPolygon(geometry), { ...properties, ...verdicts, coverage: covered });
  });
}

function placeFeature(role: 'site' | 'facility', place: Facility, more: Properties): Feature[] {
  const { lng, lat, sourceId: _source, synthetic, ...own } = place;
  return feature(exportPoint({ lng, lat }), { role, ...own, ...mark(synthetic), ...more });
}

function boxOfFeatures(features: readonly Feature[]): number[] | undefined {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    somePosition(geometry, (lng, lat) => {
      box[0] = Math.min(box[0] as number, lng);
      box[1] = Math.min(box[1] as number, lat);
      box[2] = Math.max(box[2] as number, lng);
      box[3] = Math.max(box[3] as number, lat);
      return false;
    });
  }
  return Number.isFinite(box[0]) ? box : undefined;
}

/**
 * Circles, gaps, areas with their verdicts, sites and facilities as one GeoJSON collection by RFC 7946 (WGS-84, 7 decimals,
 * right-hand rule, bbox), each feature with a `role`. Title, attribution, notices and the verdicts of the whole place are
 * foreign members of the collection; what is made up for show says 示意.
 */
export function coverageGeojson(input: ExportInput): Uint8Array {
  const { project, scenario, assessment } = input;
  const closed = new Set(scenario?.closedFacilityIds);
  const features = [
    ...shapeFeatures(input),
    ...areaFeatures(input),
    ...(scenario?.sites ?? []).flatMap((site) =>
      placeFeature('site', site, { scenario: scenario?.name }),
    ),
    ...project.facilities.flatMap((facility) =>
      placeFeature('facility', facility, closed.has(facility.id) ? { closed: true } : {}),
    ),
  ];
  const whole = assessment.findings.filter(({ level }) => level === 'all').map(verdictRecord);
  const head = {
    type: 'FeatureCollection',
    bbox: boxOfFeatures(features),
    name: project.title,
    attribution: attributionOf(project),
    notices: project.notices,
    ...(whole.length > 0 ? { verdictsOfAll: whole } : {}),
  };
  const opening = JSON.stringify(head).slice(0, -1);
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  return new TextEncoder().encode(`${opening},"features":[\n${lines}\n]}\n`);
}
