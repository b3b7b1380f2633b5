import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Verdict } from '../../core/assess/findings/assessment.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { Feature } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Area } from '../../core/plan/areas/area.ts';
import { labelPoint } from '../look/label-point.ts';
import type { MapModel } from '../model/map-model.ts';
import { paintedAreas, paintLevel, surroundingAreas } from '../model/paint-level.ts';
import { INK, OUTLINE, PAPER, VERDICT_COLOURS } from '../look/palette.ts';
import { roundGeometry } from '../look/rounding.ts';
import { NAME_TEXT } from '../look/name-text.ts';
import {
  collection,
  feature,
  FONT_BOLD,
  type FeatureStateEntry,
  type LayerDef,
  listSource,
  type GeojsonDef,
  NOTHING,
  type LayerGroup,
  type LegendItem,
} from './layer-group.ts';

type AreaSource = 'areas' | 'areas-around' | 'area-selected' | 'area-labels' | 'area-labels-around';

function polygon(area: Area): Feature {
  const approximate = area.approximate === true;
  return feature(area.id, roundGeometry(area.geometry), { level: area.level, approximate });
}

function label(area: Area, properties: Record<string, string> = {}): Feature[] {
  const point = labelPoint(area.geometry);
  if (!point) return [];
  return [
    feature(
      area.id,
      { type: 'Point', coordinates: point },
      { ...properties, name: area.name, level: area.level },
    ),
  ];
}

const AREA_SOURCES: Record<AreaSource, GeojsonDef> = {
  areas: listSource(
    (model) => [model.areas, model.paintLevel],
    (model) => ({ records: paintedAreas(model), feature: polygon }),
  ),
  'areas-around': listSource(
    (model) => [model.areas, model.paintLevel],
    (model) => ({ records: surroundingAreas(model), feature: polygon }),
  ),
  // Of any level, whichever is painted.
  'area-selected': {
    inputs: (model) => [selectedArea(model)],
    build(model) {
      const selected = selectedArea(model);
      return selected ? collection([polygon(selected)]) : NOTHING;
    },
  },
  'area-labels': {
    inputs: (model) => [model.areas, model.paintLevel, model.show.verdicts ? model.verdicts : null],
    build: (model) =>
      collection(
        paintedAreas(model).flatMap((area) => {
          const verdict = model.show.verdicts ? model.verdicts?.get(area.id) : undefined;
          return label(area, verdict ? { verdict } : {});
        }),
      ),
  },
  'area-labels-around': {
    inputs: (model) => [model.areas, model.paintLevel],
    build: (model) => collection(surroundingAreas(model).flatMap((area) => label(area))),
  },
};

function selectedArea({ selected, areas }: MapModel): Area | undefined {
  return selected?.type === 'area' ? areas.find(({ id }) => id === selected.id) : undefined;
}

/** Verdicts of the painted areas, which change without their outlines being sent again. */
function areaStates(model: MapModel): FeatureStateEntry<'areas'>[] {
  return paintedAreas(model).map(({ id }) => ({
    source: 'areas',
    id,
    state: { verdict: (model.show.verdicts && model.verdicts?.get(id)) || 'none' },
  }));
}

const APPROXIMATE: ExpressionSpecification = ['boolean', ['get', 'approximate'], false];
/** Dashes of outlines that were worked out, in widths of the line. */
const DASHES = [3, 2.2];

/** From here on communities and estates are named; below it the streets around them are. */
const FINE_NAMES_ZOOM = 12.5;

const VERDICT: ExpressionSpecification = ['coalesce', ['feature-state', 'verdict'], 'none'];

function hatched(verdict: 'unmet' | 'unassessed', opacity: number): LayerDef<AreaSource> {
  return {
    source: 'areas',
    part: 'verdicts',
    visible: (model) => model.show.verdicts,
    style: {
      type: 'fill',
      paint: {
        'fill-pattern': `hatch-${verdict}`,
        'fill-opacity': ['case', ['==', VERDICT, verdict], opacity, 0],
      },
    },
  };
}

function signs(
  filter: ExpressionSpecification,
  layout: { 'icon-allow-overlap'?: boolean; 'icon-padding'?: number },
): LayerDef<AreaSource> {
  return {
    source: 'area-labels',
    part: 'verdicts',
    visible: (model) => model.show.verdicts,
    style: {
      type: 'symbol',
      filter: ['all', ['has', 'verdict'], filter],
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'verdict']],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.7, 14, 1],
        'icon-padding': 1,
        ...layout,
      },
    },
  };
}

