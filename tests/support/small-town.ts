import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxPolygon } from '../../src/core/geo/box.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import { emptyProject, type Project, type Source } from '../../src/core/plan/project.ts';

const WEST = 106.565;
const SOUTH = 29.55;
/** Communities of about a kilometre. */
const SIZE = 0.01;
const CELLS = [0, 1].flatMap((x) => [0, 1].map((y) => [x, y] as const));
const sample = join(import.meta.dirname, '..', '..', 'data', 'samples', 'yuzhong');

function facility(id: string, x: number, y: number, more: Partial<Facility>): Facility {
  return {
    id,
    name: `设施${id}`,
    kinds: ['nursery'],
    lng: WEST + x * SIZE,
    lat: SOUTH + y * SIZE,
    ...more,
  };
}

/** A district of four communities with people at points, two nurseries, a day-care centre and four idle buildings. */
export function smallTown(): Project {
  const box = [WEST, SOUTH, WEST + 2 * SIZE, SOUTH + 2 * SIZE] as const;
  const district: Area = {
    id: 'd',
    name: '小区',
    level: 'district',
    code: '500103',
    geometry: boxPolygon([...box]),
  };
  const communities = CELLS.map(([x, y]): Area => {
    const [west, south] = [WEST + x * SIZE, SOUTH + y * SIZE];
    return {
      id: `c${x}${y}`,
      name: `第${x}${y}社区`,
      level: 'community',
      parentId: 'd',
      geometry: boxPolygon([west, south, west + SIZE, south + SIZE]),
      residents: 4000,
      age60plus: 1000,
      age65plus: 700,
      age0to3: 120,
    };
  });
  const demand = [0, 1, 2, 3].flatMap((x) =>
    [0, 1, 2, 3].map((y) => ({
      id: `p${x}${y}`,
      lng: WEST + (x + 0.5) * (SIZE / 2),
      lat: SOUTH + (y + 0.5) * (SIZE / 2),
      residents: 1000,
      age60plus: 250,
      age65plus: 175,
      age0to3: 30,
    })),
  );
  const empty = emptyProject('town', '小镇');
  return {
    ...empty,
    areas: [{ ...district, zone: 'old-urban' }, ...communities],
    facilities: [
      facility('f1', 0.2, 0.2, { places: 30 }),
      facility('f2', 0.3, 0.4, { places: 20 }),
      facility('f3', 1.5, 1.5, { kinds: ['day-care-centre'], floorAreaM2: 300 }),
    ],
    demand,
    candidates: [0.5, 0.9, 1.3, 1.7].map((at, n) => ({
      id: `k${n + 1}`,
      name: `备选${n + 1}`,
      lng: WEST + at * SIZE,
      lat: SOUTH + (2 - at) * SIZE,
    })),
    settings: {
      ...empty.settings,
      minutes: 5,
      standardIds: ['A2', 'C23'],
      completeKinds: ['eldercare'],
    },
  };
}

/** The same on the streets of the sample, which its page holds. */
export function townOnStreets(): Project {
  const fileName = 'network.kqgraph';
  const bytes = readFileSync(join(sample, fileName));
  const source: Source = {
    id: 'source-1',
    role: 'network',
    fileName,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
    crs: 'wgs84',
    count: 1,
  };
  return { ...smallTown(), sampleId: 'yuzhong', sources: [source] };
}
