import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { readDataset } from '../../../src/io/open/read-dataset.ts';
import { entryOf } from '../../support/format-files.ts';

/** Ten entities, each ten of the one before: ten thousand million laughs. */
const LAUGHS = Array.from(
  { length: 10 },
  (_, level) => `<!ENTITY l${level} "${level === 0 ? 'ha' : `&l${level - 1};`.repeat(10)}">`,
).join('');
const TYPES = {
  'a billion laughs': `<!DOCTYPE x [${LAUGHS}]>`,
  'a file of the machine': '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
  'a document type elsewhere': '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
  'a parameter entity': '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>',
  'a type in small letters behind a comment': '<!-- <a> --><!doctype x [<!entity l9 "ha">]>',
};

const kml = (type: string) =>
  `<?xml version="1.0"?>${type}<kml><Document><Placemark><name>&l9;</name><Point><coordinates>106,29</coordinates></Point></Placemark></Document></kml>`;
const gpx = (type: string) =>
  `<?xml version="1.0"?>${type}<gpx version="1.1" creator="x"><wpt lat="29" lon="106"><name>&l9;</name></wpt></gpx>`;

const SOUND: Record<string, string> = {
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
  'xl/sharedStrings.xml': '<sst><si><t>名称</t></si></sst>',
  'xl/styles.xml': '<styleSheet/>',
};

function workbook(part: string, type: string): Uint8Array {
  const parts = { ...SOUND, [part]: `<?xml version="1.0"?>${type}${SOUND[part]}` };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), true);
  return bytes;
}

const CARRIERS: readonly [string, string, (type: string) => Uint8Array][] = [
  ['KML', 'a.kml', (type) => strToU8(kml(type))],
  ['KML in UTF-16', 'a.kml', (type) => utf16(kml(type))],
  ['KMZ', 'a.kmz', (type) => zipSync({ 'doc.kml': strToU8(kml(type)) })],
  ['GPX, which GDAL would read', 'a.gpx', (type) => strToU8(gpx(type))],
  ['GPX in UTF-16', 'a.gpx', (type) => utf16(gpx(type))],
  ...Object.keys(SOUND).map((part): (typeof CARRIERS)[number] => [
    `a workbook in ${part}`,
    'a.xlsx',
    (type) => workbook(part, type),
  ]),
];

describe.each(Object.entries(TYPES))('XML with %s', (_, type) => {
  it.each(CARRIERS)('is refused in %s before anything is made of it', async (__, name, make) => {
    const started = performance.now();
    const { entries } = await expandArchives([entryOf(name, make(type))]);
    const { set, issues } = await readDataset(
      groupEntries(entries).datasets[0]!,
      {},
      {
        gdal: () => {
          throw new Error('GDAL was asked');
        },
      },
    );
    expect(set).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['xml-doctype']);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
