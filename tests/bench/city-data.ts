import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';
import { seededRandom } from '../../src/core/base/random.ts';
import type { ProjectData } from '../../src/core/assess/prepared/prepared.ts';
import {
  buildGraph,
  walkWaysFromGeojson,
  writeGraph,
} from '../../src/core/network/network-model.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import type { DemandPoint } from '../../src/core/plan/records/demand.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import { tileNetwork } from './network/tile-network.ts';

/** Tiles along each side of the whole city, and what it holds. */
const WHOLE = { times: 6, communities: 55, facilities: 20_000, points: 100_000 };
/** Communities along the side of a street; a column of streets is a district. */
const SIDE_OF_STREET = 5;
/** Corners along the side of a community, so that outlines cost what real ones do. */
const CORNERS = 12;
/** Seat of the first tile, how far the next one lies and how much of it has streets, in degrees. */
const [WEST, SOUTH, TILE_DEG, STREETS_LNG, STREETS_LAT] = [120.053, 30.2, 0.2, 0.187, 0.112];

export const KINDS_OF_CITY = [
  'eldercare-institution',
  'community-eldercare-institution',
  'street-eldercare-centre',
  'day-care-centre',
  'community-eldercare-station',
  'meal-point',
  'nursery',
  'kindergarten',
  'community-health-centre',
  'community-health-station',
] as const;

/** Borders are crooked, those of neighbours exactly alike. */
function wavy(lng: number, lat: number): [number, number] {
  return [lng + 0.0012 * Math.sin(lat * 1400), lat + 0.0012 * Math.sin(lng * 1400)];
}

function outline(fromX: number, fromY: number, toX: number, toY: number, cellDeg: number): Polygon {
  const at = (x: number, y: number): [number, number] =>
    wavy(WEST + (x / CORNERS) * cellDeg, SOUTH + (y / CORNERS) * cellDeg);
  const [west, south, east, north] = [fromX, fromY, toX, toY].map((each) => each * CORNERS) as [
    number,
    number,
    number,
    number,
  ];
  const ring: [number, number][] = [];
  for (let x = west; x < east; x++) ring.push(at(x, south));
  for (let y = south; y < north; y++) ring.push(at(east, y));
  for (let x = east; x > west; x--) ring.push(at(x, north));
  for (let y = north; y > south; y--) ring.push(at(west, y));
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

function cityAreas(times: number): Area[] {
  const side = Math.round((WHOLE.communities * times) / WHOLE.times);
  const cellDeg = (times * TILE_DEG) / side;
  const areas: Area[] = [];
  const streets = Math.ceil(side / SIDE_OF_STREET);
  const end = (street: number): number => Math.min(side, (street + 1) * SIDE_OF_STREET);
  for (let x = 0; x < streets; x++) {
    const geometry = outline(x * SIDE_OF_STREET, 0, end(x), side, cellDeg);
    areas.push({ id: `D${x}`, name: `区 ${x}`, level: 'district', zone: 'old-urban', geometry });
  }
  for (let x = 0; x < streets; x++) {
    for (let y = 0; y < streets; y++) {
      areas.push({
        id: `S${x}-${y}`,
        name: `街道 ${x}·${y}`,
        level: 'street',
        parentId: `D${x}`,
        geometry: outline(x * SIDE_OF_STREET, y * SIDE_OF_STREET, end(x), end(y), cellDeg),
      });
    }
  }
  for (let x = 0; x < side; x++) {
    for (let y = 0; y < side; y++) {
      areas.push({
        id: `C${x}-${y}`,
        name: `社区 ${x}·${y}`,
        level: 'community',
        parentId: `S${Math.floor(x / SIDE_OF_STREET)}-${Math.floor(y / SIDE_OF_STREET)}`,
        geometry: outline(x, y, x + 1, y + 1, cellDeg),
      });
    }
  }
  return areas;
}

/**
 * A made-up city of `times` × `times` tiles: communities, streets and districts that fill the ground,
 * facilities of ten kinds and people where the streets are, all in proportion to the ground.
 */
export function cityData(times: number, seed = 16): ProjectData {
  const random = seededRandom(seed);
  const share = (times / WHOLE.times) ** 2;
  const place = (): { lng: number; lat: number } => ({
    lng: WEST + Math.floor(random() * times) * TILE_DEG + random() * STREETS_LNG,
    lat: SOUTH + Math.floor(random() * times) * TILE_DEG + random() * STREETS_LAT,
  });
  const facilities = Array.from(
    { length: Math.round(WHOLE.facilities * share) },
    (_, at): Facility => {
      const kind = KINDS_OF_CITY[at % KINDS_OF_CITY.length]!;
      // One in ten does not tell its floor area, as in lists of real cities.
      const isKnown = random() > 0.1;
      return {
        id: `F${at}`,
        name: `设施 ${at}`,
        kinds: [kind],
        ...place(),
        ...(isKnown && { floorAreaM2: 200 + Math.round(random() * 2000) }),
        ...(kind.endsWith('institution') && { beds: 20 + Math.round(random() * 100) }),
        ...(kind === 'nursery' && { places: 30 + Math.round(random() * 60) }),
      };
    },
  );
  const demand = Array.from({ length: Math.round(WHOLE.points * share) }, (_, at): DemandPoint => {
    const residents = 20 + Math.round(random() * 180);
    const age60plus = Math.round(residents * (0.1 + 0.2 * random()));
    return {
      id: `P${at}`,
      ...place(),
      residents,
      age60plus,
      age65plus: Math.round(age60plus * 0.7),
      age0to3: Math.round(residents * 0.03),
    };
  });
  return { areas: cityAreas(times), facilities, demand };
}

/** The network of 杭州 as often side by side, in its binary form. */
export function cityNetwork(times: number): Uint8Array {
  const file = new URL('../../data/samples/hangzhou/network.geojson', import.meta.url);
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: unknown[] };
  const ways = walkWaysFromGeojson(features).value!;
  return writeGraph(buildGraph(tileNetwork(ways, times)).value!, '© OpenStreetMap contributors');
}
