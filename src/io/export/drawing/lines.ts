import type { PagePoint } from './drawing.ts';

type Line = readonly PagePoint[];

/** Rising lines over rings by the even-odd rule, `gapMm` apart and at fixed places of the page, so that neighbours meet. */
export function hatchLines(rings: readonly Line[], gapMm: number): PagePoint[][] {
  // In turned axes u runs along the lines and v across them.
  const r = Math.SQRT1_2;
  const turned = rings.map((ring) => ring.map(([x, y]): PagePoint => [(x - y) * r, (x + y) * r]));
  const crossings = new Map<number, number[]>();
  for (const ring of turned) {
    for (let at = 0; at < ring.length; at++) {
      const [u1, v1] = ring[at]!;
      const [u2, v2] = ring[(at + 1) % ring.length]!;
      const [low, high] = v1 < v2 ? [v1, v2] : [v2, v1];
      for (let row = Math.ceil(low / gapMm); row * gapMm < high; row++) {
        const u = u1 + ((row * gapMm - v1) / (v2 - v1)) * (u2 - u1);
        const own = crossings.get(row);
        if (own) own.push(u);
        else crossings.set(row, [u]);
      }
    }
  }
  const back = (u: number, v: number): PagePoint => [(u + v) * r, (v - u) * r];
  return [...crossings].flatMap(([row, us]) => {
    const sorted = us.toSorted((a, b) => a - b);
    const lines: PagePoint[][] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      lines.push([back(sorted[at]!, row * gapMm), back(sorted[at + 1]!, row * gapMm)]);
    }
    return lines;
  });
}

/** A line as dashes and gaps of one length. */
export function dashLines(line: Line, dashMm: number): PagePoint[][] {
  const dashes: PagePoint[][] = [];
  let dash: PagePoint[] = line[0] ? [line[0]] : [];
  let left = dashMm;
  let drawn = true;
  for (let at = 1; at < line.length; at++) {
    let [x, y] = line[at - 1]!;
    const [toX, toY] = line[at]!;
    let length = Math.hypot(toX - x, toY - y);
    while (length > left) {
      x += ((toX - x) * left) / length;
      y += ((toY - y) * left) / length;
      length -= left;
      left = dashMm;
      if (drawn) dashes.push([...dash, [x, y]]);
      dash = [[x, y]];
      drawn = !drawn;
    }
    left -= length;
    dash.push([toX, toY]);
  }
  if (drawn && dash.length > 1) dashes.push(dash);
  return dashes;
}

/** A line without the points that lie nearer to the one before than paper shows. */
export function thinLine(line: Line, leastMm: number): PagePoint[] {
  const kept: PagePoint[] = [];
  for (const point of line) {
    const before = kept.at(-1);
    const far = !before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= leastMm;
    if (far) kept.push(point);
  }
  return kept;
}
