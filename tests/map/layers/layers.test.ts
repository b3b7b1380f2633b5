import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featureStates, SOURCES, type SourceId } from '../../../src/map/layers/layer-registry.ts';
import type { MapModel } from '../../../src/map/model/map-model.ts';
import { exampleFacility, exampleModel, exampleSite } from '../support/example-model.ts';

function build(id: SourceId, model: MapModel): FeatureCollection {
  const source = SOURCES[id];
  if (!('build' in source)) throw new Error(`${id} is no GeoJSON`);
  const data = source.build(model);
  if (typeof data === 'string') throw new Error(`${id} is an address: ${data}`);
  return data;
}

function properties(id: SourceId, model: MapModel, name: string): unknown[] {
  return build(id, model).features.map((feature) => feature.properties?.[name]);
}

describe('areas', () => {
  it('paints the finest level loaded and outlines the larger ones', () => {
    const model = exampleModel();
    expect(properties('areas', model, 'id')).toEqual(['c1', 'c2', 'c3']);
    expect(properties('areas-around', model, 'id')).toEqual(['d', 's']);
  });

  it('paints the chosen level and leaves finer ones out', () => {
    const model = exampleModel({ paintLevel: 'street' });
    expect(properties('areas', model, 'id')).toEqual(['s']);
    expect(properties('areas-around', model, 'id')).toEqual(['d']);
  });

  it('gives a sign to the label of an assessed area only', () => {
    const model = exampleModel({ verdicts: new Map([['c2', 'unmet']]) });
    expect(properties('area-labels', model, 'verdict')).toEqual([undefined, 'unmet', undefined]);
    const hidden = exampleModel({ show: { ...model.show, verdicts: false } });
    expect(properties('area-labels', hidden, 'verdict')).toEqual([undefined, undefined, undefined]);
  });

  it('carries verdicts as states, not as geometry', () => {
    const model = exampleModel();
    expect(featureStates(model)).toEqual([
      { source: 'areas', id: 'c1', state: { verdict: 'met' } },
      { source: 'areas', id: 'c2', state: { verdict: 'unmet' } },
      { source: 'areas', id: 'c3', state: { verdict: 'unassessed' } },
    ]);
    const assessed = exampleModel({ areas: model.areas, verdicts: new Map() });
    expect(SOURCES.areas.inputs(assessed)).toEqual(SOURCES.areas.inputs(model));
  });

  it('outlines what is selected, of whichever level', () => {
    const { areas } = exampleModel();
    expect(new Set(areas.map(({ level }) => level)).size).toBeGreaterThan(1);
    for (const { id } of areas) {
      const model = exampleModel({ selected: { type: 'area', id } });
      expect(properties('area-selected', model, 'id')).toEqual([id]);
    }
    expect(properties('area-selected', exampleModel(), 'id')).toEqual([]);
  });
});

describe('facilities', () => {
  it('marks the family, what is closed and what is not of the chosen kind', () => {
    const model = exampleModel();
    expect(properties('facilities', model, 'icon')).toEqual([
      'facility-eldercare',
      'facility-childcare',
      'facility-education',
      'facility-health',
      'facility-eldercare-closed',
    ]);
    expect(properties('facilities', model, 'dimmed')).toEqual([false, true, true, true, false]);
    const all = exampleModel({ kind: null });
    expect(properties('facilities', all, 'dimmed')).not.toContain(true);
  });

  it('shows a place for old and young by the mark of the kind asked for', () => {
    const facilities = [exampleFacility('f', 'old-young-complex')];
    for (const [kind, icon] of [
      ['childcare', 'facility-childcare'],
      ['eldercare', 'facility-eldercare'],
    ] as const) {
      expect(properties('facilities', exampleModel({ facilities, kind }), 'icon')).toEqual([icon]);
    }
  });

  it('keeps a name with markup as plain text of a property', () => {
    const name = '<script>alert(1)</script>';
    const facilities = [{ ...exampleFacility('f', 'nursery'), name }];
    expect(properties('facilities', exampleModel({ facilities }), 'name')).toEqual([name]);
  });
});

describe('sites and suggestions', () => {
  it('numbers sites from 1 and letters suggestions from A, past Z too', () => {
    const sites = [exampleSite('a'), exampleSite('b')];
    const [first] = exampleModel().suggestions;
    const suggestions = Array.from({ length: 28 }, (_, index) =>
      Object.assign({}, first, { id: `g${index}` }),
    );
    const model = exampleModel({ sites, suggestions });
    expect(properties('sites', model, 'mark')).toEqual(['1', '2']);
    const letters = properties('suggestions', model, 'mark');
    expect(letters.slice(0, 2)).toEqual(['A', 'B']);
    expect(letters.slice(25)).toEqual(['Z', 'AA', 'AB']);
  });
});

describe('shapes', () => {
  it('sends nothing that is not shown', () => {
    const { show } = exampleModel();
    const model = exampleModel({ show: { ...show, circles: false, gaps: false } });
    expect(build('circles', model).features).toEqual([]);
    expect(build('gaps', model).features).toEqual([]);
    expect(build('circles', exampleModel()).features).toHaveLength(1);
    expect(build('gaps', exampleModel({ shapes: null })).features).toEqual([]);
  });
});

describe('basemap', () => {
  it('reads the files of a sample by address, so that the worker fetches them', () => {
    const model = exampleModel({ basemap: { kind: 'sample', baseUrl: 'samples/x/basemap' } });
    expect(SOURCES['base-water'].build(model)).toBe('samples/x/basemap/water.geojson');
    expect(build('base-water', exampleModel()).features).toEqual([]);
  });
});
