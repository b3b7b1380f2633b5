/** A place inside an area: ours by a line of latitude against polylabel, in processor time for each outline. */
import { readFileSync } from 'node:fs';
import { pointToLineDistance, polygonToLine } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { innerPoint } from '../../src/core/geo/inner-point.ts';
import { labelPoint } from '../../src/map/look/label-point.ts';

type Outline = Polygon | MultiPolygon;

function readOutlines(file: string): Polygon[] {
  const { features } = JSON.parse(
    readFileSync(`data/samples/${file}`, 'utf8'),
  ) as FeatureCollection<Outline>;
  return features.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
      (coordinates): Polygon => ({ type: 'Polygon', coordinates }),
    ),
  );
}

/** Microseconds for each outline; a copy each time, since labels are kept by outline. */
function measure(outlines: readonly Polygon[], find: (outline: Polygon) => unknown): number {
  const rounds = Math.ceil(20_000 / outlines.length);
  let micros = 0;
  for (let round = 0; round <= rounds; round++) {
    const copies = outlines.map((outline) => ({ ...outline }));
    const before = process.cpuUsage();
    for (const outline of copies) find(outline);
    const { user, system } = process.cpuUsage(before);
    if (round > 0) micros += user + system;
  }
  return micros / rounds / outlines.length;
}

/** How far from the edge the place of the line lies, as a share of how far polylabel's does; least tenth and median. */
function sharesOfPole(outlines: readonly Polygon[]): string {
  const shares = outlines.flatMap((outline) => {
    const inner = innerPoint(outline);
    const label = labelPoint(outline);
    if (!inner || !label) return [];
    const border = polygonToLine({ ...outline, coordinates: [outline.coordinates[0]!] });
    const apart = (place: [number, number]): number =>
      pointToLineDistance(place, border as Feature<LineString>);
    return apart([inner.lng, inner.lat]) / apart(label);
  });
  shares.sort((a, b) => a - b);
  const [tenth, median] = [0.1, 0.5].map((at) => shares[Math.floor(shares.length * at)]!);
  return `${(100 * median!).toFixed(0)} % as far from the edge (a tenth of them under ${(100 * tenth!).toFixed(0)} %)`;
}

console.log('a place inside an area:');
for (const [name, file] of [
  ['buildings', 'hangzhou/basemap/buildings.geojson'],
  ['streets', 'hangzhou/areas-street.geojson'],
  ['communities', 'yuzhong/areas-community.geojson'],
] as const) {
  const outlines = readOutlines(file);
  const lineUs = measure(outlines, innerPoint);
  const poleUs = measure(outlines, labelPoint);
  console.log(
    `  ${name.padEnd(11)} ${outlines.length}: line ${lineUs.toFixed(1)} µs, polylabel ${poleUs.toFixed(1)} µs (${(poleUs / lineUs).toFixed(0)} times); ` +
      `the line's place is ${sharesOfPole(outlines.slice(0, 500))}`,
  );
}
