import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { HATCHES } from '../../../src/map/look/hatch.ts';
import { ICONS } from '../../../src/map/look/icons.ts';
import {
  emptyStyle,
  FIRST_OVER_FOREIGN_BASEMAP,
  LAYER_ORDER,
  LAYERS,
  SOURCE_IDS,
} from '../../../src/map/layers/layer-registry.ts';

function position(id: (typeof LAYER_ORDER)[number]): number {
  return LAYER_ORDER.indexOf(id);
}

describe('layer registry', () => {
  it('makes a style that the style specification accepts', () => {
    expect(validateStyleMin(emptyStyle())).toEqual([]);
  });

  it('names every layer once and leaves none out', () => {
    expect(new Set(LAYER_ORDER).size).toBe(LAYER_ORDER.length);
    expect([...LAYER_ORDER].toSorted()).toEqual(Object.keys(LAYERS).toSorted());
  });

  it('asks for no fonts, sprites or addresses of another host', () => {
    const style = emptyStyle();
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  it('draws every source with at least one layer, and from known sources only', () => {
    const used = new Set(Object.values(LAYERS).flatMap((layer) => layer.source ?? []));
    expect([...used].toSorted()).toEqual([...SOURCE_IDS].toSorted());
  });

  it('uses only images that are made in code', () => {
    const made = new Set<string>([...HATCHES, ...ICONS.keys()]);
    for (const [id, { style }] of Object.entries(LAYERS)) {
      const pattern = 'paint' in style ? Reflect.get(style.paint ?? {}, 'fill-pattern') : undefined;
      const icon = 'layout' in style ? Reflect.get(style.layout ?? {}, 'icon-image') : undefined;
      for (const name of [pattern, icon]) {
        if (typeof name === 'string') expect(made, id).toContain(name);
      }
    }
  });

  it('keeps ground below surfaces, surfaces below outlines, outlines below marks, sites on top', () => {
    expect(position('background')).toBe(0);
    expect(position(FIRST_OVER_FOREIGN_BASEMAP)).toBe(1);
    expect(position('base-rail')).toBeLessThan(position('area-fill'));
    expect(position('area-fill')).toBeLessThan(position('area-hatch-unmet'));
    expect(position('gap-hatch')).toBeLessThan(position('circle-line'));
    expect(position('circle-line')).toBeLessThan(position('area-selected'));
    expect(position('area-selected')).toBeLessThan(position('area-selected-core'));
    expect(position('area-selected-core')).toBeLessThan(position('facility'));
    expect(position('facility')).toBeLessThan(position('area-labels'));
    expect(position('suggestion')).toBeLessThan(position('site'));
    expect(position('site')).toBe(LAYER_ORDER.length - 1);
  });
});