const AREA_LAYERS = {
  'area-fill': {
    source: 'areas',
    part: 'verdicts',
    style: {
      type: 'fill',
      paint: {
        'fill-color': [
          'match',
          VERDICT,
          'met',
          VERDICT_COLOURS.met,
          'unmet',
          VERDICT_COLOURS.unmet,
          'unassessed',
          VERDICT_COLOURS.unassessed,
          PAPER,
        ],
        'fill-opacity': ['match', VERDICT, 'met', 0.2, 'unmet', 0.16, 'unassessed', 0.12, 0.01],
      },
    },
  },
  'area-hatch-unmet': hatched('unmet', 0.6),
  'area-hatch-unassessed': hatched('unassessed', 0.75),
  'area-line': {
    source: 'areas',
    style: {
      type: 'line',
      filter: ['!', APPROXIMATE],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': OUTLINE.painted,
        'line-opacity': 0.85,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.6, 13, 1, 16, 1.8],
      },
    },
  },
  'area-line-approximate': {
    source: 'areas',
    style: {
      type: 'line',
      filter: APPROXIMATE,
      paint: {
        'line-color': OUTLINE.painted,
        'line-width': ['interpolate', ['linear'], ['zoom'], 10, 1, 13, 1.6, 16, 2.4],
        'line-dasharray': DASHES,
      },
    },
  },
  'area-line-around': {
    source: 'areas-around',
    style: {
      type: 'line',
      filter: ['!', APPROXIMATE],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': OUTLINE.around,
        'line-width': ['match', ['get', 'level'], 'district', 2.6, 'street', 1.8, 1.4],
      },
    },
  },
  'area-line-around-approximate': {
    source: 'areas-around',
    style: {
      type: 'line',
      filter: APPROXIMATE,
      paint: { 'line-color': OUTLINE.around, 'line-width': 1.8, 'line-dasharray': DASHES },
    },
  },
  'area-selected': {
    source: 'area-selected',
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PAPER, 'line-width': 7, 'line-opacity': 0.95 },
    },
  },
  'area-selected-core': {
    source: 'area-selected',
    style: {
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': INK, 'line-width': 3.5 },
    },
  },
  'area-labels-around': {
    source: 'area-labels-around',
    part: 'labels',
    visible: (model) => model.show.labels,
    style: {
      type: 'symbol',
      filter: ['!=', ['get', 'level'], 'district'],
      maxzoom: FINE_NAMES_ZOOM,
      layout: {
        'text-field': [
          'step',
          ['zoom'],
          ['case', ['in', ['get', 'level'], ['literal', ['district', 'street']]], NAME_TEXT, ''],
          FINE_NAMES_ZOOM,
          NAME_TEXT,
        ],
        'text-font': FONT_BOLD,
        'text-size': 14,
        'text-letter-spacing': 0.15,
        'text-variable-anchor': ['center', 'top', 'bottom'],
        'text-padding': 6,
      },
      paint: {
        'text-color': OUTLINE.around,
        'text-opacity': 0.85,
        'text-halo-color': PAPER,
        'text-halo-width': 1.6,
      },
    },
  },
  'area-labels': {
    source: 'area-labels',
    part: 'labels',
    visible: (model) => model.show.labels,
    style: {
      type: 'symbol',
      layout: {
        'text-field': NAME_TEXT,
        'text-font': FONT_BOLD,
        'text-size': ['interpolate', ['linear'], ['zoom'], 11, 11.5, 15, 14],
        'text-variable-anchor': [
          ...(['top', 'bottom', 'left', 'right'] as const),
          ...(['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const),
        ],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-padding': 3,
      },
      paint: { 'text-color': INK, 'text-halo-color': PAPER, 'text-halo-width': 1.6 },
    },
  },
  // Above the names, so that it is placed first: an area that is judged always has its sign.
  'area-signs': signs(['!=', ['get', 'verdict'], 'unassessed'], { 'icon-allow-overlap': true }),
  // Below facilities and names, so that it is placed last: where nothing is known yet the sign gives way to what is.
  'area-signs-unassessed': signs(['==', ['get', 'verdict'], 'unassessed'], { 'icon-padding': 4 }),
} satisfies Record<string, LayerDef<AreaSource>>;

const VERDICTS: readonly Verdict[] = ['met', 'unmet', 'unassessed'];

function verdictItems(model: MapModel, language: Language): LegendItem[] {
  if (!model.show.verdicts || !model.verdicts) return [];
  const shown = new Set(paintedAreas(model).map((area) => model.verdicts!.get(area.id)));
  return VERDICTS.filter((verdict) => shown.has(verdict)).map((verdict) => ({
    id: verdict,
    label: translate(language, `verdict.${verdict}`),
    swatch: { type: 'verdict', verdict },
  }));
}

/** One entry for the outlines of a level; those that were worked out from seats have their own. */
function outlineItems(
  areas: readonly Area[],
  level: AreaLevel,
  around: boolean,
  language: Language,
): LegendItem[] {
  const own = areas.filter((area) => area.level === level);
  const params = { level: translate(language, `level.${level}`) };
  const item = (approximate: boolean): LegendItem => ({
    id: approximate ? `outline-${level}-approximate` : `outline-${level}`,
    label: translate(
      language,
      approximate ? 'map.legend.outline-approximate' : 'map.legend.outline',
      params,
    ),
    swatch: { type: 'outline', around, approximate },
  });
  return [false, true]
    .filter((approximate) => own.some((area) => (area.approximate === true) === approximate))
    .map(item);
}

/** Outlines of the areas around and of those that are painted. */
function outlines(model: MapModel, language: Language): LegendItem[] {
  const items: LegendItem[] = [];
  const level = paintLevel(model);
  const surrounding = surroundingAreas(model);
  const around = new Set(surrounding.map((area) => area.level));
  for (const each of around) items.push(...outlineItems(surrounding, each, true, language));
  if (level) items.push(...outlineItems(paintedAreas(model), level, false, language));
  return items;
}

export const AREA_GROUP = {
  sources: AREA_SOURCES,
  layers: AREA_LAYERS,
  states: areaStates,
  legend: (model, language) => ({
    verdicts: verdictItems(model, language),
    ground: outlines(model, language),
  }),
  picks: [
    {
      type: 'area',
      rank: 6,
      layers: ['area-signs', 'area-signs-unassessed', 'area-labels', 'area-fill'],
      reachPx: 0,
    },
  ],
} satisfies LayerGroup<AreaSource, keyof typeof AREA_LAYERS>;
