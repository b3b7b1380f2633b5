import type { Polygon } from 'geojson';
import {
  difference,
  toGeometry,
  type Ground,
  groundAreaM2,
  toGround,
  uniteGround,
} from '../geo/ground.ts';
import { innerPoint } from '../geo/inner-point.ts';
import { distanceM } from '../geo/sphere.ts';
import type { Area } from '../plan/areas/area.ts';
import type { AddDoubt, Mend } from '../plan/hygiene-report.ts';
import type { Grounded } from './grounded.ts';
import { GROUND_LIMITS } from './limits.ts';
import { nearestBorder } from './nearest-border.ts';

/** Corners at most so far from a border lie on it. */
const ON_BORDER_M = 1;
/** Neighbours to which ground is offered. */
const OFFERED = 2;

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
  const geometry = toGeometry(ground);
  if (!geometry) return [];
  return geometry.type === 'Polygon'
    ? [geometry]
    : geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** Areas along whose border corners of a piece lie, those with the most first. */
function neighboursOf({ coordinates }: Polygon, own: readonly Grounded[]): Area[] {
  const counts = new Map<Area, number>();
  for (const [lng = NaN, lat = NaN] of coordinates[0] ?? []) {
    for (const { area, box } of own) {
      if (lng < box[0] - 1e-5 || lng > box[2] + 1e-5) continue;
      if (lat < box[1] - 1e-5 || lat > box[3] + 1e-5) continue;
      const border = nearestBorder(area.geometry, { lng, lat });
      if (border && border.apartM < ON_BORDER_M) counts.set(area, (counts.get(area) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([area]) => area);
}

/** True where no corner of a piece lies on the outline of the area above. */
function isHole({ coordinates }: Polygon, parent: Area): boolean {
  return (coordinates[0] ?? []).every(([lng = NaN, lat = NaN]) => {
    const border = nearestBorder(parent.geometry, { lng, lat });
    return !border || border.apartM >= ON_BORDER_M;
  });
}

/** Ground of a parent that none of its areas has: slivers, which a neighbour can take, and gaps. */
export function findGaps(own: readonly Grounded[], areas: readonly Area[], add: AddDoubt): void {
  const byParent = new Map<string, Grounded[]>();
  for (const one of own) {
    const { parentId } = one.area;
    if (parentId !== undefined) byParent.set(parentId, [...(byParent.get(parentId) ?? []), one]);
  }
  for (const [parentId, children] of byParent) {
    const parent = areas.find(({ id }) => id === parentId);
    if (!parent || children.length < 2) continue;
    const whole = toGround(parent.geometry);
    const wholeM2 = groundAreaM2(whole);
    const left = piecesOf(difference(whole, uniteGround(children.map(({ ground }) => ground))));
    for (const piece of left) {
      const areaM2 = groundAreaM2(toGround(piece));
      if (areaM2 < GROUND_LIMITS.notedM2) continue;
      const lengthM = outlineM(piece);
      const widthM = (2 * areaM2) / lengthM;
      const thinness = (4 * Math.PI * areaM2) / lengthM ** 2;
      const isThin = thinness < GROUND_LIMITS.sliverThinness && widthM < GROUND_LIMITS.sliverWidthM;
      const isSliver = isThin || areaM2 < GROUND_LIMITS.tinyM2;
      const isHoleHere = !isSliver && isHole(piece, parent);
      if (!isSliver && !isHoleHere && areaM2 < wholeM2 * GROUND_LIMITS.gapShare) continue;
      const middle = innerPoint(piece);
      const takers = isSliver || isHoleHere ? neighboursOf(piece, children).slice(0, OFFERED) : [];
      const neighbour = isSliver ? takers[0] : undefined;
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
        mends: takers.map(({ id }): Mend => ({ act: 'fill-sliver', id, ground: piece })),
      });
    }
  }
}
