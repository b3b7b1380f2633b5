import type { Polygon } from 'geojson';
import { boxIndex } from '../geo/box-index.ts';
import { type Box, boxOf } from '../geo/box.ts';
import {
  difference,
  geometryOf,
  type Ground,
  groundAreaM2,
  groundNear,
  groundOf,
  intersection,
  unionOf,
} from '../geo/ground.ts';
import { innerPoint } from '../geo/inner-point.ts';
import { distanceM } from '../geo/sphere.ts';
import { AREA_LEVELS, type Area } from '../plan/area.ts';
import type { HygieneItem, Mend } from '../plan/hygiene-report.ts';
import { nearestBorder } from './nearest-border.ts';

type Add = (item: Omit<HygieneItem, 'id'>) => void;

/** Overlap and gaps below this are the rounding of digitising, not a fault, in m². */
const NOTED_M2 = 100;
/** Share of the smaller area from which an overlap is reported. */
const NOTED_SHARE = 0.001;
/** Two outlines of nearly one ground are one area loaded twice: cutting would leave nothing. */
const SAME_GROUND_SHARE = 0.9;
/** Mean width below which ground between areas is a sliver left by two drawings of one border, in m. */
const SLIVER_WIDTH_M = 25;
/** Ground in no area is told from this share of the parent on. */
const GAP_SHARE = 0.01;

interface Grounded {
  area: Area;
  box: Box;
  ground: Ground;
  areaM2: number;
}

/** Areas of one level that share ground, and ground of their parent between them that none of them has. */
export function findGroundFaults(areas: readonly Area[], add: Add): void {
  for (const level of AREA_LEVELS) {
    const own = areas
      .filter((area) => area.level === level)
      .map((area): Grounded => {
        const ground = groundOf(area.geometry);
        return { area, box: boxOf(area.geometry), ground, areaM2: groundAreaM2(ground) };
      });
    if (own.length > 1) findOverlaps(own, add);
    if (own.length > 0) findGaps(own, areas, add);
  }
}

function commonBox(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function findOverlaps(own: readonly Grounded[], add: Add): void {
  const index = boxIndex(own.map(({ box }) => box));
  for (const [at, a] of own.entries()) {
    for (const other of index.meeting(a.box)) {
      if (other <= at) continue;
      const b = own[other]!;
      const box = commonBox(a.box, b.box);
      const shared = intersection(groundNear(a.ground, box), groundNear(b.ground, box));
      const areaM2 = groundAreaM2(shared);
      const share = areaM2 / Math.min(a.areaM2, b.areaM2);
      if (areaM2 < NOTED_M2 || share < NOTED_SHARE) continue;
      const geometry = geometryOf(shared);
      const middle = geometry && innerPoint(geometry);
      const cuts: Mend[] = [
        { act: 'cut-overlap', id: b.area.id, other: a.area.id },
        { act: 'cut-overlap', id: a.area.id, other: b.area.id },
      ];
      add({
        code: 'areas-overlap',
        severity: 'warning',
        ids: [a.area.id, b.area.id],
        ...(middle ? { lngLat: [middle.lng, middle.lat] as [number, number] } : {}),
        params: {
          name: a.area.name,
          other: b.area.name,
          m2: Math.round(areaM2),
          pct: Math.round(share * 1000) / 10,
        },
        mends: share > SAME_GROUND_SHARE ? [] : cuts,
      });
    }
  }
}

/** Length of a polygon's rings in metres. */
function outlineM({ coordinates }: Polygon): number {
  let sum = 0;
  for (const ring of coordinates) {
    for (let at = 1; at < ring.length; at += 1) {
      const [aLng = 0, aLat = 0] = ring[at - 1]!;
      const [bLng = 0, bLat = 0] = ring[at]!;
      sum += distanceM({ lng: aLng, lat: aLat }, { lng: bLng, lat: bLat });
    }
  }
  return sum;
}

/** Single polygons of a ground. */
function piecesOf(ground: Ground): Polygon[] {
  const geometry = geometryOf(ground);
  if (!geometry) return [];
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** The area along whose border most corners of a piece lie. */
function neighbourOf({ coordinates }: Polygon, own: readonly Grounded[]): Area | undefined {
  const counts = new Map<Area, number>();
  for (const [lng = NaN, lat = NaN] of coordinates[0] ?? []) {
    for (const { area, box } of own) {
      if (lng < box[0] - 1e-5 || lng > box[2] + 1e-5) continue;
      if (lat < box[1] - 1e-5 || lat > box[3] + 1e-5) continue;
      const border = nearestBorder(area.geometry, { lng, lat });
      if (border && border.apartM < 1) counts.set(area, (counts.get(area) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function findGaps(own: readonly Grounded[], areas: readonly Area[], add: Add): void {
  const byParent = new Map<string, Grounded[]>();
  for (const one of own) {
    const { parentId } = one.area;
    if (parentId !== undefined) byParent.set(parentId, [...(byParent.get(parentId) ?? []), one]);
  }
  for (const [parentId, children] of byParent) {
    const parent = areas.find(({ id }) => id === parentId);
    if (!parent || children.length < 2) continue;
    const whole = groundOf(parent.geometry);
    const wholeM2 = groundAreaM2(whole);
    const left = piecesOf(difference(whole, unionOf(children.map(({ ground }) => ground))));
    for (const piece of left) {
      const areaM2 = groundAreaM2(groundOf(piece));
      const widthM = (2 * areaM2) / outlineM(piece);
      const isSliver = areaM2 >= NOTED_M2 && widthM < SLIVER_WIDTH_M;
      if (!isSliver && areaM2 < wholeM2 * GAP_SHARE) continue;
      const middle = innerPoint(piece);
      const neighbour = isSliver ? neighbourOf(piece, children) : undefined;
      const at = middle ? `${middle.lng.toFixed(5)},${middle.lat.toFixed(5)}` : '';
      add({
        code: isSliver ? 'areas-sliver' : 'areas-gap',
        severity: isSliver ? 'info' : 'warning',
        ids: [neighbour?.id ?? parentId],
        ...(middle ? { lngLat: [middle.lng, middle.lat] as [number, number] } : {}),
        params: {
          name: parent.name,
          area: neighbour?.name ?? '',
          m2: Math.round(areaM2),
          width: Math.round(widthM),
          field: at,
        },
        mends: neighbour ? [{ act: 'fill-sliver', id: neighbour.id, ground: piece }] : [],
      });
    }
  }
}
