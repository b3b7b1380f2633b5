/** Closed paths around the middle, in CSS pixels. */

function polygon(corners: readonly (readonly [number, number])[]): string {
  return `M${corners.map(([x, y]) => `${+x.toFixed(3)} ${+y.toFixed(3)}`).join('L')}Z`;
}

export function circle(radius: number, x = 0, y = 0): string {
  const arc = `A${radius} ${radius} 0 1 1`;
  return `M${x + radius} ${y}${arc} ${x - radius} ${y}${arc} ${x + radius} ${y}Z`;
}

export function box(halfWidth: number, halfHeight = halfWidth): string {
  return polygon([
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ]);
}

/** An equilateral triangle, point up; `radius` reaches from its middle to a side. */
export function triangle(radius: number): string {
  const half = Math.sqrt(3) * radius;
  return polygon([
    [0, -2 * radius],
    [half, radius],
    [-half, radius],
  ]);
}

/** A square on its corner; `radius` reaches to a side. */
export function diamond(radius: number): string {
  const reach = Math.SQRT2 * radius;
  return polygon([
    [0, -reach],
    [reach, 0],
    [0, reach],
    [-reach, 0],
  ]);
}

export function cross(reach: number, halfWidth: number): string {
  const [r, w] = [reach, halfWidth];
  return polygon([
    [-w, -r],
    [w, -r],
    [w, -w],
    [r, -w],
    [r, w],
    [w, w],
    [w, r],
    [-w, r],
    [-w, w],
    [-r, w],
    [-r, -w],
    [-w, -w],
  ]);
}

/** A house with a pointed roof; `half` reaches to walls, floor and roof alike. */
export function house(half: number): string {
  const ridge = Math.SQRT2 * half;
  return polygon([
    [-half, half],
    [-half, half - ridge],
    [0, -ridge],
    [half, half - ridge],
    [half, half],
  ]);
}
