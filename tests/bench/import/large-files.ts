import { strToU8, zipSync } from 'fflate';

/** A workbook of facilities with seven columns, all texts shared as offices' programs write them. */
export function facilitiesWorkbook(count: number): Uint8Array {
  const texts: string[] = [];
  const shared = (text: string) => texts.push(text) - 1;
  const text = (cell: string, words: string) => `<c r="${cell}" t="s"><v>${shared(words)}</v></c>`;
  const header = ['名称', '类型', '经度', '纬度', '建筑面积', '床位', '地址'];
  const rows = [
    `<row r="1">${header.map((word, at) => text(`${'ABCDEFG'[at]}1`, word)).join('')}</row>`,
  ];
  for (let r = 2; r <= count + 1; r += 1) {
    const lng = 106.4 + (r % 977) / 4000;
    const lat = 29.4 + (r % 1009) / 4000;
    rows.push(
      `<row r="${r}">${text(`A${r}`, `服务站${r}`)}${text(`B${r}`, '日间照料中心')}<c r="C${r}"><v>${lng}</v></c><c r="D${r}"><v>${lat}</v></c><c r="E${r}"><v>${200 + (r % 900)}</v></c><c r="F${r}"><v>${r % 60}</v></c>${text(`G${r}`, `某路${r}号`)}</row>`,
    );
  }
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst>${texts.map((each) => `<si><t>${each}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
  });
}

/** Footprints of buildings with nine corners, as surveys give them, as GeoJSON. */
export function buildingsGeojson(count: number): Uint8Array {
  const features: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const x = 106.4 + (n % 400) * 0.0004;
    const y = 29.4 + Math.floor(n / 400) * 0.0004;
    const ring = [
      [0, 0],
      [10, 0],
      [10, 5],
      [14, 5],
      [14, 12],
      [6, 12],
      [6, 9],
      [0, 9],
      [0, 0],
    ].map(([a, b]) => `[${(x + a! * 1e-5).toFixed(6)},${(y + b! * 1e-5).toFixed(6)}]`);
    features.push(
      `{"type":"Feature","properties":{"id":"b${n}","name":"楼${n}","population":${n % 90}},"geometry":{"type":"Polygon","coordinates":[[${ring.join(',')}]]}}`,
    );
  }
  return strToU8(`{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
}
