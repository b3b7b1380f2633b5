import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnchoredSize } from '../../../src/map/handles/anchored-size.ts';
import { shiftInto } from '../../../src/map/handles/shift-into.ts';

const rect = (left: number, top: number, width: number, height: number) =>
  ({ left, top, width, height }) as DOMRect;

/** A map of one degree to a pixel whose centre is that of its container. */
function make() {
  let box = rect(400, 48, 1000, 700);
  let shown = { width: 1000, height: 700 };
  let centre = { lng: 0, lat: 0 };
  const map = {
    getContainer: () => ({ getBoundingClientRect: () => box }),
    getCanvas: () => ({ clientWidth: shown.width }),
    isMoving: () => false,
    unproject: ([x, y]: [number, number]) => ({
      lng: centre.lng + x - shown.width / 2,
      lat: centre.lat - (y - shown.height / 2),
    }),
    resize: () => (shown = { width: box.width, height: box.height }),
    jumpTo: ({ center }: { center: typeof centre }) => (centre = center),
  };
  const size = new AnchoredSize(map as unknown as ConstructorParameters<typeof AnchoredSize>[0]);
  /** What lies at a pixel of the screen. */
  const at = (x: number, y: number) => {
    const { lng, lat } = map.unproject([x - box.left, y - box.top]);
    return [lng, lat];
  };
  return { size, at, become: (next: DOMRect) => (box = next) };
}

describe('AnchoredSize', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { innerWidth: 1400, innerHeight: 768 });
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a card at the right', rect(400, 48, 660, 700)],
    ['a panel that folds at the left', rect(68, 48, 1332, 700)],
    ['a table below', rect(400, 48, 1000, 400)],
  ])('%s leaves the ground where it is on the screen', (_what, next) => {
    const { size, at, become } = make();
    const before = at(800, 300);
    become(next);
    size.take();
    expect(at(800, 300)).toEqual(before);
  });

  it('another size of the window keeps the middle', () => {
    const { size, at, become } = make();
    vi.stubGlobal('window', { innerWidth: 1000, innerHeight: 768 });
    become(rect(400, 48, 600, 700));
    size.take();
    expect(at(700, 398)).toEqual([0, 0]);
  });
});

describe('shiftInto', () => {
  it('moves by the least and not at all what is inside', () => {
    expect(shiftInto(100, 120, 1000)).toBe(0);
    expect(shiftInto(-36, 20, 1000)).toBe(-100);
    expect(shiftInto(1000, 1036, 1000)).toBe(100);
  });
  it('tells what has no room', () => expect(shiftInto(0, 900, 1000)).toBeNull());
});
