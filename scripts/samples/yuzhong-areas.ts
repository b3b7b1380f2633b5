import type { Feature, Polygon } from 'geojson';
import { seededRandom, type Random } from '../../src/core/base/random.ts';
import { readTags, type OsmData } from '../../src/io/osm-pbf/osm-data.ts';
import { textOf } from './sample-writer.ts';
import { growBalanced, OUTSIDE, type Ground, type Seed } from './tessellation/grow.ts';
import { buildMesh, polygonOf, type Mesh } from './tessellation/mesh.ts';
import {
  cellAt,
  drawLine,
  fillRing,
  rasterOver,
  toMetres,
  type Point,
  type Raster,
} from './tessellation/raster.ts';
import { tidyLabels } from './tessellation/tidy-labels.ts';
import { traceArcs } from './tessellation/trace-arcs.ts';
import { boundsOf, wound } from './rings.ts';
import type { PeopleCell } from './yuzhong-people.ts';

const DISTRICT_CODE = '500103';
const CELL_M = 25;
const SEED = 500_103;
const GROUND_REACH = 5;
/** Streets divide people and ground alike, so that the thinly peopled west keeps streets of a likely size. */
const STREET_GROUND_SHARE = 0.5;
/** Communities divide people, with a little ground where there are few. */
const COMMUNITY_GROUND_SHARE = 0.03;

/** Approximate middles of the streets; the outlines grown from them are made up. */
const SEATS: Readonly<Record<string, [number, number]>> = {
  七星岗街道: [106.566, 29.557],
  解放碑街道: [106.577, 29.558],
  朝天门街道: [106.583, 29.564],
  南纪门街道: [106.571, 29.551],
  大溪沟街道: [106.558, 29.566],
  两路口街道: [106.549, 29.552],
  上清寺街道: [106.541, 29.563],
  菜园坝街道: [106.551, 29.546],
  大坪街道: [106.519, 29.541],
  化龙桥街道: [106.517, 29.557],
  石油路街道: [106.503, 29.537],
};

/** Metres that a detour must save before a border leaves the road: borders like to run along roads. */
const BARRIER_M: Readonly<Record<string, number>> = {
  trunk: 260,
  primary: 220,
  secondary: 180,
  tertiary: 130,
  residential: 70,
  unclassified: 70,
  living_street: 50,
  pedestrian: 40,
  service: 25,
};

export interface StreetEntry {
  code: string;
  name: string;
  communities: number;
}

