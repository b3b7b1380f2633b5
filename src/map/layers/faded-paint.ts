import type { LayerDef } from './layer-group.ts';

const OPACITIES = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
} as const;

/** An opacity of the style times a share; one that follows the zoom keeps its stops. */
function fadeValue(value: unknown, share: number): unknown {
  if (value === undefined) return share;
  if (typeof value === 'number') return value * share;
  if (!Array.isArray(value)) return value;
  const [operator, ...rest] = value as [string, ...unknown[]];
  // Zoom may only stand at the top of an expression: its outputs are scaled one by one.
  if (operator !== 'interpolate') return ['*', share, value];
  return [
    operator,
    ...rest.map((each, at) => (at > 1 && at % 2 === 1 ? fadeValue(each, share) : each)),
  ];
}

/** The opacities of a layer, each as strong as a share of its own; 1 gives the style's. */
export function fadedPaint(
  { style }: LayerDef,
  share: number,
): [property: string, value: unknown][] {
  const names: readonly string[] = OPACITIES[style.type as keyof typeof OPACITIES] ?? [];
  const paint = ('paint' in style ? style.paint : undefined) as Record<string, unknown> | undefined;
  return names.map((name) => [name, share === 1 ? paint?.[name] : fadeValue(paint?.[name], share)]);
}
