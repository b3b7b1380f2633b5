import { AREA_LEVELS } from '../../../core/plan/area.ts';
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
  /** Not drawn until it is switched on. */
  hidden?: boolean;
}

const OUTLINE = '#565f6d';
const SITE = '#00585a';

/** Values of a field in the order met. */
function valuesOf({ fields, rows }: ResultLayer, name: string): string[] {
  const at = fields.findIndex((field) => field.name === name);
  return [...new Set(rows.map(({ values }) => String(values[at] ?? '')))];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The finest level by verdict, unmet before unassessed before met; the levels around it as outlines. */
function areaRules(layer: ResultLayer): LookRule[] {
  const alias = (name: string) => layer.fields.find((field) => field.name === name)?.alias ?? name;
  const present = new Set(valuesOf(layer, 'level'));
  const levels = AREA_LEVELS.filter((level) => present.has(level));
  const finest = levels.at(-1) ?? '';
  const isFinest = `"level" = ${quote(finest)}`;
  const painted = (name: keyof typeof VERDICT_COLOUR, before: string): LookRule => ({
    label: alias(name),
    filter: `${isFinest}${before} AND "${name}" > 0`,
    holds: (of) => of('level') === finest && Number(of(name)) > 0,
    look: { fill: VERDICT_COLOUR[name], fillOpacity: 0.55, stroke: OUTLINE, widthMm: 0.2 },
  });
  return [
    painted('unmet', ''),
    painted('unassessed', ' AND "unmet" = 0'),
    painted('met', ' AND "unmet" = 0 AND "unassessed" = 0'),
    {
      label: alias('parentName'),
      filter: `NOT (${isFinest}) OR ("met" = 0 AND "unmet" = 0 AND "unassessed" = 0)`,
      look: { stroke: '#39424f', widthMm: 0.5 },
    },
  ];
}

/** From the nearest ring to the farthest; a fifth and later look like the last. */
const BAND_FILL = ['#00585a', '#3d8f8c', '#86bfb9', '#cfe6e1'] as const;

/** Rings of the first kind from the inside out; those of other kinds wait to be switched on. */
function bandRules(layer: ResultLayer): LookRule[] {
  const kinds = valuesOf(layer, 'kind');
  const names = valuesOf(layer, 'kindName');
  const ends = valuesOf(layer, 'toMin')
    .map(Number)
    .toSorted((a, b) => a - b);
  return kinds.flatMap((kind, at) =>
    ends.map((end, step): LookRule => ({
      label: `${names[at] ?? kind} ${ends[step - 1] ?? 0}–${end} min`,
      filter: `"kind" = ${quote(kind)} AND "toMin" = ${end}`,
      holds: (of) => of('kind') === kind && Number(of('toMin')) === end,
      look: {
        fill: BAND_FILL[Math.min(step, BAND_FILL.length - 1)]!,
        fillOpacity: 0.6,
        stroke: SITE,
        widthMm: 0.1,
      },
      ...(at > 0 && { hidden: true }),
    })),
  );
}

/** How a layer looks in programs that take colours along; of shapes by kind, the first kind is shown. */
export function layerLook(layer: ResultLayer): LookRule[] {
  const { id, title, geometry } = layer;
  if (id === 'areas') return areaRules(layer);
  if (id === 'bands') return bandRules(layer);
  const looks: Record<string, Look> = {
    circles: { fill: SITE, fillOpacity: 0.15, stroke: SITE, widthMm: 0.4 },
    gaps: { fill: '#7d4a78', fillOpacity: 0.35, stroke: '#7d4a78', widthMm: 0.2 },
    facilities: { fill: '#1d2530', stroke: '#ffffff', widthMm: 0.2 },
    sites: { fill: SITE, stroke: '#ffffff', widthMm: 0.4 },
    links: { stroke: SITE, widthMm: 0.8 },
    closures: { fill: VERDICT_COLOUR.unmet, stroke: '#ffffff', widthMm: 0.2 },
  };
  if (id === 'circles' || id === 'gaps') {
    const names = valuesOf(layer, 'kindName');
    return valuesOf(layer, 'kind').map((kind, at): LookRule => ({
      label: names[at] ?? kind,
      filter: `"kind" = ${quote(kind)}`,
      holds: (of) => of('kind') === kind,
      look: looks[id]!,
      ...(at > 0 && { hidden: true }),
    }));
  }
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