/** Streets of the code list with the number of their communities, by code. */
export function streetEntries(source: Uint8Array): StreetEntry[] {
  const streets = new Map<string, StreetEntry>();
  for (const line of textOf(source).trim().split(/\r?\n/).slice(1)) {
    const [, , code, name] = line.split(',') as [string, string, string, string];
    const entry = streets.get(code) ?? { code, name, communities: 0 };
    entry.communities++;
    streets.set(code, entry);
  }
  return [...streets.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function roadBarriers(osm: OsmData, raster: Raster): Float64Array {
  const barrierM = new Float64Array(raster.columns * raster.rows);
  const { nodes, ways } = osm;
  for (let way = 0; way < ways.count; way++) {
    const tags = readTags(osm, ways.tags, way);
    const cost = BARRIER_M[(tags.get('highway') ?? '').replace('_link', '')];
    if (cost === undefined || tags.has('tunnel')) continue;
    const line: Point[] = [];
    for (let at = ways.refOffsets[way]!; at < ways.refOffsets[way + 1]!; at++) {
      const node = ways.refs[at]!;
      if (node >= 0) {
        line.push(toMetres(raster, [nodes.lngE7[node]! / 1e7, nodes.latE7[node]! / 1e7]));
      }
    }
    drawLine(raster, line, cost, barrierM);
  }
  return barrierM;
}

/** 1 for each cell within `reach` cells of a road: the ground that people use, not the rivers. */
function usedGround(raster: Raster, inside: Uint8Array, barrierM: Float64Array): Uint8Array {
  const used = new Uint8Array(inside.length);
  for (let cell = 0; cell < inside.length; cell++) {
    if (barrierM[cell] === 0) continue;
    for (let dy = -GROUND_REACH; dy <= GROUND_REACH; dy++) {
      for (let dx = -GROUND_REACH; dx <= GROUND_REACH; dx++) {
        const at = cell + dx + dy * raster.columns;
        if (inside[at]) used[at] = 1;
      }
    }
  }
  return used;
}

/** People by cell with the part `share` of all of them spread evenly over the used ground instead. */
function blended(people: Float64Array, used: Uint8Array, share: number): Float64Array {
  const total = people.reduce((a, b) => a + b, 0);
  const even = total / used.reduce((a, b) => a + b, 0);
  return people.map((count, cell) => (1 - share) * count + share * even * used[cell]!);
}

/** The used cell nearest to a seat: a seat may lie in the river or beyond the border. */
function nearestUsed(raster: Raster, used: Uint8Array, [x, y]: Point): number {
  let best = -1;
  let bestM = Infinity;
  used.forEach((flag, cell) => {
    if (!flag) return;
    const cx = ((cell % raster.columns) + 0.5) * raster.cellM;
    const cy = (Math.floor(cell / raster.columns) + 0.5) * raster.cellM;
    const d = Math.hypot(cx - x, cy - y);
    if (d < bestM) [best, bestM] = [cell, d];
  });
  return best;
}

/** Cells of `region`, drawn by weight of people, spread as far apart as a few tries allow. */
function spreadSeeds(
  ground: Ground,
  region: number,
  count: number,
  target: number,
  random: Random,
): Seed[] {
  const cells: number[] = [];
  ground.region.forEach((id, cell) => {
    if (id === region && ground.weight[cell]! > 0 && ground.barrierM[cell] === 0) cells.push(cell);
  });
  const { columns } = ground.raster;
  const far = (a: number, b: number): number =>
    Math.hypot((a % columns) - (b % columns), Math.floor(a / columns) - Math.floor(b / columns));
  const chosen: number[] = [];
  while (chosen.length < count) {
    let best = -1;
    let bestFar = -1;
    for (let i = 0; i < 12; i++) {
      const cell = cells[Math.floor(random() * cells.length)]!;
      const nearest = Math.min(Infinity, ...chosen.map((other) => far(cell, other)));
      if (nearest > bestFar) [best, bestFar] = [cell, nearest];
    }
    chosen.push(best);
  }
  return chosen.map((cell) => ({ cell, target, offsetM: 0 }));
}

/** Communities from north-west to south-east get the numbers 01, 02 and so on. */
function readingOrder(labels: Int32Array, columns: number, count: number): number[] {
  const sums = Array.from({ length: count }, () => [0, 0, 0] as [number, number, number]);
  labels.forEach((label, cell) => {
    const sum = sums[label];
    if (!sum) return;
    sum[0] += cell % columns;
    sum[1] += Math.floor(cell / columns);
    sum[2]++;
  });
  return sums.map(([x, y, n]) => x / n - y / n);
}

export interface YuzhongAreas {
  district: Feature<Polygon>;
  streets: Feature<Polygon>[];
  communities: Feature<Polygon>[];
}

interface Division {
  mesh: Mesh;
  /** Street index of each community label. */
  streetOf: number[];
  /** Place of each community within its street, from 1. */
  numberOf: number[];
}

function divide(
  boundary: Polygon,
  streets: readonly StreetEntry[],
  cells: readonly PeopleCell[],
  osm: OsmData,
): Division {
  const feature: Feature<Polygon> = { type: 'Feature', properties: {}, geometry: boundary };
  const raster = rasterOver(boundsOf([feature]), CELL_M);
  const ring = boundary.coordinates[0]!.map((position) => toMetres(raster, position));
  const inside = fillRing(raster, ring);
  const weight = new Float64Array(inside.length);
  for (const cell of cells) {
    const at = cellAt(raster, toMetres(raster, [cell.lng, cell.lat]));
    if (at >= 0) weight[at]! += cell.residents;
  }
  const barrierM = roadBarriers(osm, raster);
  const used = usedGround(raster, inside, barrierM);
  const whole: Ground = {
    raster,
    region: Int32Array.from(inside, (flag) => (flag ? 0 : OUTSIDE)),
    barrierM,
    weight: blended(weight, used, STREET_GROUND_SHARE),
  };
  const total = cells.reduce((sum, cell) => sum + cell.residents, 0);
  const perCommunity = total / streets.reduce((sum, street) => sum + street.communities, 0);
  const seats = streets.map((street) => ({
    cell: nearestUsed(raster, used, toMetres(raster, SEATS[street.name]!)),
    target: perCommunity * street.communities,
    offsetM: 0,
  }));
  const streetLabels = growBalanced(whole, seats, { rounds: 16, moving: 0, gainM: 140 });
  tidyLabels(raster, streetLabels, 2);

  const random = seededRandom(SEED);
  const byStreet: Ground = {
    ...whole,
    region: streetLabels,
    weight: blended(weight, used, COMMUNITY_GROUND_SHARE),
  };
  const held = new Float64Array(streets.length);
  streetLabels.forEach((street, cell) => {
    if (street >= 0) held[street]! += byStreet.weight[cell]!;
  });
  const seeds: Seed[] = [];
  const seedStreet: number[] = [];
  streets.forEach((street, i) => {
    const target = held[i]! / street.communities;
    seeds.push(...spreadSeeds(byStreet, i, street.communities, target, random));
    for (let k = 0; k < street.communities; k++) seedStreet.push(i);
  });
  const labels = growBalanced(byStreet, seeds, { rounds: 26, moving: 8, gainM: 70 });
  tidyLabels(raster, labels, 1);
  const order = readingOrder(labels, raster.columns, seeds.length);
  const numberOf = order.map(
    (own, i) =>
      1 + order.filter((other, j) => seedStreet[j] === seedStreet[i] && other < own).length,
  );
  const arcs = traceArcs(raster, labels);
  const mesh = buildMesh(raster, arcs, ring, { averaging: 4, toleranceM: 9 });
  return { mesh, streetOf: seedStreet, numberOf };
}

/** The district with streets and communities that tile it; all but the district's outline is made up. */
export function yuzhongAreas(
  boundarySource: { geometry: Polygon },
  streets: readonly StreetEntry[],
  cells: readonly PeopleCell[],
  osm: OsmData,
): YuzhongAreas {
  const boundary = wound(boundarySource.geometry) as Polygon;
  const { mesh, streetOf, numberOf } = divide(boundary, streets, cells, osm);
  const community = streetOf.map((street, label) => {
    const number = String(numberOf[label]).padStart(2, '0');
    const id = `${streets[street]!.code}9${number}`;
    return {
      type: 'Feature' as const,
      properties: {
        id,
        name: `${streets[street]!.name.replace('街道', '')}·${number}`,
        level: 'community',
        parentId: streets[street]!.code,
        code: id,
        synthetic: true,
      },
      geometry: polygonOf(mesh, (other) => other === label),
    };
  });
  return {
    district: {
      type: 'Feature',
      properties: {
        id: DISTRICT_CODE,
        name: '渝中区',
        level: 'district',
        code: DISTRICT_CODE,
        central: true,
      },
      geometry: polygonOf(mesh, (label) => label !== OUTSIDE),
    },
    streets: streets.map((street, i) => ({
      type: 'Feature',
      properties: {
        id: street.code,
        name: street.name,
        level: 'street',
        parentId: DISTRICT_CODE,
        code: street.code,
        synthetic: true,
      },
      geometry: polygonOf(mesh, (label) => streetOf[label] === i),
    })),
    communities: community.toSorted((a, b) => (a.properties.id < b.properties.id ? -1 : 1)),
  };
}
