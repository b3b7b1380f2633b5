import * as fc from 'fast-check';
import type { Area } from '../../src/core/plan/areas/area.ts';
import { AREA_LEVELS, ZONES } from '../../src/core/vocabulary/area-levels.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import { SERVICES } from '../../src/core/vocabulary/facility-fields.ts';
import { KINDS } from '../../src/core/vocabulary/kinds.ts';
import { emptyProject, type Project } from '../../src/core/plan/project.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const amount = fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0);
const lng = fc.double({ min: 106, max: 107, noNaN: true });
const lat = fc.double({ min: 29, max: 30, noNaN: true });

function numbered<T extends { id: string }>(records: T[]): T[] {
  return records.map((record, at) => Object.assign(record, { id: `${record.id}-${at}` }));
}

const outline = fc
  .tuple(lng, lat, fc.double({ min: 0.001, max: 0.01, noNaN: true }))
  .map(([x, y, size]) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y],
      ],
    ],
  }));

const area: fc.Arbitrary<Area> = fc.record(
  {
    id: text,
    name: text,
    level: fc.constantFrom(...AREA_LEVELS),
    geometry: outline,
    zone: fc.constantFrom(...ZONES),
    residents: amount,
    synthetic: fc.boolean(),
  },
  { requiredKeys: ['id', 'name', 'level', 'geometry'] },
);

const facility: fc.Arbitrary<Facility> = fc.record(
  {
    id: text,
    name: text,
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 3,
    }),
    lng,
    lat,
    floorAreaM2: amount,
    beds: fc.nat(),
    services: fc.uniqueArray(fc.constantFrom(...SERVICES)),
    operator: fc.constantFrom('public' as const, 'private' as const),
  },
  { requiredKeys: ['id', 'name', 'kinds', 'lng', 'lat'] },
);

/** Projects with a few areas, facilities, demand points and one scenario; every text may be anything. */
export const projectArbitrary: fc.Arbitrary<Project> = fc
  .record({
    title: text,
    areas: fc.array(area, { maxLength: 4 }).map(numbered),
    facilities: fc.array(facility, { maxLength: 4 }).map(numbered),
    demand: fc
      .array(fc.record({ id: text, lng, lat, residents: amount }), { maxLength: 4 })
      .map(numbered),
    sites: fc.array(facility, { maxLength: 2 }).map(numbered),
    closed: fc.array(text, { maxLength: 2 }),
  })
  .map(({ sites, closed, ...parts }) =>
    Object.assign(emptyProject('p', ''), parts, {
      scenarios: [{ id: 's', name: parts.title, sites, closedFacilityIds: closed }],
      activeScenarioId: 's',
      issues: [
        { code: 'id-twice', severity: 'warning' as const, place: { row: 3 }, params: { id: 'a' } },
      ],
    }),
  );
