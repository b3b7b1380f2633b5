import { describe, expect, it } from 'vitest';
import { readKml } from '../../../../src/io/vector/kml/read-kml.ts';

const kml = (body: string) =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
const ring = '106,29,0 106.1,29,0 106.1,29.1,0 106,29,0';

describe('readKml', () => {
  it('reads names, folders, extended data, holes and several parts', () => {
    const { value, issues } = readKml(
      kml(`<Folder><name>街道</name><Placemark><name>甲 &amp; 乙</name>
        <ExtendedData><Data name="人口"><value>1200</value></Data></ExtendedData>
        <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs>
        <innerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></innerBoundaryIs></Polygon>
        <Polygon><outerBoundaryIs><LinearRing><coordinates>${ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>
        </MultiGeometry></Placemark></Folder><Placemark><Point><coordinates>106.5,29.5</coordinates></Point></Placemark>`),
      'a.kml',
    );
    expect(issues).toEqual([]);
    expect(value?.fields).toEqual(['folder', 'name', '人口']);
    expect(value?.records[0]?.values).toEqual(['街道', '甲 & 乙', '1200']);
    const geometry = value?.records[0]?.geometry;
    expect(
      geometry?.type === 'MultiPolygon' && geometry.coordinates.map((part) => part.length),
    ).toEqual([2, 1]);
    expect(value?.records[1]?.values).toEqual([null, null, null]);
  });

  it('follows no link, and says so', () => {
    const { value, issues } = readKml(
      kml(
        `<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>
         <Placemark><name>甲</name><Point><coordinates>106,29</coordinates></Point></Placemark>`,
      ),
      'a.kml',
    );
    expect(value?.records).toHaveLength(1);
    expect(issues.map(({ code, params }) => [code, params?.count])).toEqual([['kml-link', 1]]);
  });

  it('keeps markup in a description as text', () => {
    const { value } = readKml(
      kml(
        '<Placemark><description><![CDATA[<img src=x onerror=alert(1)>]]></description><Point><coordinates>1,2</coordinates></Point></Placemark>',
      ),
      'a.kml',
    );
    expect(value?.records[0]?.values).toEqual(['<img src=x onerror=alert(1)>']);
  });
});
