import { AREA_LEVELS } from '../../../core/vocabulary/area-levels.ts';
import type { Language, TextKey } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import { wayMinutes } from '../../../i18n/way-text.ts';
import type { ResultLayer } from '../layers/result-layer.ts';

/** Verdicts as on the map: blue, orange and grey stay apart for every common form of colour blindness. */
export const VERDICT_COLOUR = { met: '#1f5fbf', unmet: '#c2570c', unassessed: '#6b7280' } as const;

export interface LayerLook {
  fill?: string;
  /** 0 to 1. */
  fillOpacity?: number;
  /** Rising lines in place of an even ground, so that what lies below keeps its colour. */
  hatched?: boolean;
  stroke: string;
  widthMm: number;
  /** Shape and size of a point; a dot of 3 mm where they are absent. */
  marker?: 'circle' | 'square' | 'cross2';
  sizeMm?: number;
  /** Lines of dashes. */
  dashed?: boolean;
  /** Drawn after all that are not. */
  above?: boolean;
}

/** A part of a layer that looks alike; without a filter it is all of it. */
export interface LookRule {
  label: string;
  /** What the part has in common, as QGIS writes it. */
  filter?: string;
  /** The same as a test of a feature's numbers by field. */
  holds?: (value: (field: string) => unknown) => boolean;
  look: LayerLook;
  /** Not drawn until it is switched on. */
  hidden?: boolean;
}

/** What a look depends on besides its layer. */
export interface LookChoice {
  language: Language;
  /** The kind that is shown while the others wait to be switched on; absent: the first of the layer. */
  kind?: string | undefined;
}

const OUTLINE = '#565f6d';
const AROUND = '#39424f';
const SITE = '#00585a';
const INK = '#1d2530';

