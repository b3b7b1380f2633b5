import type { Picture } from './picture.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | undefined>>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  return element;
}

/** A picture as an element of the page at its CSS size. */
export function svgPicture({ width, height, paths }: Picture): SVGSVGElement {
  const viewBox = `${-width / 2} ${-height / 2} ${width} ${height}`;
  const svg = svgElement('svg', { width, height, viewBox });
  for (const { d, fill, stroke, strokeWidth, cap, dash, opacity } of paths) {
    svg.append(
      svgElement('path', {
        d,
        fill: fill ?? 'none',
        stroke,
        'stroke-width': strokeWidth,
        'stroke-linecap': cap,
        'stroke-linejoin': stroke && 'round',
        'stroke-dasharray': dash?.join(' '),
        opacity,
      }),
    );
  }
  return svg;
}
