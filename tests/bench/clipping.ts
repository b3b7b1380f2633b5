/** Circles, their union and the gaps of areas: the product's own way against Turf's, in processor time. */
import { circle, difference, feature, featureCollection, union } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { circlePolygon } from '../../src/core/assess/circles/straight-circles.ts';
import { prepare } from '../../src/core/assess/prepared/prepared.ts';
import {
  geometryOfDifference,
  groundOfRings,
  toGeometry,
  toGround,
  uniteGround,
} from '../../src/core/geo/ground.ts';
import { degreesWithin } from '../../src/core/geo/sphere.ts';
import { sampleData } from '../support/sample-data.ts';

const RADIUS_M = 900;
type Outline = Polygon | MultiPolygon;

function medianMs(run: () => unknown, rounds = 5): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.toSorted((a, b) => a - b)[rounds >> 1]!;
}

function compare(what: string, ours: () => unknown, turf: () => unknown): void {
  const [oursMs, turfMs] = [medianMs(ours), medianMs(turf)];
  const ratio = (turfMs / oursMs).toFixed(1);
  console.log(
    `  ${what.padEnd(32)} ${oursMs.toFixed(1).padStart(7)} ms   Turf ${turfMs.toFixed(1).padStart(7)} ms   ${ratio} times`,
  );
}

for (const id of ['yuzhong', 'hangzhou'] as const) {
  const data = await sampleData(id);
  const places = data.facilities;
  const outlines = data.areas.flatMap(({ geometry }) => (geometry ? [geometry] : []));
  console.log(`${id}: ${places.length} circles of ${RADIUS_M} m, ${outlines.length} areas`);
  compare(
    'boxes of circles, and circles',
    () => places.map(({ lat }) => degreesWithin(lat, RADIUS_M)),
    () => places.map((place) => circlePolygon(place, RADIUS_M)),
  );
  const circles = places.map(({ lng, lat }) =>
    circle([lng, lat], RADIUS_M, { steps: 96, units: 'meters' }),
  );
  const grounds = circles.map(({ geometry }) => groundOfRings(geometry.coordinates));
  compare(
    'union of 60 circles',
    () => toGeometry(uniteGround(grounds.slice(0, 60))),
    () => union(featureCollection<Outline>(circles.slice(0, 60))),
  );
  const joined = uniteGround(grounds);
  const joinedOutline = feature(toGeometry(joined)!);
  const finest = prepare(data).finestGround();
  const finestOutline = feature(toGeometry(finest)!);
  compare(
    'gaps of the finest level',
    () => geometryOfDifference(finest, joined),
    () => difference(featureCollection<Outline>([finestOutline, joinedOutline])),
  );
  compare(
    'gaps of each area, all circles',
    () => outlines.map((outline) => geometryOfDifference(toGround(outline), joined)),
    () =>
      outlines.map((outline) =>
        difference(featureCollection<Outline>([feature(outline), joinedOutline])),
      ),
  );
  compare(
    'gaps of each area, five circles',
    () => {
      const few = uniteGround(grounds.slice(0, 5));
      return outlines.map((outline) => geometryOfDifference(toGround(outline), few));
    },
    () =>
      outlines.map((outline) =>
        difference(featureCollection<Outline>([feature(outline), ...circles.slice(0, 5)])),
      ),
  );
}
