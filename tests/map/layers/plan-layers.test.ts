import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { accessColour } from '../../../src/map/look/access-colour.ts';
import { ICONS } from '../../../src/map/look/icons.ts';
import { featureStates } from '../../../src/map/layers/layer-registry.ts';
import { PLAN_GROUP } from '../../../src/map/layers/plan-layers.ts';
import { buildLegend } from '../../../src/map/legend/legend.ts';
import { swatchPicture } from '../../../src/map/legend/legend-swatch.ts';
import { EMPTY_MODEL, type MapModel, type MapPlan } from '../../../src/map/model/map-model.ts';
import { channels } from '../../../src/map/look/palette.ts';

const site = (id: string, change: Partial<MapPlan['sites'][number]> = {}) => ({
  id,
  name: id,
  lng: 106.5,
  lat: 29.5,
  number: Number(id),
  sure: false,
  taken: false,
  ...change,
});
const plan: MapPlan = {
  sites: [site('1'), site('2', { sure: true }), site('3', { taken: true })],
  leftOut: [{ id: 'd', lng: 106.51, lat: 29.51, people: 40 }],
  siteId: '2',
};
const model: MapModel = {
  ...EMPTY_MODEL,
  plan,
  candidates: [
    { id: 'a', name: 'A', lng: 106.5, lat: 29.5 },
    { id: 'b', name: 'B', lng: 106.5, lat: 29.5, role: 'required' },
    { id: 'c', name: 'C', lng: 106.5, lat: 29.5, role: 'forbidden' },
  ],
};
const built = (source: keyof typeof PLAN_GROUP.sources, of = model) => {
  const data = PLAN_GROUP.sources[source].build(of);
  if (typeof data === 'string') throw new Error('an address');
  return data.features;
};

describe('layers of a proposed plan', () => {
  it('numbers the sites as the panel does and leaves those to the scenario that were taken', () => {
    expect(built('plan-sites').map(({ properties }) => properties)).toEqual([
      { id: '1', mark: '1', icon: 'suggestion' },
      { id: '2', mark: '2', icon: 'plan-sure' },
    ]);
    expect(featureStates(model)).toContainEqual({
      source: 'plan-sites',
      id: '2',
      state: { selected: true },
    });
  });

  it('draws candidates by role with images that exist, outlines only where there are any', () => {
    expect(built('candidates').map(({ properties }) => properties?.role)).toEqual([
      'candidate',
      'required',
      'forbidden',
    ]);
    for (const name of ['candidate', 'candidate-required', 'candidate-forbidden'] as const) {
      expect(ICONS.has(name)).toBe(true);
    }
    expect(built('candidate-outlines')).toEqual([]);
  });

  it('shows where those live whom the plan leaves out', () => {
    const [left] = built('plan-left-out');
    expect((left!.geometry as Point).coordinates).toEqual([106.51, 29.51]);
    expect(left!.properties).toEqual({ id: 'd', people: 40 });
  });

  it('is explained by the legend, with a picture for every sign', () => {
    const items = buildLegend(model, 'zh-CN').flatMap((section) => section.items);
    expect(items.map(({ id }) => id)).toEqual([
      'candidate',
      'candidate-required',
      'candidate-forbidden',
      'plan-site',
      'plan-sure',
      'left-out',
    ]);
    for (const { swatch } of items) {
      expect(swatchPicture(swatch).paths.length).toBeGreaterThan(0);
    }
  });

  it('leaves nothing behind when no plan is looked at', () => {
    for (const source of Object.keys(PLAN_GROUP.sources) as (keyof typeof PLAN_GROUP.sources)[]) {
      expect(built(source, EMPTY_MODEL)).toEqual([]);
    }
  });
});

describe('accessColour', () => {
  it('sets nothing apart from little and grows darker with every class', () => {
    const colours = [0, 0.01, 0.4, 0.6, 1].map(accessColour);
    expect(new Set(colours).size).toBe(5);
    const light = colours.map((colour) => channels(colour).reduce((a, b) => a + b, 0));
    expect(light).toEqual(light.toSorted((a, b) => b - a));
    expect(accessColour(2)).toBe(accessColour(1));
    expect(accessColour(NaN)).toBe(accessColour(0));
  });
});
