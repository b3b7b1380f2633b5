import { lngMetresPerE7, METRES_PER_E7 } from '../../core/network/ways/e7-metres.ts';
import { readTag, type OsmData } from '../osm-pbf/osm-data.ts';
import type { GroundRing } from './multipolygons.ts';

/** A gate farther from an outline than this belongs to another one, in metres. */
const BESIDE_M = 5;

/** A gate in a street, with the nodes before and behind it. */
export interface StreetGate {
  node: number;
  neighbours: readonly number[];
}

/** Barriers among the gates that stand in a street and on none of the outlines, from west to east. */
export function findStreetGates(
  data: OsmData,
  gates: ReadonlySet<number>,
  outlines: readonly GroundRing[],
): StreetGate[] {
  const { nodes, ways } = data;
  const neighboursOf = new Map<number, number[]>();
  nodes.tagged.forEach((node, at) => {
    const isBarrier = readTag(data, nodes.tags, at, 'barrier') !== undefined;
    if (isBarrier && gates.has(node)) neighboursOf.set(node, []);
  });
  for (const { ring, holes } of outlines) {
    for (const node of [ring, ...holes].flat()) neighboursOf.delete(node);
  }
  for (let way = 0; way < ways.count && neighboursOf.size > 0; way++) {
    const refs = ways.refs.subarray(ways.refOffsets[way]!, ways.refOffsets[way + 1]!);
    if (!refs.some((node) => neighboursOf.has(node))) continue;
    if (readTag(data, ways.tags, way, 'highway') === undefined) continue;
    refs.forEach((node, at) => {
      const beside = [refs[at - 1], refs[at + 1]].filter((one) => one !== undefined && one >= 0);
      neighboursOf.get(node)?.push(...(beside as number[]));
    });
  }
  return [...neighboursOf]
    .map(([node, neighbours]) => ({ node, neighbours }))
    .filter(({ neighbours }) => neighbours.length > 0)
    .toSorted((a, b) => nodes.lngE7[a.node]! - nodes.lngE7[b.node]!);
}

/** Metres from a place to the segment between two nodes. */
function segmentM({ nodes: { lngE7, latE7 } }: OsmData, place: number, a: number, b: number) {
  const metresX = lngMetresPerE7(latE7[place]!);
  const [ax, bx] = [a, b].map((node) => (lngE7[node]! - lngE7[place]!) * metresX);
  const [ay, by] = [a, b].map((node) => (latE7[node]! - latE7[place]!) * METRES_PER_E7);
  const [dx, dy] = [bx! - ax!, by! - ay!];
  const square = dx * dx + dy * dy;
  const part = square > 0 ? Math.min(1, Math.max(0, -(ax! * dx + ay! * dy) / square)) : 0;
  return Math.hypot(ax! + dx * part, ay! + dy * part);
}

/** First of the gates, sorted from west to east, that is not west of a place. */
function firstEastOf(lngE7: Int32Array, gates: readonly StreetGate[], westE7: number): number {
  let [low, high] = [0, gates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lngE7[gates[middle]!.node]! < westE7) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when a node lies inside a ring of nodes, by the even-odd rule. */
function holdsNode({ nodes: { lngE7, latE7 } }: OsmData, ring: readonly number[], node: number) {
  const [x, y] = [lngE7[node]!, latE7[node]!];
  let inside = false;
  ring.forEach((a, at) => {
    const b = ring[(at + 1) % ring.length]!;
    const [ay, by] = [latE7[a]! - y, latE7[b]! - y];
    const [ax, bx] = [lngE7[a]! - x, lngE7[b]! - x];
    if (ay > 0 !== by > 0 && 0 < ax - (ay * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return inside;
}

/**
 * An outline led through the gates that stand a few metres beside it in streets that lead in: who draws the street and who
 * draws the ground seldom share a node.
 */
export function leadThroughGates(
  data: OsmData,
  ring: readonly number[],
  streetGates: readonly StreetGate[],
): readonly number[] {
  if (streetGates.length === 0) return ring;
  const { lngE7, latE7 } = data.nodes;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const node of ring) {
    west = Math.min(west, lngE7[node]!);
    east = Math.max(east, lngE7[node]!);
    south = Math.min(south, latE7[node]!);
    north = Math.max(north, latE7[node]!);
  }
  const beyondX = BESIDE_M / lngMetresPerE7(north);
  const beyondY = BESIDE_M / METRES_PER_E7;
  let led = ring;
  for (let at = firstEastOf(lngE7, streetGates, west - beyondX); at < streetGates.length; at++) {
    const { node: gate, neighbours } = streetGates[at]!;
    if (lngE7[gate]! > east + beyondX) break;
    if (latE7[gate]! < south - beyondY || latE7[gate]! > north + beyondY) continue;
    if (!neighbours.some((node) => holdsNode(data, ring, node))) continue;
    const metres = led.map((node, corner) =>
      segmentM(data, gate, node, led[(corner + 1) % led.length]!),
    );
    const nearest = metres.indexOf(Math.min(...metres));
    if (metres[nearest]! > BESIDE_M) continue;
    led = [...led.slice(0, nearest + 1), gate, ...led.slice(nearest + 1)];
  }
  return led;
}
