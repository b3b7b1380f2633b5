import { describe, expect, it } from 'vitest';
import { Placing } from '../../../src/map/handles/placing.ts';

type Double = { originalEvent: { timeStamp: number }; preventDefault: () => void };

/** A map of a thousand pixels to a degree. */
function make() {
  let onDouble: (event: Double) => void = () => undefined;
  let centre = { lng: 0, lat: 0 };
  const map = {
    on: (_type: string, listener: (event: Double) => void) => (onDouble = listener),
    project: ([lng, lat]: [number, number]) => ({ x: 1000 * lng, y: -1000 * lat }),
    getCenter: () => centre,
  };
  const placed: [number, number, boolean][] = [];
  const placing = new Placing(
    map as unknown as ConstructorParameters<typeof Placing>[0],
    ({ lng, lat }, again) => placed.push([lng, lat, again]),
  );
  const doubled = (timeStamp: number) => {
    let prevented = false;
    onDouble({ originalEvent: { timeStamp }, preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { placing, placed, doubled, moveTo: (lng: number) => (centre = { lng, lat: 0 }) };
}

describe('Placing', () => {
  it('tells a place given twice, whatever the hand trembles, and keeps the map from zooming', () => {
    const { placing, placed, doubled } = make();
    expect(doubled(0)).toBe(false);
    placing.click({ lng: 1, lat: 1 }, 1000);
    placing.click({ lng: 1.05, lat: 1 }, 1500);
    placing.click({ lng: 1.053, lat: 1 }, 1700);
    expect(placed.map(([, , again]) => again)).toEqual([false, false, true]);
    expect(doubled(1701)).toBe(true);
    expect(doubled(9000)).toBe(false);
  });

  it('with another tool the same spot is a first place', () => {
    const { placing, placed } = make();
    placing.click({ lng: 1, lat: 1 }, 0);
    placing.reset();
    placing.click({ lng: 1, lat: 1 }, 10);
    expect(placed.at(-1)).toEqual([1, 1, false]);
  });

  it('Enter ends at the last click; by keyboard it takes the middle, and a second one ends', () => {
    const { placing, placed, moveTo } = make();
    placing.click({ lng: 1, lat: 1 }, 0);
    placing.enter();
    expect(placed.at(-1)).toEqual([1, 1, true]);
    placing.reset();
    moveTo(2);
    placing.enter();
    placing.moveByKey();
    moveTo(3);
    placing.enter();
    placing.enter();
    expect(placed.slice(2)).toEqual([
      [2, 0, false],
      [3, 0, false],
      [3, 0, true],
    ]);
  });
});
