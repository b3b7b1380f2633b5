import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { cancelImport } from '../../../src/commands/importing/import-files.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { emptyImport, importStore } from '../../../src/state/import-store.ts';
import { installBrowserWorkers } from '../../support/install-browser-workers.ts';
import { formatBytes } from '../../support/format-files.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';
import { smallExport } from '../../support/small-export.ts';

/** A host that counts whoever asks; every file names it. */
let host: Server;
let address = '';
const asked: string[] = [];

beforeAll(async () => {
  await installBrowserWorkers();
  host = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(formatBytes('communities.geojson'));
  });
  await new Promise<void>((resolve) => {
    host.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => {
  cancelImport();
  host.close();
});
beforeEach(() => {
  // The dialog is emptied, its worker goes on.
  importStore.setState(emptyImport, true);
  replaceProject(smallExport().project);
});

const square = '106.5,29.5 106.51,29.5 106.51,29.51 106.5,29.5';
const polygon = `<Polygon><outerBoundaryIs><LinearRing><coordinates>${square}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;

function workbook(): Uint8Array {
  const relation = (id: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Target="${target}"${mode}/>`;
  const external = ' TargetMode="External"';
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>
    <row r="2"><c r="A2"><f>WEBSERVICE("${address}/formula")</f><v>1</v></c></row>`;
  const parts = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="内" sheetId="2" r:id="r2"/><sheet name="外" sheetId="1" r:id="r1"/></sheets><externalReferences><externalReference r:id="r3"/></externalReferences></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', `${address}/sheet.xml`, external)}${relation('r2', 'worksheets/sheet2.xml')}${relation('r3', `${address}/book.xlsx`, external)}</Relationships>`,
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${row}</sheetData><hyperlinks><hyperlink ref="A1" r:id="r9"/></hyperlinks></worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships>${relation('r9', `${address}/link`, external)}</Relationships>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** Files that name the host in every way their format has, and which of them are read all the same. */
const FILES: readonly (readonly [
  what: string,
  name: string,
  read: boolean,
  make: () => string | Uint8Array,
])[] = [
  [
    'KML with links, styles, icons and pictures',
    'a.kml',
    true,
    () => `<kml xmlns:atom="http://www.w3.org/2005/Atom"><Document><atom:link href="${address}/atom"/>
      <Style id="s"><IconStyle><Icon><href>${address}/icon.png</href></Icon></IconStyle></Style>
      <NetworkLink><Link><href>${address}/link.kml</href><refreshMode>onInterval</refreshMode></Link></NetworkLink>
      <GroundOverlay><Icon><href>${address}/ground.png</href></Icon></GroundOverlay>
      <Placemark><name>甲</name><styleUrl>${address}/style.kml#s</styleUrl>
      <description><![CDATA[<img src="${address}/picture.png"><script src="${address}/script.js"></script>]]></description>
      ${polygon}</Placemark></Document></kml>`,
  ],
  [
    'KML with an entity of the host',
    'a.kml',
    false,
    () =>
      `<!DOCTYPE kml [<!ENTITY x SYSTEM "${address}/entity">]><kml><Document><Placemark><name>&x;</name></Placemark></Document></kml>`,
  ],
  [
    'GeoJSON whose system is a link',
    'a.geojson',
    false,
    () =>
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { type: 'link', properties: { href: `${address}/crs`, type: 'ogcwkt' } },
        features: [
          {
            type: 'Feature',
            properties: { 名称: `<img src="${address}/name.svg">`, icon: `${address}/icon.png` },
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [106.5, 29.5],
                  [106.51, 29.5],
                  [106.51, 29.51],
                  [106.5, 29.5],
                ],
              ],
            },
          },
        ],
      }),
  ],
  [
    'GPX with links',
    'a.gpx',
    true,
    () =>
      `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.topografix.com/GPX/1/1 ${address}/gpx.xsd"><wpt lat="29.5" lon="106.5"><name>甲</name><link href="${address}/wpt"/><sym>${address}/sym.png</sym></wpt></gpx>`,
  ],
  [
    'GPX with an external document type',
    'a.gpx',
    false,
    () =>
      `<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "${address}/gpx.dtd"><gpx version="1.1" creator="x"><wpt lat="29.5" lon="106.5"/></gpx>`,
  ],
  [
    'GML with a schema and features elsewhere',
    'a.gml',
    false,
    () =>
      `<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x ${address}/x.xsd"><gml:featureMember xlink:href="${address}/feature"/></gml:FeatureCollection>`,
  ],
  [
    'a virtual dataset',
    'a.vrt',
    false,
    () =>
      `<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>/vsicurl/${address}/a.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>`,
  ],
  [
    'a virtual dataset under the name of another format',
    'a.gpkg',
    false,
    () =>
      `<OGRVRTDataSource><OGRVRTLayer name="a"><SrcDataSource>${address}/a.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>`,
  ],
  [
    'a description of a map service',
    'a.xml',
    false,
    () =>
      `<GDAL_WMS><Service name="WMS"><ServerUrl>${address}/wms?</ServerUrl></Service></GDAL_WMS>`,
  ],
  [
    'a description of a feature service',
    'a.xml',
    false,
    () => `<OGRWFSDataSource><URL>${address}/wfs</URL></OGRWFSDataSource>`,
  ],
  [
    'a table of addresses and formulas',
    'a.csv',
    true,
    () =>
      `名称,经度,纬度\n"=WEBSERVICE(""${address}/csv"")",106.5,29.5\n${address}/a.svg,106.51,29.5\n`,
  ],
  ['a workbook with links, another workbook and a formula that asks', 'a.xlsx', true, workbook],
  [
    'a MapInfo table over a database of the host',
    'a.tab',
    false,
    () =>
      `!table\n!version 300\n!charset Neutral\n\nDefinition Table\n  Type ODBC\n  Fields 1\n    a Char (10) ;\nbegin_metadata\n"\\DATALINK" = ""\n"\\DATALINK\\ConnectionString" = "${address}/db"\nend_metadata\n`,
  ],
  ['text that is only an address', 'a.json', false, () => `"${address}/a.geojson"`],
];

it('the host answers whoever asks', async () => {
  expect(await (await fetch(`${address}/control`)).text()).toContain('FeatureCollection');
  expect(asked.splice(0)).toEqual(['/control']);
});

it.each(FILES)(
  '%s asks nobody (%s)',
  async (_, name, isRead, make) => {
    importFiles([{ path: name, file: new File([make() as BlobPart], name) }]);
    expect(await settled(60)).toBe(true);
    // What is asked for would be asked for now.
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(asked).toEqual([]);
    const [file] = importStore.getState().files;
    expect([file?.status, file?.issues]).toEqual([isRead ? 'ready' : 'refused', file?.issues]);
    if (!isRead) expect(file?.issues.some(({ severity }) => severity === 'error')).toBe(true);
  },
  90_000,
);
