import type { KnownPoint } from './local-fit.ts';

/** Numbers of a line, whatever stands between them. */
const NUMBER = /[-+]?\d+(?:\.\d+)?/g;

/**
 * Known points of a text, a line each: the two numbers of the local system as they stand in the file, then longitude and
 * latitude. Lines of other words, such as a header, are passed over; undefined where one has another count of numbers.
 */
export function parseKnownPoints(text: string): KnownPoint[] | undefined {
  const points: KnownPoint[] = [];
  for (const line of text.normalize('NFKC').split(/\r?\n/)) {
    const numbers = (line.match(NUMBER) ?? []).map(Number);
    if (numbers.length === 0) continue;
    if (numbers.length !== 4) return undefined;
    const [x = NaN, y = NaN, lng = NaN, lat = NaN] = numbers;
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) return undefined;
    points.push({ local: [x, y], lngLat: [lng, lat] });
  }
  return points;
}
