import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenFile } from './files.ts';
import { areasOf, facilitiesOf } from './sample-data.ts';

const CSV = 'text/csv';

/** A file of tests/data/hostile as it lies there, GBK and all. */
export function hostile(name: string, mimeType = 'application/octet-stream'): GivenFile {
  const folder = join(import.meta.dirname, '..', '..', 'data', 'hostile');
  return { name, mimeType, buffer: readFileSync(join(folder, name)) };
}

export function textFile(name: string, text: string, mimeType = CSV): GivenFile {
  return { name, mimeType, buffer: Buffer.from(text, 'utf8') };
}

/** Outlines of streets with nothing but a name. */
export function streets(): GivenFile {
  const features = areasOf('yuzhong', 'street').features.map(({ geometry, properties }) => ({
    type: 'Feature',
    properties: { 街道名称: properties.name },
    geometry,
  }));
  return textFile(
    '街道边界.geojson',
    JSON.stringify({ type: 'FeatureCollection', features }),
    'application/geo+json',
  );
}

/** People of each street; the header of those over 60 says nothing that could be guessed. */
export function population(): GivenFile {
  const rows = areasOf('yuzhong', 'street').features.map(
    ({ properties }, n) => `${properties.name},${50_000 + n},${9000 + n},${1500 + n}`,
  );
  return textFile('人口.csv', ['街道名称,常住人口,甲,3岁以下', ...rows].join('\n'));
}

/** Facilities of the sample as a plain list in WGS-84. */
export function facilityList(): GivenFile {
  const rows = facilitiesOf('yuzhong').features.map(({ geometry, properties }) => {
    const [lng, lat] = geometry.coordinates;
    return `${properties.name},日间照料中心,${lng},${lat}`;
  });
  return textFile('设施名单.csv', ['名称,类型,经度,纬度', ...rows].join('\n'));
}
