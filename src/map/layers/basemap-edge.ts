import type { Polygon } from 'geojson';
import { type Box, boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import type { MapModel } from '../model/map-model.ts';
import { GROUND } from '../look/palette.ts';
import {
  collection,
  feature,
  NOTHING,
  type LayerDef,
  type GeojsonDef,
  type LayerGroup,
} from './layer-group.ts';

type BasemapEdgeSource = 'base-edge';

/** Degrees by which a sample's basemap reaches beyond its areas, where it is cut off. */
export const SAMPLE_MARGIN_DEG = 0.006;
const STEPS = 10;
/** Share of the ground that each frame covers; all of them together leave 3 %. */
const STEP_OPACITY = 0.3;
/** The first frame begins here, as a share of the margin. */
const FIRST = 0.4;
const OUTER_DEG = 0.1;

function ringOf([west, south, east, north]: Box, marginDeg: number): [number, number][] {
  const [left, bottom, right, top] = [
    west - marginDeg,
    south - marginDeg,
    east + marginDeg,
    north + marginDeg,
  ];
  return [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
}

/** Frames around a box, each a little wider: together they let the ground fade before it ends. */
export function fadingFrames(box: Box): Polygon[] {
  const outer = ringOf(box, OUTER_DEG);
  return Array.from({ length: STEPS }, (_, step) => {
    const margin = SAMPLE_MARGIN_DEG * (FIRST + ((1 - FIRST) * step) / STEPS);
    return { type: 'Polygon', coordinates: [outer, ringOf(box, margin).toReversed()] };
  });
}

const BASEMAP_EDGE_SOURCES: Record<BasemapEdgeSource, GeojsonDef> = {
  'base-edge': {
    inputs: (model) => [model.basemap.kind, model.areas],
    build: ({ basemap, areas }: MapModel) =>
      basemap.kind === 'sample' && areas.length > 0
        ? collection(
            fadingFrames(joinBoxes(areas.map((area) => boundGeometry(area.geometry)))).map(
              (frame, step) => feature(`frame-${step}`, frame),
            ),
          )
        : NOTHING,
  },
};

const BASEMAP_EDGE_LAYERS = {
  'base-edge': {
    source: 'base-edge',
    style: {
      type: 'fill',
      paint: {
        'fill-color': GROUND.background,
        'fill-opacity': STEP_OPACITY,
        'fill-antialias': false,
      },
    },
  },
} satisfies Record<string, LayerDef<BasemapEdgeSource>>;

export const BASEMAP_EDGE_GROUP = {
  sources: BASEMAP_EDGE_SOURCES,
  layers: BASEMAP_EDGE_LAYERS,
} satisfies LayerGroup<BasemapEdgeSource, keyof typeof BASEMAP_EDGE_LAYERS>;
