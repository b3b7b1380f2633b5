import { describe, expect, it } from 'vitest';
import { gdalInUse } from '../../../src/cli/input/open-gdal.ts';
import { withTextsDecoded } from '../../../src/io/gdal/decode-texts.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';
import { entryOf, formatDataset } from '../../support/format-files.ts';

const gdal = gdalInUse();

/** Every character of two bytes that an encoding has, so many in a text. */
function characters(encoding: string, perText: number): string[] {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const found = new Set<string>();
  for (let lead = 0xa1; lead < 0xfe; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (/^[一-龥]$/.test(text)) found.add(text);
      } catch {
        continue;
      }
    }
  }
  const all = [...found];
  return Array.from({ length: Math.ceil(all.length / perText) }, (_, at) =>
    all.slice(at * perText, (at + 1) * perText).join(''),
  );
}

const table = (texts: readonly string[]) => ({
  type: 'FeatureCollection',
  features: texts.map((text, at) => ({
    type: 'Feature',
    properties: { MC: text, n: at },
    geometry: { type: 'Point', coordinates: [106.5, 29.5] },
  })),
});

async function roundTrip(texts: readonly string[], options: readonly string[], output: string) {
  const bytes = new TextEncoder().encode(JSON.stringify(table(texts)));
  const input = { files: [{ path: 'a.geojson', bytes }], main: 'a.geojson' };
  const written = await gdal.write({ steps: [{ input, options }], output });
  const entries = written.value!.map(({ path, bytes: own }) => entryOf(path, own));
  const { set } = await readDataset(groupEntries(entries).datasets[0]!, {}, { gdal: () => gdal });
  return set!;
}

describe('texts that GDAL takes byte for byte', () => {
  it.each([
    ['gb18030', ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=GB18030'], 'a.shp'],
    ['big5', ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=CP950'], 'a.shp'],
    ['gb18030', ['-f', 'MapInfo File', '-lco', 'ENCODING=CP936'], 'a.tab'],
    ['gb18030', ['-f', 'MapInfo File', '-lco', 'ENCODING=CP936'], 'a.mif'],
  ])(
    'are the same in %s as GDAL wrote them, every character: %j',
    async (encoding, options, output) => {
      const texts = characters(encoding, 20);
      expect(texts.length).toBeGreaterThan(250);
      const set = await roundTrip(texts, options, output);
      expect(set.fields).toEqual(['MC', 'n']);
      expect(set.records.map(({ values }) => values[0])).toEqual(texts);
    },
    60_000,
  );

  it.each(['communities.tab', 'communities.mif'])(
    'are so in names of columns: %s',
    async (name) => {
      const { entries } = await formatDataset(name);
      const gbk = [0xc3, 0xfb, 0xb3, 0xc6];
      const changed = await Promise.all(
        entries.map(async ({ path, bytes: read }) => {
          const bytes = await read();
          const text = Buffer.from(bytes).toString('latin1');
          const named = /\.(tab|mif)$/.test(path)
            ? text.replace(/MC(?= Char)/, String.fromCharCode(...gbk))
            : text;
          return entryOf(path, new Uint8Array(Buffer.from(named, 'latin1')));
        }),
      );
      const [dataset] = groupEntries(changed).datasets;
      const { set } = await readDataset(dataset!, {}, { gdal: () => gdal });
      expect(set!.fields.slice(0, 2)).toEqual(['名称', 'XZQDM']);
      expect(set!.records[0]!.values[0]).toBe('七星岗社区');
    },
  );

  it('lose half a character that the width of a column cut off, and nothing else', () => {
    const cut = (text: string) => {
      const [field] = withTextsDecoded(
        {
          fileName: 'a.shp',
          format: 'gdal',
          fields: ['\xc3\xfb\xb3\xc6', '\xc3\xfb\xb3\xc6'],
          records: [{ ordinal: 1, values: [text, 1] }],
        },
        { files: [], main: 'a.shp', texts: 'gb18030' },
      ).records[0]!.values;
      return field;
    };
    expect(cut('\xc6\xdf\xd0\xc7\xb8\xda')).toBe('七星岗');
    expect(cut('\xc6\xdf\xd0\xc7\xb8')).toBe('七星');
    expect(cut('plain')).toBe('plain');
  });
});
