import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AREA_GROUP } from '../../../src/map/layers/area-layers.ts';
import { SOURCES } from '../../../src/map/layers/layer-registry.ts';
import { swatchPicture } from '../../../src/map/legend/legend-swatch.ts';
import { flattenPath, polylineLength } from '../support/flatten-path.ts';
import { buildLegend } from '../../../src/map/legend/legend.ts';
import { exampleModel } from '../support/example-model.ts';

function withApproximate(...ids: string[]) {
  const model = exampleModel();
  const areas = model.areas.map((area) =>
    ids.includes(area.id) ? { ...area, approximate: true, synthetic: true } : area,
  );
  return exampleModel({ areas });
}

describe('outlines that were worked out', () => {
  it('are drawn by the dashed layer, the others by the whole one', () => {
    const built = SOURCES.areas.build(withApproximate('c2')) as FeatureCollection;
    const marked = built.features.filter(({ properties }) => properties?.approximate === true);
    expect(marked.map(({ properties }) => properties?.id)).toEqual(['c2']);
    expect(AREA_GROUP.layers['area-line-approximate'].style.paint).toHaveProperty('line-dasharray');
    expect(AREA_GROUP.layers['area-line'].style.filter[0]).toBe('!');
  });

  it('have their own entry in the legend, and the others theirs only while there are any', () => {
    const labels = (...ids: string[]) =>
      buildLegend(withApproximate(...ids), 'zh-CN')
        .flatMap(({ items }) => items)
        .filter(({ swatch }) => swatch.type === 'outline')
        .map(({ label }) => label);
    expect(labels()).toEqual(['区县边界', '街道（镇）边界', '社区（村）边界']);
    expect(labels('c1')).toContain('社区（村）边界，推算（示意）');
    expect(labels('c1')).toContain('社区（村）边界');
    expect(labels('c1', 'c2', 'c3')).not.toContain('社区（村）边界');
  });

  it('look different in the legend', () => {
    const drawnPx = (approximate: boolean) => {
      const [line] = swatchPicture({ type: 'outline', around: false, approximate }).paths;
      return flattenPath(line!.d).reduce((sum, points) => sum + polylineLength(points), 0);
    };
    expect(drawnPx(true)).toBeLessThan(drawnPx(false) * 0.8);
    expect(drawnPx(true)).toBeGreaterThan(drawnPx(false) * 0.4);
  });
});
