import type { ResultLayer } from '../layers/result-layer.ts';

/** Verdicts as on the map: blue, orange and grey stay apart for every common form of colour blindness. */
export const VERDICT_COLOUR = { met: '#1f5fbf', unmet: '#c2570c', unassessed: '#6b7280' } as const;

export interface Look {
  fill?: string;
  /** 0 to 1. */
  fillOpacity?: number;
  stroke: string;
  widthMm: number;
}

/** A part of a layer that looks alike; without a filter it is all of it. */
export interface LookRule {
  label: string;
  /** What the part has in common, as QGIS writes it. */
  filter?: string;
  /** The same as a test of a feature's numbers by field. */
  holds?: (value: (field: string) => unknown) => boolean;
  look: Look;
}

const OUTLINE = '#565f6d';
const SITE = '#00585a';

/** How a layer looks in programs that take colours along; unmet goes before unassessed before met. */
export function layerLook({ id, title, fields, geometry }: ResultLayer): LookRule[] {
  const alias = (name: string) => fields.find((field) => field.name === name)?.alias ?? name;
  const area = (fill: string): Look => ({ fill, fillOpacity: 0.55, stroke: OUTLINE, widthMm: 0.2 });
  if (id === 'areas') {
    return [
      {
        label: alias('unmet'),
        filter: '"unmet" > 0',
        holds: (of) => Number(of('unmet')) > 0,
        look: area(VERDICT_COLOUR.unmet),
      },
      {
        label: alias('unassessed'),
        filter: '"unmet" = 0 AND "unassessed" > 0',
        holds: (of) => Number(of('unassessed')) > 0,
        look: area(VERDICT_COLOUR.unassessed),
      },
      {
        label: alias('met'),
        filter: '"unmet" = 0 AND "unassessed" = 0 AND "met" > 0',
        holds: (of) => Number(of('met')) > 0,
        look: area(VERDICT_COLOUR.met),
      },
      {
        label: '—',
        filter: '"unmet" = 0 AND "unassessed" = 0 AND "met" = 0',
        look: { stroke: OUTLINE, widthMm: 0.4 },
      },
    ];
  }
  const looks: Record<string, Look> = {
    circles: { fill: SITE, fillOpacity: 0.15, stroke: SITE, widthMm: 0.4 },
    gaps: { fill: '#7d4a78', fillOpacity: 0.35, stroke: '#7d4a78', widthMm: 0.2 },
    facilities: { fill: '#1d2530', stroke: '#ffffff', widthMm: 0.2 },
    sites: { fill: SITE, stroke: '#ffffff', widthMm: 0.4 },
    links: { stroke: SITE, widthMm: 0.8 },
    closures: { fill: VERDICT_COLOUR.unmet, stroke: '#ffffff', widthMm: 0.2 },
  };
  const plain: Look = {
    ...(geometry === 'point' && { fill: '#1d2530' }),
    stroke: OUTLINE,
    widthMm: 0.3,
  };
  return [{ label: title, look: looks[id] ?? plain }];
}

/** Position of the first part that a feature belongs to. */
export function ruleOf(rules: readonly LookRule[], value: (field: string) => unknown): number {
  return rules.findIndex(({ holds }) => holds === undefined || holds(value));
}
