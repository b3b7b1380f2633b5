import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outputCrs } from '../../../../src/io/export/tables/output-crs.ts';
import { projectLayers } from '../../../../src/io/export/formats/project-layers.ts';
import { resultsFolder, resultsZip } from '../../../../src/io/export/folder/results-folder.ts';
import { tenByteNames } from '../../../../src/io/export/formats/ten-byte-names.ts';
import { writeDxf } from '../../../../src/io/export/formats/write-dxf.ts';
import { writeGeojson } from '../../../../src/io/export/formats/write-geojson.ts';
import type { ResultLayer } from '../../../../src/io/export/layers/result-layer.ts';
import { qgisStyle } from '../../../../src/io/export/styles/qgis-style.ts';
import { VERDICT_COLOUR } from '../../../../src/io/export/styles/layer-look.ts';
import { dxfBytes } from '../../../../src/io/export/text/dxf-text.ts';
import { encodeText } from '../../../../src/io/export/text/encode-text.ts';
import { encodeGb18030 } from '../../../../src/io/export/text/gb18030.ts';
import { xmlText } from '../../../../src/io/export/text/xml-text.ts';
import { columnLetters } from '../../../../src/io/export/xlsx/auto-filter.ts';
import { VERDICT_COLOURS } from '../../../../src/map/look/palette.ts';
import { smallResults } from '../../../support/small-results.ts';

