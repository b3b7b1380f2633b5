import type { Finding } from '../../src/core/assess/findings/assessment.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import type { ExportInput } from '../../src/io/export/values/export-input.ts';

const SQUARE = [
  [106.5, 29.5],
  [106.5, 29.512345678],
  [106.512345678, 29.512345678],
  [106.512345678, 29.5],
  [106.5, 29.5],
];

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'A2',
    documentId: 'chengdu-2023',
    clause: '(六)4',
    areaId: 'c1',
    areaName: '甲社区',
    level: 'community',
    verdict: 'unmet',
    inForce: true,
    measured: 0,
    target: 1,
    targetIsPlanners: false,
    unit: 'site',
    shortfall: 1,
    missing: [],
    evidence: [],
    ...more,
  };
}

/** One synthetic community with everything an export may meet: clockwise outlines, formulas as names, unknown people. */
export function smallExport(): ExportInput {
  const clockwise = { type: 'Polygon' as const, coordinates: [SQUARE] };
  return {
    project: {
      ...emptyProject('p', '甲项目'),
      areas: [
        {
          id: 'c1',
          name: '甲社区',
          level: 'community',
          geometry: clockwise,
          residents: 100,
          synthetic: true,
        },
      ],
      facilities: [
        {
          id: 'f1',
          name: '=cmd|calc',
          kinds: ['day-care-centre'],
          lng: 106.51,
          lat: 29.51,
          floorAreaM2: 800,
        },
        { id: 'f2', name: '乙, "二"', kinds: ['nursery'], lng: 106.505, lat: 29.505 },
      ],
      sources: [
        {
          id: 's1',
          role: 'areas',
          fileName: '社区.geojson',
          sha256: 'ab',
          sizeBytes: 3,
          crs: 'cgcs2000',
          attribution: '© OpenStreetMap contributors',
          count: 1,
        },
      ],
      notices: [{ kind: 'synthetic', zh: '区划为示意', en: 'Areas are made up for show' }],
      settings: { ...emptyProject('p', '').settings, standardIds: ['A2', 'A7'] },
    },
    scenario: {
      id: 's',
      name: '方案一',
      sites: [
        { id: 'n1', name: '新点位', kinds: ['day-care-centre'], lng: 106.5000000123, lat: 29.5 },
      ],
      closedFacilityIds: ['f2'],
    },
    assessment: {
      key: 'k',
      findings: [
        finding({ measured: -0, evidence: ['f1', 'n1'], verdict: 'met', shortfall: 0 }),
        finding({
          rule: 'A7',
          part: 'eldercare',
          verdict: 'unassessed',
          measured: null,
          shortfall: null,
          target: 90,
          targetIsPlanners: true,
          unit: 'percent',
          missing: [
            { field: 'age60plus', of: 'area', ids: ['c1'] },
            { field: 'floorAreaM2', of: 'facility', ids: ['f2'] },
            { field: 'age60plus', of: 'demand', ids: ['d1'] },
          ],
        }),
        finding({ areaId: 'all', areaName: '-1+1', level: 'all', measured: 1 / 3 }),
      ],
      coverage: [
        {
          kind: 'day-care-centre',
          areaId: 'c1',
          areaName: '甲社区',
          level: 'community',
          groundM2: 1_000.04999,
          groundCoveredM2: 333.33333,
          people: { residents: 100 },
          covered: { residents: 33.33333 },
          spreadEvenly: true,
        },
      ],
    },
    shapes: [
      {
        kind: 'day-care-centre',
        circles: { type: 'Feature', properties: {}, geometry: clockwise },
        gaps: {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'MultiPolygon',
            coordinates: [
              [SQUARE],
              [
                [
                  [106.6, 29.6],
                  [106.60000001, 29.6],
                  [106.6, 29.60000001],
                  [106.6, 29.6],
                ],
              ],
            ],
          },
        },
      },
      { kind: 'nursery', circles: null, gaps: null },
    ],
  };
}