/** Values of a field in the order met. */
export function listValues({ fields, rows }: ResultLayer, name: string): string[] {
  const at = fields.findIndex((field) => field.name === name);
  return [...new Set(rows.map(({ values }) => String(values[at] ?? '')))];
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Levels of a layer of areas, the largest first. */
export function listLevels(layer: ResultLayer): string[] {
  const present = new Set(listValues(layer, 'level'));
  return AREA_LEVELS.filter((level) => present.has(level));
}

/** The finest level by verdict, unmet before unassessed before met; the levels around it as outlines. */
function areaRules(layer: ResultLayer, language: Language): LookRule[] {
  const levels = listLevels(layer);
  const finest = levels.at(-1) ?? '';
  const isFinest = `"level" = ${quote(finest)}`;
  const none = '"met" = 0 AND "unmet" = 0 AND "unassessed" = 0';
  const painted = (name: keyof typeof VERDICT_COLOUR, before: string): LookRule => ({
    label: translate(language, `look.${name}`),
    filter: `${isFinest}${before} AND "${name}" > 0`,
    holds: (of) => of('level') === finest && Number(of(name)) > 0,
    look: { fill: VERDICT_COLOUR[name], fillOpacity: 0.55, stroke: OUTLINE, widthMm: 0.2 },
  });
  return [
    painted('unmet', ''),
    painted('unassessed', ' AND "unmet" = 0'),
    painted('met', ' AND "unmet" = 0 AND "unassessed" = 0'),
    {
      label: translate(language, 'look.none'),
      filter: `${isFinest} AND ${none}`,
      holds: (of) => of('level') === finest,
      look: { stroke: OUTLINE, widthMm: 0.2 },
    },
    // The largest has the widest line.
    ...levels.slice(0, -1).map((level, at): LookRule => ({
      label: translate(language, 'look.outline', {
        level: translate(language, `level.${level}` as TextKey),
      }),
      filter: `"level" = ${quote(level)}`,
      holds: (of) => of('level') === level,
      look: { stroke: AROUND, widthMm: 0.5 + 0.4 * (levels.length - 2 - at), above: true },
    })),
  ];
}

/** From the nearest ring to the farthest; a fifth and later look like the last. */
const BAND_FILL = ['#00585a', '#3d8f8c', '#86bfb9', '#cfe6e1'] as const;

/** Rings of the shown kind from the inside out; those of other kinds wait to be switched on. */
function bandRules(layer: ResultLayer, language: Language, shown: string | undefined): LookRule[] {
  const kinds = listValues(layer, 'kind');
  const names = listValues(layer, 'kindName');
  const ends = listValues(layer, 'toMin')
    .map(Number)
    .toSorted((a, b) => a - b);
  const circle = listValues(layer, 'circleType')[0] === 'network' ? 'network' : 'straight';
  return kinds.flatMap((kind, at) =>
    ends.map((end, step): LookRule => ({
      label: `${names[at] ?? kind} ${wayMinutes(language, circle, `${ends[step - 1] ?? 0}–${end}`)}`,
      filter: `"kind" = ${quote(kind)} AND "toMin" = ${end}`,
      holds: (of) => of('kind') === kind && Number(of('toMin')) === end,
      look: {
        fill: BAND_FILL[Math.min(step, BAND_FILL.length - 1)]!,
        fillOpacity: 0.6,
        stroke: SITE,
        widthMm: 0.1,
      },
      ...(kind !== (shown ?? kinds[0]) && { hidden: true }),
    })),
  );
}

const LOOKS: Readonly<Record<string, LayerLook>> = {
  circles: { fill: SITE, fillOpacity: 0.1, stroke: SITE, widthMm: 0.5 },
  gaps: { fill: '#7d4a78', fillOpacity: 0.35, hatched: true, stroke: '#7d4a78', widthMm: 0.2 },
  facilities: { fill: INK, stroke: '#ffffff', widthMm: 0.2, sizeMm: 2.2 },
  sites: { fill: SITE, stroke: '#ffffff', widthMm: 0.5, sizeMm: 4.5 },
  candidates: { fill: '#ffffff', stroke: SITE, widthMm: 0.4, marker: 'square', sizeMm: 2.6 },
  links: { stroke: INK, widthMm: 0.9, dashed: true },
  closures: { fill: INK, stroke: INK, widthMm: 0.9, marker: 'cross2', sizeMm: 3.5 },
};

/** Places that the scenario shuts apart from those that stay. */
function facilityRules({ title }: ResultLayer, language: Language): LookRule[] {
  return [
    {
      label: translate(language, 'column.closed'),
      filter: 'coalesce("closed", 0) = 1',
      holds: (of) => of('closed') === true,
      look: { fill: '#ffffff', stroke: INK, widthMm: 0.5, sizeMm: 2.6 },
    },
    {
      label: title,
      filter: 'coalesce("closed", 0) = 0',
      look: LOOKS['facilities']!,
    },
  ];
}

/** How a layer looks in programs that take colours along; of shapes by kind, one is shown. */
export function layerLook(layer: ResultLayer, { language, kind: shown }: LookChoice): LookRule[] {
  const { id, title, geometry } = layer;
  const has = (name: string) => layer.fields.some((field) => field.name === name);
  if (id === 'areas' && has('level') && has('met')) return areaRules(layer, language);
  if (id === 'bands') return bandRules(layer, language, shown);
  if (id === 'facilities' && has('closed')) return facilityRules(layer, language);
  if (id === 'circles' || id === 'gaps') {
    const kinds = listValues(layer, 'kind');
    const names = listValues(layer, 'kindName');
    return kinds.map((kind, at): LookRule => ({
      label: names[at] ?? kind,
      filter: `"kind" = ${quote(kind)}`,
      holds: (of) => of('kind') === kind,
      look: LOOKS[id]!,
      ...(kind !== (shown ?? kinds[0]) && { hidden: true }),
    }));
  }
  const plain: LayerLook = {
    ...(geometry === 'point' && { fill: INK }),
    stroke: OUTLINE,
    widthMm: 0.3,
  };
  return [{ label: title, look: LOOKS[id] ?? plain }];
}

/** Position of the first part that a feature belongs to. */
export function findLookRule(
  rules: readonly LookRule[],
  value: (field: string) => unknown,
): number {
  return rules.findIndex(({ holds }) => holds === undefined || holds(value));
}
