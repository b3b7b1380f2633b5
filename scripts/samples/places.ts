import type { Feature, Polygon } from 'geojson';
import type { Random } from '../../src/core/base/random.ts';
import { readTags, type OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { boundsOf, holdsPoint } from './rings.ts';
import type { PeopleCell } from './yuzhong-people.ts';

type LngLat = [number, number];

/** Ways beside which a door may open; bridges and tunnels are none. */
const DOORSTEP = new Set(
  'residential living_street service unclassified tertiary pedestrian footway steps'.split(' '),
);

/** Points on land inside each community: middles of buildings, bends of streets. */
export interface Places {
  /** A point that no earlier call gave, one of those with most people around among a few drawn. */
  draw(communityId: string, random: Random): LngLat;
}

function wayPoints(osm: OsmData, way: number): LngLat[] {
  const points: LngLat[] = [];
  for (let at = osm.ways.refOffsets[way]!; at < osm.ways.refOffsets[way + 1]!; at++) {
    const node = osm.ways.refs[at]!;
    if (node >= 0) points.push([osm.nodes.lngE7[node]! / 1e7, osm.nodes.latE7[node]! / 1e7]);
  }
  return points;
}

function middleOf(ring: readonly LngLat[]): LngLat {
  const open = ring.slice(1);
  const sum = open.reduce(([x, y], [lng, lat]) => [x + lng, y + lat] as LngLat, [0, 0] as LngLat);
  return [
    Math.round((sum[0] / open.length) * 1e6) / 1e6,
    Math.round((sum[1] / open.length) * 1e6) / 1e6,
  ];
}

function candidates(osm: OsmData): { buildings: LngLat[]; doorsteps: LngLat[] } {
  const buildings: LngLat[] = [];
  const doorsteps: LngLat[] = [];
  for (let way = 0; way < osm.ways.count; way++) {
    const tags = readTags(osm, osm.ways.tags, way);
    if (tags.has('building')) {
      const ring = wayPoints(osm, way);
      if (ring.length > 3) buildings.push(middleOf(ring));
    } else if (DOORSTEP.has(tags.get('highway') ?? '')) {
      if (!tags.has('bridge') && !tags.has('tunnel')) doorsteps.push(...wayPoints(osm, way));
    }
  }
  return { buildings, doorsteps };
}

const STEP_IN_DEG = 0.0002;

/** The point and its surroundings of about 20 m lie in the polygon. */
function isWellInside(polygon: Polygon, [lng, lat]: LngLat): boolean {
  return (
    holdsPoint(polygon, [lng, lat]) &&
    holdsPoint(polygon, [lng + STEP_IN_DEG, lat]) &&
    holdsPoint(polygon, [lng - STEP_IN_DEG, lat]) &&
    holdsPoint(polygon, [lng, lat + STEP_IN_DEG]) &&
    holdsPoint(polygon, [lng, lat - STEP_IN_DEG])
  );
}

const NEAR_DEG = 0.0015;
const TRIES = 3;

function peopleAround(cells: readonly PeopleCell[], [lng, lat]: LngLat): number {
  let sum = 0;
  for (const cell of cells) {
    if (Math.abs(cell.lng - lng) < NEAR_DEG && Math.abs(cell.lat - lat) < NEAR_DEG) {
      sum += cell.residents;
    }
  }
  return sum;
}

export function placesIn(
  communities: readonly Feature<Polygon>[],
  osm: OsmData,
  cells: readonly PeopleCell[],
  isWet: (at: LngLat) => boolean,
): Places {
  const { buildings, doorsteps } = candidates(osm);
  const open = new Map<string, LngLat[]>();
  for (const community of communities) {
    const [west, south, east, north] = boundsOf([community]);
    const within = (points: LngLat[]): LngLat[] =>
      points.filter(
        ([lng, lat]) =>
          lng > west &&
          lng < east &&
          lat > south &&
          lat < north &&
          isWellInside(community.geometry, [lng, lat]) &&
          !isWet([lng, lat]),
      );
    const points = [...within(buildings), ...within(doorsteps)];
    open.set(String(community.properties?.id), points);
  }
  return {
    draw(communityId, random) {
      const points = open.get(communityId)!;
      if (points.length === 0) throw new Error(`no ground left in ${communityId}`);
      let best = -1;
      let bestPeople = -1;
      for (let i = 0; i < TRIES; i++) {
        const at = Math.floor(random() * points.length);
        const people = peopleAround(cells, points[at]!);
        if (people > bestPeople) [best, bestPeople] = [at, people];
      }
      return points.splice(best, 1)[0]!;
    },
  };
}
