import { describe, expect, it } from 'vitest';
import { parseCoordinates } from '../../../../src/io/vector/kml/kml-coordinates.ts';
import { readKml } from '../../../../src/io/vector/kml/read-kml.ts';

const NONE = [NaN, NaN];

describe('parseCoordinates', () => {
  // What LIBKML of GDAL 3.6.2 reads of the same text, but where a comment says otherwise.
  it.each([
    ['106.5,29.5', [[106.5, 29.5]]],
    ['106.5 ,29.5 ,3', [[106.5, 29.5]]],
    ['106.5, 29.5, 0', [[106.5, 29.5]]],
    ['106.5,\n 29.5,0\n106.6,\n 29.6,0', [[106.5, 29.5], [106.6, 29.6]]], // prettier-ignore
    ['106, 29 106.1, 29 106, 29.1', [[106, 29], [106.1, 29], [106, 29.1]]], // prettier-ignore
    ['106.5,29.5,0,106.6,29.6,0', [[106.5, 29.5], [106.6, 29.6]]], // prettier-ignore
    ['106.5, 29.5, 0, 106.6, 29.6, 0', [[106.5, 29.5], [106.6, 29.6]]], // prettier-ignore
    // LIBKML takes the second longitude for a height here.
    ['106.5,29.5,106.6,29.6', [[106.5, 29.5], [106.6, 29.6]]], // prettier-ignore
    ['106,29,106.1,29,106.1,29.1', [[106, 29], [106.1, 29], [106.1, 29.1]]], // prettier-ignore
    // Longitudes below 90, where a latitude is no sign.
    ['80.1,41.1,900,80.2,41.2,901', [[80.1, 41.1], [80.2, 41.2]]], // prettier-ignore
    ['80.1,41.1,80.2,41.2,80.3,41.1', [[80.1, 41.1], [80.2, 41.2], [80.3, 41.1]]], // prettier-ignore
    // LIBKML reads latitude 0 of these.
    ['106.5,', [NONE]],
    ['106.5,,0', [[106.5, NaN]]],
    ['106.5', [NONE]],
    ['106.5 29.5', [NONE, NONE]],
    ['106.5,29.5;106.6,29.6', [[106.5, NaN]]],
    ['106.5,29.5,0,106.6,29.6', []],
    ['', []],
  ])('reads %j', (text, expected) => {
    const found = parseCoordinates(text);
    if (expected.flat().some(Number.isNaN)) {
      expect(found.every((position) => position.some(Number.isNaN))).toBe(true);
    } else expect(found).toEqual(expected);
  });
});

const kml = (body: string) => `<?xml version="1.0"?><kml><Document>${body}</Document></kml>`;
const placemark = (body: string) => kml(`<Placemark><name>甲</name>${body}</Placemark>`);
const ring = (text: string) => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
const outer = (text: string) => `<outerBoundaryIs>${ring(text)}</outerBoundaryIs>`;
const inner = (text: string) => `<innerBoundaryIs>${ring(text)}</innerBoundaryIs>`;

const LARGE = '106,29 106.1,29 106.1,29.1 106,29';
const SMALL = '106.05,29.02 106.06,29.02 106.06,29.03 106.05,29.02';
const FAR = '107,29 107.1,29 107.1,29.1 107,29';
const large = [[106, 29], [106.1, 29], [106.1, 29.1], [106, 29]]; // prettier-ignore
const small = [[106.05, 29.02], [106.06, 29.02], [106.06, 29.03], [106.05, 29.02]]; // prettier-ignore
const far = [[107, 29], [107.1, 29], [107.1, 29.1], [107, 29]]; // prettier-ignore
const POINT = '<Point><coordinates>106.5,29.5</coordinates></Point>';

function read(body: string) {
  const { value, issues } = readKml(placemark(body), 'a.kml');
  return { geometry: value?.records[0]?.geometry, codes: issues.map(({ code }) => code) };
}

describe('shapes of KML', () => {
  it('holes before their outline are holes', () => {
    const { geometry } = read(`<Polygon>${inner(SMALL)}${outer(LARGE)}</Polygon>`);
    expect(geometry).toEqual({ type: 'Polygon', coordinates: [large, small] });
  });

  it('no outline is lost where a polygon has two, and holes alone are outlines', () => {
    const two = read(`<Polygon>${outer(LARGE)}${outer(FAR)}${inner(SMALL)}</Polygon>`);
    expect(two.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[large, small], [far]] });
    const both = read(
      `<Polygon><outerBoundaryIs>${ring(LARGE)}${ring(FAR)}</outerBoundaryIs></Polygon>`,
    );
    expect(both.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[large], [far]] });
    const alone = read(`<Polygon>${inner(LARGE)}</Polygon>`);
    expect(alone.geometry).toEqual({ type: 'Polygon', coordinates: [large] });
  });

  it('two holes in one innerBoundaryIs are two', () => {
    const { geometry } = read(
      `<Polygon>${outer(LARGE)}<innerBoundaryIs>${ring(SMALL)}${ring(SMALL)}</innerBoundaryIs></Polygon>`,
    );
    expect(geometry).toEqual({ type: 'Polygon', coordinates: [large, small, small] });
  });

  it('a ring that stands alone is a closed line', () => {
    expect(read(ring(LARGE))).toEqual({
      geometry: { type: 'LineString', coordinates: large },
      codes: [],
    });
  });

  it('a polygon with the place of its label is the polygon, and that is said', () => {
    const polygon = `<Polygon>${outer(LARGE)}</Polygon>`;
    for (const body of [
      `${POINT}${polygon}`,
      `${polygon}${POINT}`,
      `<MultiGeometry>${POINT}${polygon}</MultiGeometry>`,
    ]) {
      expect(read(body)).toEqual({
        geometry: { type: 'Polygon', coordinates: [large] },
        codes: ['geometry-parts-left'],
      });
    }
  });

  it('several points are points', () => {
    expect(read(`<MultiGeometry>${POINT}${POINT}</MultiGeometry>`).geometry?.type).toBe(
      'MultiPoint',
    );
  });

  it('a track is a line', () => {
    const track =
      '<gx:Track><when>2024-01-01</when><gx:coord>106 29 0</gx:coord><gx:coord>106.1 29 0</gx:coord></gx:Track>';
    expect(read(track).geometry).toEqual({ type: 'LineString', coordinates: large.slice(0, 2) });
  });

  it.each([
    '<Point><coordinates>106.5</coordinates></Point>',
    '<Point><coordinates>106.5,</coordinates></Point>',
    '<Point><coordinates></coordinates></Point>',
    `<Polygon>${outer('106,29,0,106.1,29.1')}</Polygon>`,
  ])('names what it cannot read: %s', (body) => {
    expect(read(body).codes).toContain('geometry-coordinates');
  });
});
