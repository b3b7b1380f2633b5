import { area } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Place } from '../../core/base/issue.ts';
import { difference, toGeometry, groundAreaM2, toGround } from '../../core/geo/ground.ts';
import type { IssueLog } from '../issue-log.ts';
import { closedRing, ringTurn, samePosition, turned } from './ring.ts';
import { findCrossings, MOST_CROSSINGS } from './ring-crossings.ts';

/** Share of the ground that a repair may lose: the clipping grid is 1 mm, felt along the whole outline. */
const ROUNDING = 1e-4;

type Rings = Position[][];

function polygonOf(rings: Rings): Polygon {
  return { type: 'Polygon', coordinates: rings };
}

function hasThreeCorners(ring: readonly Position[]): boolean {
  const [first] = ring;
  const second = ring.find((position) => !samePosition(position, first));
  return ring.some((one) => second && !samePosition(one, first) && !samePosition(one, second));
}

/** The ring closed; undefined, with an issue, if fewer than three different corners are left. */
function soundRing(ring: Position[], place: Place, log: IssueLog): Position[] | undefined {
  const closed = closedRing(ring);
  if (!hasThreeCorners(closed)) {
    log.add('ring-too-short', 'warning', place, { positions: ring.length });
    return undefined;
  }
  if (!samePosition(ring[0], ring.at(-1))) log.add('ring-unclosed', 'warning', place);
  return closed;
}

/** Holes that take ground away from the shell, and whether one of them crosses its border. */
function soundHoles(
  shell: Position[],
  holes: Rings,
  place: Place,
  log: IssueLog,
): { holes: Rings; cross: boolean } {
  if (holes.length === 0) return { holes, cross: false };
  const kept: Rings = [];
  let cross = false;
  const shellGround = toGround(polygonOf([shell]));
  for (const hole of holes) {
    const ground = toGround(polygonOf([hole]));
    const areaM2 = groundAreaM2(ground);
    const outside = groundAreaM2(difference(ground, shellGround)) / (areaM2 || 1);
    if (outside > 0.999) {
      log.add('hole-outside', 'warning', place);
      continue;
    }
    if (outside > 1e-4) cross = true;
    kept.push(hole);
  }
  return { holes: kept, cross };
}

/**
 * The outline cut at its crossings by the even-odd rule. Undefined if that loses ground which the outline runs around
 * twice, so that nobody can tell what was meant; empty if there is no ground at all.
 */
function repaired(shell: Position[], holes: Rings): Rings[] | undefined {
  const whole = toGround(polygonOf([shell]));
  if (groundAreaM2(whole) < area(polygonOf([shell])) * (1 - ROUNDING)) return undefined;
  const left = holes.reduce(
    (ground, hole) => difference(ground, toGround(polygonOf([hole]))),
    whole,
  );
  const geometry = toGeometry(left);
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function cleanRings(rings: Rings, place: Place, log: IssueLog): Rings[] {
  const shell = rings[0] && soundRing(rings[0], place, log);
  if (!shell) return [];
  const closed = rings.slice(1).map((ring) => soundRing(ring, place, log));
  const { holes, cross } = soundHoles(
    shell,
    closed.filter((ring) => ring !== undefined),
    place,
    log,
  );
  const at = [shell, ...holes].map((ring) => findCrossings(ring).first).find(Boolean);
  const asIs = [turned(shell, true), ...holes.map((hole) => turned(hole, false))];
  if (!at && !cross) return ringTurn(shell) === 0 ? [] : [asIs];
  const where: Place = { ...place };
  if (at) where.lngLat = at;
  const parts = repaired(shell, holes);
  if (parts) {
    log.add(at ? 'polygon-crosses-itself' : 'hole-crosses', 'warning', where, {
      parts: parts.length,
    });
    return parts;
  }
  log.add('polygon-not-mended', 'error', where);
  return [asIs];
}

/** Where a ring that nobody can mend crosses itself first; undefined when there is none. */
export function findTangle({
  type,
  coordinates,
}: Polygon | MultiPolygon): [number, number] | undefined {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  for (const ring of polygons.flat()) {
    const { first = [NaN, NaN], tangled } = findCrossings(closedRing(ring));
    if (tangled) return first;
  }
  return undefined;
}

/**
 * A polygon or multipolygon with closed rings, shells counter-clockwise and holes clockwise: short rings and holes outside
 * their shell are dropped, crossings are cut by the even-odd rule, each with an issue; undefined if no ground is left, or if it is past mending.
 */
export function cleanPolygon(
  geometry: Polygon | MultiPolygon,
  place: Place,
  log: IssueLog,
): Polygon | MultiPolygon | undefined {
  const lngLat = findTangle(geometry);
  if (lngLat) {
    log.add('polygon-tangled', 'error', { ...place, lngLat }, { most: MOST_CROSSINGS });
    return undefined;
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.flatMap((rings) => cleanRings(rings, place, log));
  if (parts.length === 0) {
    log.add('polygon-empty', 'error', place);
    return undefined;
  }
  return parts.length === 1
    ? polygonOf(parts[0] as Rings)
    : { type: 'MultiPolygon', coordinates: parts };
}
