import type { Distance } from './raster.ts';

/** Signed distances to simple shapes around the centre, after Inigo Quilez, "2D distance functions". */

export function circle(radius: number): Distance {
  return (x, y) => Math.hypot(x, y) - radius;
}

export function box(halfWidth: number, halfHeight: number): Distance {
  return (x, y) => {
    const dx = Math.abs(x) - halfWidth;
    const dy = Math.abs(y) - halfHeight;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0);
  };
}

/** A convex shape as half-planes, each `[normal x, normal y, offset]` with a unit normal. */
function halfPlanes(planes: readonly (readonly [number, number, number])[]): Distance {
  return (x, y) => Math.max(...planes.map(([nx, ny, offset]) => nx * x + ny * y - offset));
}

/** An equilateral triangle, point up, with its centre in the middle; `radius` reaches to a side. */
export function triangle(radius: number): Distance {
  const s = Math.sqrt(3) / 2;
  return halfPlanes([
    [0, 1, radius],
    [s, -0.5, radius],
    [-s, -0.5, radius],
  ]);
}

/** A house with a pointed roof, its walls `half` to each side of the middle. */
export function house(half: number): Distance {
  const s = Math.SQRT1_2;
  return halfPlanes([
    [0, 1, half],
    [1, 0, half],
    [-1, 0, half],
    [s, -s, half * 0.98],
    [-s, -s, half * 0.98],
  ]);
}

export function diamond(radius: number): Distance {
  const s = Math.SQRT1_2;
  const offset = radius * s;
  return halfPlanes([
    [s, s, offset],
    [s, -s, offset],
    [-s, s, offset],
    [-s, -s, offset],
  ]);
}

/** A straight stroke with round ends. */
export function stroke(ax: number, ay: number, bx: number, by: number, width: number): Distance {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  return (x, y) => {
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
    return Math.hypot(x - ax - t * dx, y - ay - t * dy) - width / 2;
  };
}

export function union(...shapes: Distance[]): Distance {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

export function grown(shape: Distance, by: number): Distance {
  return (x, y) => shape(x, y) - by;
}

export function cross(reach: number, width: number): Distance {
  return union(box(reach, width / 2), box(width / 2, reach));
}
