import type { LayerSpecification } from 'maplibre-gl';
import { GROUND } from '../look/palette.ts';

/** How a layer of a vector archive is drawn, told by its name in the Protomaps and OpenMapTiles schemas. */
const RULES: readonly [
  RegExp,
  (id: string, source: string, layer: string) => LayerSpecification,
][] = [
  [/^(landcover|landuse|park|natural|green)/, fill(GROUND.green)],
  [/^(water|ocean)$/, fill(GROUND.water)],
  [/^(waterway|physical_line)/, line(GROUND.water, 1.5)],
  [/^building/, fill(GROUND.building)],
  [/^(roads?|transportation|streets?)$/, line(GROUND.streetCasing, 1.6)],
  [/^(transit|rail)/, line(GROUND.rail, 1)],
  [/^(boundar)/, line(GROUND.rail, 0.8)],
];

function fill(colour: string) {
  return (id: string, source: string, layer: string): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    'source-layer': layer,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': colour },
  });
}

function line(colour: string, widthPx: number) {
  return (id: string, source: string, layer: string): LayerSpecification => ({
    id,
    type: 'line',
    source,
    'source-layer': layer,
    paint: {
      'line-color': colour,
      'line-width': [
        'interpolate',
        ['exponential', 1.5],
        ['zoom'],
        10,
        widthPx / 2,
        17,
        widthPx * 4,
      ],
    },
  });
}

/** Names of the vector layers that an archive's metadata lists; none when it lists none. */
export function vectorLayerNames(metadata: unknown): string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata))
    return [];
  const { vector_layers: layers } = metadata;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string'
      ? [layer.id]
      : [],
  );
}

/** Quiet layers, ground first, for those vector layers whose name says what they are. */
export function pmtilesLayers(names: readonly string[], sourceId: string): LayerSpecification[] {
  return RULES.flatMap(([pattern, make]) =>
    names
      .filter((name) => pattern.test(name))
      .map((name) => make(`${sourceId}-${name}`, sourceId, name)),
  );
}
