import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/base/issue.ts';
import { hasText } from '../../../src/i18n/translate.ts';
import { ForeignBasemap } from '../../../src/map/basemap/foreign-basemap.ts';
import { pmtilesLayers, vectorLayerNames } from '../../../src/map/basemap/pmtiles-layers.ts';
import { tileAddresses } from '../../../src/map/basemap/tile-template.ts';
import { FakeMap } from '../support/fake-map.ts';

const XYZ = {
  kind: 'xyz',
  urlTemplate: 'https://tiles.test/{z}/{x}/{y}.png',
  attribution: 'T',
} as const;

describe('tileAddresses', () => {
  it('takes XYZ and WMTS templates, with several servers', () => {
    expect(tileAddresses(' https://a.test/{z}/{x}/{y}.png ').value).toEqual([
      'https://a.test/{z}/{x}/{y}.png',
    ]);
    expect(
      tileAddresses(
        'https://t{0-2}.tianditu.test/vec_w/wmts?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}&tk=1',
      ).value,
    ).toEqual(
      ['0', '1', '2'].map(
        (n) => `https://t${n}.tianditu.test/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=1`,
      ),
    );
    expect(tileAddresses('https://{s}.test/{z}/{x}/{y}').value).toHaveLength(3);
  });

  it.each([
    ['javascript:alert(1)//{z}{x}{y}', 'basemap-template-no-address'],
    ['tiles/{z}/{x}/{y}.png', 'basemap-template-no-address'],
    ['', 'basemap-template-no-address'],
    ['https://a.test/{z}/{x}.png', 'basemap-template-no-tile'],
  ])('refuses %s in words', (template, code) => {
    const { value, issues } = tileAddresses(template);
    expect(value).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    for (const part of ['title', 'detail', 'fix'])
      expect(hasText(`issues.${code}.${part}`)).toBe(true);
  });
});

describe('ForeignBasemap', () => {
  function make() {
    const map = new FakeMap();
    const issues: Issue[] = [];
    const readPmtiles = async (_source: File | string, sourceId: string) => ({
      source: { type: 'vector' as const, tiles: ['pmtiles://x/{z}/{x}/{y}'] },
      layers: pmtilesLayers(['water', 'roads'], sourceId),
    });
    const basemap = new ForeignBasemap(map.port(), readPmtiles, (issue) => issues.push(issue));
    return { map, issues, basemap, before: [...map.layerIds] };
  }

  it('lies directly on the background and goes away without a trace', async () => {
    const { map, basemap, before } = make();
    await basemap.show(XYZ);
    expect(map.layerIds.slice(0, 3)).toEqual(['background', 'foreign-basemap-raster', before[1]]);
    await basemap.show({ ...XYZ });
    await basemap.show({ kind: 'pmtiles', source: 'a.pmtiles' });
    expect(map.layerIds.slice(1, 3)).toEqual(['foreign-basemap-water', 'foreign-basemap-roads']);
    await basemap.show({ kind: 'none' });
    expect(map.layerIds).toEqual(before);
    expect(map.getSource('foreign-basemap')).toBeUndefined();
  });

  it('tells what is wrong with an address and shows no basemap', async () => {
    const { map, issues, basemap, before } = make();
    await basemap.show({ ...XYZ, urlTemplate: 'https://a.test/' });
    expect(issues.map((issue) => issue.code)).toEqual(['basemap-template-no-tile']);
    expect(map.layerIds).toEqual(before);
  });
});

describe('PMTiles of unknown make', () => {
  it('reads layer names from good metadata and none from bad', () => {
    expect(vectorLayerNames({ vector_layers: [{ id: 'water' }, { id: 3 }, null] })).toEqual([
      'water',
    ]);
    for (const bad of [null, 'x', {}, { vector_layers: 'x' }])
      expect(vectorLayerNames(bad)).toEqual([]);
  });

  it('draws the ground first whatever the order in the file, and skips names', () => {
    const ids = pmtilesLayers(['roads', 'places', 'buildings', 'water', 'landuse'], 's').map(
      (layer) => layer.id,
    );
    expect(ids).toEqual(['s-landuse', 's-water', 's-buildings', 's-roads']);
  });
});
