import { describe, expect, it } from 'vitest';
import { drawBands, groundOfBands } from '../../../src/engine/assessing/draw-bands.ts';
import { coverageGeojson } from '../../../src/io/export/coverage-geojson.ts';
import { bandLayers } from '../../../src/io/export/layers/band-layer.ts';
import { layerContext } from '../../../src/io/export/layers/layer-context.ts';
import { layerLook } from '../../../src/io/export/styles/layer-look.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { smallExport } from '../../support/small-export.ts';

const square = (half: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [106.5 - half, 29.5 - half],
      [106.5 + half, 29.5 - half],
      [106.5 + half, 29.5 + half],
      [106.5 - half, 29.5 + half],
      [106.5 - half, 29.5 - half],
    ],
  ],
});
const drawn = drawBands(
  [
    { fromMin: 0, toMin: 5, ground: square(0.001), streets: null },
    { fromMin: 5, toMin: 10, ground: square(0.002), streets: null },
    { fromMin: 10, toMin: 15, ground: null, streets: null },
  ],
  { kind: 'eldercare', ground: 'rings' },
);

describe('rings of walking time', () => {
  const bands = groundOfBands(drawn);
  const input = { ...smallExport(), bands };

  it('come from the engine inner ones first, without those that reach nothing', () => {
    expect(bands.map(({ kind, fromMin, toMin }) => [kind, fromMin, toMin])).toEqual([
      ['eldercare', 0, 5],
      ['eldercare', 5, 10],
    ]);
    expect(bands[1]!.ground).toEqual(square(0.002));
    expect(groundOfBands({ kind: 'eldercare', ground: null })).toEqual([]);
  });

  it('are a layer with minutes in words, each ring in a look of its own', () => {
    const [layer] = bandLayers(layerContext(input, LIBRARY, 'zh-CN'));
    expect(layer!.title).toBe('等时圈');
    expect(layer!.fields.slice(0, 4).map(({ alias }) => alias)).toEqual([
      '类型代号',
      '类型',
      '起（分钟）',
      '止（分钟）',
    ]);
    const rules = layerLook(layer!, { language: 'zh-CN' });
    expect(rules.map(({ filter }) => filter)).toEqual([
      '"kind" = \'eldercare\' AND "toMin" = 5',
      '"kind" = \'eldercare\' AND "toMin" = 10',
    ]);
    expect(rules[1]!.label).toBe('养老服务设施 直线 5–10 分钟');
    expect(rules[0]!.look.fill).not.toBe(rules[1]!.look.fill);
  });

  it('stand in the collection of all results, and only where they were asked for', () => {
    const roles = (of: typeof input | ReturnType<typeof smallExport>) =>
      JSON.parse(new TextDecoder().decode(coverageGeojson(of)))
        .features.map(({ properties }: { properties: { role: string } }) => properties.role)
        .filter((role: string) => role === 'band');
    expect(roles(input)).toHaveLength(2);
    expect(roles(smallExport())).toEqual([]);
  });
});
