import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../src/core/plan/areas/area.ts';
import { gather, type Gathered } from '../../../../src/io/mapping/apply/gather.ts';
import { guessMapping } from '../../../../src/io/mapping/guess/guess-mapping.ts';
import { noticesFor } from '../../../../src/io/mapping/parse/approximate-mark.ts';
import { readFile } from '../../../../src/io/open/read-file.ts';

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

function taken(text: string, name: string, role: 'areas' | 'facilities'): Gathered {
  const { value: set } = readFile(new TextEncoder().encode(text), name);
  if (!set) throw new Error('unreadable');
  const { mapping } = guessMapping(set, { role });
  const source = {
    id: 's',
    role,
    fileName: name,
    sha256: '',
    sizeBytes: 0,
    crs: 'wgs84',
    count: 0,
  } as const;
  return gather(NOTHING, [{ set, mapping, source, replace: false }]);
}

const square = (west: number) => [
  [
    [west, 29.5],
    [west + 0.01, 29.5],
    [west + 0.01, 29.51],
    [west, 29.51],
    [west, 29.5],
  ],
];

function areasOf(...properties: object[]): readonly Area[] {
  const features = properties.map((each, at) => ({
    type: 'Feature',
    properties: { level: 'community', ...each },
    geometry: { type: 'Polygon', coordinates: square(106.5 + at * 0.02) },
  }));
  return taken(JSON.stringify({ type: 'FeatureCollection', features }), 'a.geojson', 'areas').areas;
}

describe('what a file says of its own making', () => {
  it('is kept on areas, so that it stands on every view and export of them', () => {
    const areas = areasOf(
      { name: '甲', synthetic: true },
      { name: '乙', synthetic: false },
      { name: '丙' },
    );
    expect(areas.map(({ synthetic }) => synthetic)).toEqual([true, undefined, undefined]);
    expect(areas.some(({ approximate }) => approximate)).toBe(false);
  });

  it('is read out of the mark behind a name: such an outline was worked out', () => {
    const [area] = areasOf({ name: '七星岗社区（示意）' });
    expect(area).toMatchObject({ synthetic: true, approximate: true });
  });

  it('is kept on facilities, in the words of our own tables too', () => {
    const text =
      '名称,类型,经度,纬度,示意数据\n甲,日间照料中心,106.5,29.5,是\n乙,日间照料中心,106.51,29.5,\n';
    const { facilities } = taken(text, 'f.csv', 'facilities');
    expect(facilities.map(({ synthetic }) => synthetic)).toEqual([true, undefined]);
  });

  it('makes a notice for the whole, unless there is one; it goes with the areas', () => {
    const areas = areasOf({ name: '甲', synthetic: true });
    const [made, ...more] = noticesFor([], areas);
    expect(made).toMatchObject({ kind: 'synthetic' });
    expect(more).toEqual([]);
    expect(noticesFor([made!], [])).toEqual([]);
    const own = { kind: 'synthetic', zh: '渝中为示意', en: 'made up' } as const;
    expect(noticesFor([own], areas)).toEqual([own]);
    const approximate = areasOf({ name: '甲（示意）' });
    expect(noticesFor([], approximate).map(({ zh }) => zh)).toEqual([
      '部分区划没有边界，按居委会位置推算（示意）',
    ]);
  });
});
