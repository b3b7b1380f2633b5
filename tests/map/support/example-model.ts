import type { Feature, Polygon } from 'geojson';
import type { Verdict } from '../../../src/core/assess/findings/assessment.ts';
import { boxPolygon } from '../../../src/core/geo/box.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { AreaLevel } from '../../../src/core/vocabulary/area-levels.ts';
import type { Facility, Site } from '../../../src/core/plan/records/facility.ts';
import type { Suggestion } from '../../../src/core/siting/suggest/suggestion.ts';
import { EMPTY_MODEL, type MapModel } from '../../../src/map/model/map-model.ts';

export function square(west: number, south: number, size: number): Polygon {
  return boxPolygon([west, south, west + size, south + size]);
}

function exampleArea(id: string, level: AreaLevel, geometry: Polygon): Area {
  return { id, name: `${id}名`, level, geometry };
}

export function exampleFacility(id: string, kind: string, lng = 106.55, lat = 29.55): Facility {
  return { id, name: `${id}名`, kinds: [kind], lng, lat };
}

export function exampleSite(id: string, lng = 106.552, lat = 29.553): Site {
  return { id, name: `${id}名`, kinds: ['day-care-centre'], lng, lat };
}

function exampleSuggestion(id: string): Suggestion {
  return {
    id,
    rule: 'A2',
    areaId: 'c1',
    areaName: '社区一',
    kind: 'day-care-centre',
    kinds: ['day-care-centre'],
    lng: 106.551,
    lat: 29.552,
    rank: 1,
    of: 1,
    newlyCovered: { group: 'age60plus', people: 120 },
    newlyCoveredM2: 1000,
    closesFinding: true,
    remaining: 0,
    unit: 'count',
    fields: {},
    sharedWith: [],
  };
}

function surface(geometry: Polygon): Feature<Polygon> {
  return { type: 'Feature', properties: {}, geometry };
}

/** One district, one street, three communities with the three verdicts, four facilities, one site, one suggestion. */
export function exampleModel(patch: Partial<MapModel> = {}): MapModel {
  const verdicts: [string, Verdict][] = [
    ['c1', 'met'],
    ['c2', 'unmet'],
    ['c3', 'unassessed'],
  ];
  return {
    ...EMPTY_MODEL,
    areas: [
      exampleArea('d', 'district', square(106.5, 29.5, 0.1)),
      exampleArea('s', 'street', square(106.5, 29.5, 0.06)),
      exampleArea('c1', 'community', square(106.5, 29.5, 0.02)),
      exampleArea('c2', 'community', square(106.52, 29.5, 0.02)),
      exampleArea('c3', 'community', square(106.54, 29.5, 0.02)),
    ],
    verdicts: new Map(verdicts),
    facilities: [
      exampleFacility('f1', 'day-care-centre'),
      exampleFacility('f2', 'nursery'),
      exampleFacility('f3', 'kindergarten'),
      exampleFacility('f4', 'hospital'),
      exampleFacility('f5', 'day-care-centre', 106.53),
    ],
    closedFacilityIds: ['f5'],
    kind: 'eldercare',
    sites: [exampleSite('site-1')],
    suggestions: [exampleSuggestion('g1')],
    shapes: {
      kind: 'eldercare',
      circles: surface(square(106.51, 29.51, 0.01)),
      gaps: surface(square(106.53, 29.51, 0.01)),
    },
    ...patch,
  };
}
