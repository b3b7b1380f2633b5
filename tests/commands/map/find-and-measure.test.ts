import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseMeasure,
  putRulerDown,
  takeMeasuredBack,
  takeMeasurePlace,
} from '../../../src/commands/map/measure.ts';
import { measureFigures } from '../../../src/commands/map/measure-figures.ts';
import { searchPlaces } from '../../../src/commands/map/search-places.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { readNamedLines } from '../../../src/core/geo/named-lines.ts';
import { distanceM } from '../../../src/core/geo/sphere.ts';
import { measureStore } from '../../../src/state/measure-store.ts';
import { streetsStore } from '../../../src/state/streets-store.ts';
import { smallTown } from '../../support/small-town.ts';

beforeEach(() => {
  replaceProject(smallTown());
  streetsStore.setState({
    url: 'x',
    streets: readNamedLines({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: '石油路' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [106.57, 29.56],
              [106.58, 29.56],
            ],
          },
        },
      ],
    }),
  });
});

describe('a place is found', () => {
  it('by its name: areas, facilities, streets', () => {
    expect(searchPlaces('第00').map(({ name, type }) => [name, type])).toEqual([
      ['第00社区', 'area'],
    ]);
    expect(searchPlaces('设施').every(({ type }) => type === 'facility')).toBe(true);
    expect(searchPlaces('石油')).toMatchObject([
      { type: 'street', box: [106.57, 29.56, 106.58, 29.56] },
    ]);
    expect(searchPlaces('  ')).toEqual([]);
    expect(searchPlaces('nowhere')).toEqual([]);
  });

  it.each([
    '106.575, 29.565',
    '29.565 106.575',
    '106.575°E 29.565°N',
    '我在这里：29.565000,106.575000，麻烦看看能不能建',
  ])('by coordinates as they are written, in each system they may be in: %s', (text) => {
    const [wgs84, gcj02, bd09] = searchPlaces(text);
    expect(wgs84).toMatchObject({ type: 'wgs84', box: [106.575, 29.565, 106.575, 29.565] });
    const place = { lng: 106.575, lat: 29.565 };
    for (const [found, least, most] of [
      [gcj02!, 100, 900],
      [bd09!, 400, 2000],
    ] as const) {
      const [lng, lat] = found.box;
      const away = distanceM(place, { lng, lat });
      expect(away).toBeGreaterThan(least);
      expect(away).toBeLessThan(most);
    }
  });

  it('not by a house number or a sum of money', () => {
    expect(searchPlaces('3.5 万元 2.5')).toEqual([]);
  });
});

describe('the ruler', () => {
  it('adds up lengths, ends at a double click, begins anew, and goes back by a corner', () => {
    expect(takeMeasurePlace(106.57, 29.56, false)).toBe(false);
    chooseMeasure('length');
    takeMeasurePlace(106.57, 29.56, false);
    takeMeasurePlace(106.58, 29.56, false);
    const expected = distanceM({ lng: 106.57, lat: 29.56 }, { lng: 106.58, lat: 29.56 });
    expect(measureFigures(measureStore.getState()).lengthM).toBeCloseTo(expected, 3);
    takeMeasurePlace(106.58, 29.56, true);
    expect(measureStore.getState()).toMatchObject({ done: true });
    takeMeasurePlace(106.6, 29.56, false);
    expect(measureStore.getState().places).toEqual([[106.6, 29.56]]);
    expect(takeMeasuredBack()).toBe(true);
    expect(takeMeasuredBack()).toBe(false);
    expect(putRulerDown()).toBe(true);
    expect(putRulerDown()).toBe(false);
  });

  it('tells the area of what it goes round, whichever way', () => {
    chooseMeasure('area');
    const ring = [
      [106.57, 29.56],
      [106.57, 29.57],
      [106.58, 29.57],
      [106.58, 29.56],
    ] as const;
    for (const [lng, lat] of ring) takeMeasurePlace(lng, lat, false);
    const side = (a: readonly [number, number], b: readonly [number, number]) =>
      distanceM({ lng: a[0], lat: a[1] }, { lng: b[0], lat: b[1] });
    const areaM2 = side(ring[0], ring[1]) * side(ring[1], ring[2]);
    const measured = measureFigures(measureStore.getState());
    expect(measured.areaM2 / areaM2).toBeCloseTo(1, 3);
    chooseMeasure('area');
    expect(measureStore.getState().mode).toBeNull();
    measureStore.setState({ mode: 'area', places: ring.toReversed().map(([x, y]) => [x, y]) });
    expect(measureFigures(measureStore.getState()).areaM2).toBeCloseTo(measured.areaM2, 0);
  });
});
