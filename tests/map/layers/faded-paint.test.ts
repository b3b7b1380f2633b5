import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { fadedPaint } from '../../../src/map/layers/faded-paint.ts';
import type { LayerDef } from '../../../src/map/layers/layer-group.ts';
import { emptyStyle, LAYER_ORDER, LAYERS } from '../../../src/map/layers/layer-registry.ts';

it('every layer drawn at half its strength is a sound style, and at its own the one of before', () => {
  const style = emptyStyle();
  const layers = style.layers.map((layer) => {
    const paint = Object.fromEntries(
      fadedPaint(LAYERS[layer.id as (typeof LAYER_ORDER)[number]], 0.5),
    );
    return { ...layer, paint: { ...('paint' in layer ? layer.paint : {}), ...paint } };
  });
  expect(validateStyleMin({ ...style, layers } as typeof style)).toEqual([]);
  const fill: LayerDef = { style: { type: 'fill', paint: { 'fill-opacity': 0.4 } } };
  expect(fadedPaint(fill, 0.5)).toEqual([['fill-opacity', 0.2]]);
  expect(fadedPaint(fill, 1)).toEqual([['fill-opacity', 0.4]]);
});
