import type { PicturePath } from '../../../src/map/look/picture.ts';

type Point = readonly [number, number];

const ARC_STEPS = 12;

/** Points of the half circle, clockwise on the screen, from one end of its diameter to the other. */
function halfCircle([x0, y0]: Point, [x1, y1]: Point): Point[] {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const radius = Math.hypot(x1 - x0, y1 - y0) / 2;
  const from = Math.atan2(y0 - y, x0 - x);
  return Array.from({ length: ARC_STEPS }, (_, step) => {
    const angle = from + ((step + 1) / ARC_STEPS) * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** The lines of SVG path data as it is written here: absolute M, L, H, V and Z, and A for half circles. */
export function flattenPath(d: string): Point[][] {
  const lines: Point[][] = [];
  for (const [, command, rest] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const n = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const line = lines.at(-1) ?? [];
    const [x, y] = line.at(-1) ?? [0, 0];
    if (command === 'M') lines.push([[n[0]!, n[1]!]]);
    else if (command === 'L') line.push([n[0]!, n[1]!]);
    else if (command === 'H') line.push([n[0]!, y]);
    else if (command === 'V') line.push([x, n[0]!]);
    else if (command === 'A') line.push(...halfCircle([x, y], [n[5]!, n[6]!]));
    else if (command === 'Z') line.push(line[0]!);
    else throw new Error(`unknown command ${command}`);
  }
  return lines;
}

export function polylineLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at]!;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** Area of a closed line, whichever way round. */
export function polygonArea(points: readonly Point[]): number {
  const twice = points.slice(1).reduce((sum, [x, y], at) => {
    const [fromX, fromY] = points[at]!;
    return sum + fromX * y - x * fromY;
  }, 0);
  return Math.abs(twice) / 2;
}

function distanceToSegment(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Whether a path that is either filled or stroked covers a point; ends are taken as round. */
export function coverage({ d, fill, strokeWidth = 1 }: PicturePath) {
  const lines = flattenPath(d);
  return (x: number, y: number): boolean =>
    lines.some((points) => {
      const segments = points.slice(1).map((to, at) => [points[at]!, to] as const);
      if (!fill) {
        return segments.some(([a, b]) => distanceToSegment(x, y, a, b) <= strokeWidth / 2);
      }
      const crossed = segments.filter(
        ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
      );
      return crossed.length % 2 === 1;
    });
}