const ZH = { language: 'zh-CN' } as const;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('GB18030', () => {
  it('has the codes of the standard', () => {
    expect(hex(encodeGb18030('中A圈'))).toBe('d6d041c8a6');
    expect(hex(encodeGb18030('㐀'))).toBe('8139ee39');
    expect(hex(encodeGb18030('𠀀'))).toBe('95328236');
  });

  it('is read back by the platform, whatever the text', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !/[\ue000-\uf8ff]/.test(text));
        expect(decoder.decode(encodeGb18030(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('names of ten bytes', () => {
  it.each(['utf-8', 'gb18030'] as const)(
    'fit, differ in any case and are whole, in %s',
    (encoding) => {
      fc.assert(
        fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 40 }), (names) => {
          const short = tenByteNames(names, encoding);
          expect(short).toHaveLength(names.length);
          expect(new Set(short.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of short) {
            expect(encodeText(name, encoding).length).toBeLessThanOrEqual(10);
            expect(name).not.toBe('');
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  it('say what they mean', () => {
    expect(
      tenByteNames(['floorAreaM2', 'verdict_A7_eldercare', 'verdict_A7_eldercare2'], 'utf-8'),
    ).toEqual(['floor_m2', 'v_A7_elder', 'v_A7_eld_2']);
    expect(tenByteNames(['养老服务设施名称'], 'gb18030')).toEqual(['养老服务设']);
  });
});

describe('systems', () => {
  it.each([
    ['4547', 'EPSG:4547', 'EPSG4547', 'projected'],
    ['epsg:4326', 'EPSG:4326', 'WGS84', 'geographic'],
    ['wgs84', 'EPSG:4326', 'WGS84', 'geographic'],
    ['GCJ-02', 'GCJ-02', 'GCJ02', 'shifted'],
    ['bd09', 'BD-09', 'BD09', 'shifted'],
  ])('%s', (text, id, tag, kind) => expect(outputCrs(text)).toMatchObject({ id, tag, kind }));

  it.each(['', 'utm', 'EPSG:', '12'])('“%s” is none', (text) =>
    expect(outputCrs(text)).toBeUndefined(),
  );

  it('warns of a far meridian and of a datum without a public shift', async () => {
    const codes = async (text: string) =>
      (await projectLayers(smallResults().layers, outputCrs(text)!)).issues.map(({ code }) => code);
    expect(await codes('4547')).toEqual(['export-crs-far']);
    expect(await codes('4544')).toEqual([]);
    expect(await codes('2380')).toContain('export-crs-no-shift');
    expect(await codes('999999')).toEqual(['export-crs-unknown']);
  });

  it('stand in GeoJSON only where RFC 7946 does not speak', async () => {
    const head = async (text: string) => {
      const crs = outputCrs(text)!;
      const { value } = await projectLayers(smallResults().layers, crs);
      const set = { ...smallResults(), layers: value! };
      const [file] = writeGeojson({ set, crs, encoding: 'utf-8' });
      const parsed = JSON.parse(new TextDecoder().decode(file!.bytes)) as Record<string, unknown>;
      return { name: file!.name, crs: parsed['crs'], system: parsed['coordinateSystem'] };
    };
    expect(await head('wgs84')).toEqual({
      name: 'areas-WGS84.geojson',
      crs: undefined,
      system: undefined,
    });
    expect(await head('4545')).toMatchObject({
      name: 'areas-EPSG4545.geojson',
      crs: { properties: { name: 'urn:ogc:def:crs:EPSG::4545' } },
    });
    expect(await head('gcj02')).toEqual({
      name: 'areas-GCJ02.geojson',
      crs: undefined,
      system: 'GCJ-02',
    });
  });
});

describe('texts and marks', () => {
  it('XML holds no markup of a text and nothing that it cannot hold', () => {
    expect(xmlText('<a href="x">&\u0000\ud800')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
  });

  it('DXF escapes what GBK lacks', () => {
    expect(new TextDecoder('gbk').decode(dxfBytes('圈©𠀀'))).toBe('圈\\U+00A9\\U+D840\\U+DC00');
  });

  it('DXF keeps kinds apart whose names begin alike, and says in Chinese what each layer holds', () => {
    const kinds = ['community-eldercare-station', 'community-eldercare-institution'];
    const circles: ResultLayer = {
      id: 'circles',
      title: '服务圈',
      geometry: 'point',
      fields: ['kind', 'kindName'].map((name) => ({ name, alias: name, type: 'text' })),
      rows: kinds.map((kind) => ({
        geometry: { type: 'Point', coordinates: [500000, 3000000] },
        values: [kind, kind.endsWith('station') ? '社区养老服务站' : '社区养老机构'],
      })),
    };
    const set = { ...smallResults(), layers: [circles] };
    const [file] = writeDxf({ set, crs: outputCrs('EPSG:4545')!, encoding: 'utf-8' });
    const text = new TextDecoder('gb18030').decode(file!.bytes);
    expect(text).toContain('KQ_CIRCLES_COMMUNITY-ELDERCARE-  服务圈 社区养老服务站');
    expect(text).toContain('KQ_CIRCLES_COMMUNITY-ELDERCAR_2  服务圈 社区养老机构');
    expect(text).toMatch(/ {2}4\r\ngbcbig\.shx/);
    const frozen = [...text.matchAll(/\r\nLAYER\r\n {2}2\r\n(\S+)\r\n 70\r\n1\r\n/g)];
    expect(frozen.map((match) => match[1])).toEqual(['KQ_CIRCLES_COMMUNITY-ELDERCAR_2']);
  });

  it('DXF opens on the whole of what it draws, notes too, and says that its unit is the metre', () => {
    const drawn = (crs: string) => {
      const circles = smallResults().layers.filter(({ id }) => id === 'sites');
      const at = { type: 'Point' as const, coordinates: [500000, 3000000] };
      const layers = circles.map((layer) => ({
        ...layer,
        rows: layer.rows.map((row) => ({ ...row, geometry: at })),
      }));
      const request = { crs: outputCrs(crs)!, encoding: 'utf-8' as const };
      const [file] = writeDxf({ ...request, set: { ...smallResults(), layers } });
      return new TextDecoder('gb18030').decode(file!.bytes).split('\r\n');
    };
    const lines = drawn('EPSG:4545');
    const after = (name: string, line: number): number => Number(lines[lines.indexOf(name) + line]);
    expect(after('$INSUNITS', 2)).toBe(6);
    const least = Math.min(
      ...lines
        .flatMap((line, at) =>
          line.trim() === '20' && at > lines.indexOf('ENTITIES') ? [Number(lines[at + 1])] : [],
        )
        .filter((y) => y > 0),
    );
    expect(after('$EXTMIN', 4)).toBeLessThan(least);
    expect(lines).toContain('*ACTIVE');
    expect(drawn('gcj02')).not.toContain('$INSUNITS');
  });

  it('styles of a Shapefile speak of its short field names', () => {
    const areas = smallResults().layers.find(({ id }) => id === 'areas')!;
    const style = qgisStyle(areas, ZH, (field) => (field === 'unassessed' ? 'unassess' : field));
    expect(style).toContain('&quot;unassess&quot; &gt; 0');
    expect(style).toContain('<alias field="unassess"');
    expect(style).not.toContain('unassessed&quot;');
  });

  it('columns have their letters', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('verdicts have the colours of the map', () => expect(VERDICT_COLOUR).toEqual(VERDICT_COLOURS));

  it('styles name fields in words and never take a name for markup', () => {
    const areas = { ...smallResults().layers[0]!, title: '<b>' };
    areas.fields = areas.fields.map((field) =>
      field.name === 'id' ? { ...field, alias: '<i>"' } : field,
    );
    const style = qgisStyle(areas, ZH);
    expect(style).toContain('name="&lt;i&gt;&quot;"');
    expect(style).not.toContain('<i>');
  });
});

describe('results folder', () => {
  it('begins with a README that names files, layers, sources and 示意', () => {
    const crs = outputCrs('gcj02')!;
    const set = smallResults();
    const files = [{ name: 'results-GCJ02.xlsx', bytes: Uint8Array.of(1) }];
    const input = {
      set,
      written: [{ format: 'xlsx' as const, crs, files }],
      encoding: 'utf-8',
      circle: 'straight' as const,
    };
    const folder = resultsFolder(input, [{ name: 'run.json', bytes: Uint8Array.of(2) }]);
    expect(folder.map(({ name }) => name)).toEqual([
      'README.txt',
      'run.json',
      'results-GCJ02.xlsx',
    ]);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(folder[0]!.bytes);
    expect(text.startsWith('\ufeff甲项目 · 方案一\r\n')).toBe(true);
    for (const words of [
      '示意数据',
      '加偏坐标',
      'results-GCJ02.xlsx',
      '现有设施  2 条',
      '© OpenStreetMap contributors',
      '直线距离',
      '评定 3 项：达标 1，不达标 1，未评估 1。',
    ]) {
      expect(text).toContain(words);
    }
    expect(resultsZip(folder)).toEqual(resultsZip(structuredClone(folder)));
  });
});
