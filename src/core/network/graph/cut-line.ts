import { distanceE7M } from '../ways/e7-metres.ts';
import type { Graph } from './graph.ts';

/**
 * Line of an edge between two shares of its length (0 <= from <= to <= 1), in whole units of 1e-7
 * degree, at least two points.
 */
export function cutLine(
  { pointStart, pointLngE7: lng, pointLatE7: lat }: Graph,
  edge: number,
  from: number,
  to: number,
): [number, number][] {
  const first = pointStart[edge]!;
  const last = pointStart[edge + 1]! - 1;
  let totalM = 0;
  for (let p = first; p < last; p++) {
    totalM += distanceE7M(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!);
  }
  const at = (p: number, share: number): [number, number] => [
    Math.round(lng[p]! + (lng[p + 1]! - lng[p]!) * share),
    Math.round(lat[p]! + (lat[p + 1]! - lat[p]!) * share),
  ];
  const line: [number, number][] = [];
  let sumM = 0;
  for (let p = first; p < last; p++) {
    const stretchM = distanceE7M(lng[p]!, lat[p]!, lng[p + 1]!, lat[p + 1]!);
    const endM = sumM + stretchM;
    const fromM = from * totalM;
    const toM = to * totalM;
    if (endM >= fromM && sumM <= toM && stretchM > 0) {
      if (line.length === 0) line.push(at(p, Math.max(0, (fromM - sumM) / stretchM)));
      line.push(at(p, Math.min(1, (toM - sumM) / stretchM)));
    }
    sumM = endM;
  }
  if (line.length === 0) line.push([lng[first]!, lat[first]!]);
  if (line.length === 1) line.push(line[0]!);
  return line;
}
