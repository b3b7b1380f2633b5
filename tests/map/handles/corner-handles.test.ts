// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { CornerHandles } from '../../../src/map/handles/corner-handles.ts';
import type { EditedLine } from '../../../src/map/model/map-model.ts';

const LINE: EditedLine = {
  id: 'link-1',
  places: [
    [1, -1],
    [1.1, -1],
    [1.2, -1.1],
  ],
  labels: ['一', '二', '三'],
};

/** A flat map: 1000 pixels to a degree. */
function make() {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const told: unknown[][] = [];
  const map = {
    on: () => undefined,
    off: () => undefined,
    getCanvasContainer: () => container,
    project: ([lng, lat]: [number, number]) => ({ x: lng * 1000, y: -lat * 1000 }),
    unproject: ([x, y]: [number, number]) => ({ lng: x / 1000, lat: -y / 1000 }),
  } as unknown as ConstructorParameters<typeof CornerHandles>[0];
  const corners = new CornerHandles(map, {
    onCornerMove: (...facts) => told.push(['move', ...facts]),
    onCornerRemove: (...facts) => told.push(['remove', ...facts]),
  });
  corners.show(LINE);
  const handles = () => [...container.querySelectorAll<HTMLButtonElement>('.kq-corner')];
  for (const handle of handles()) handle.setPointerCapture = () => undefined;
  const point = (type: string, corner: number, clientX: number, clientY: number) =>
    handles()[corner]!.dispatchEvent(
      new PointerEvent(type, { clientX, clientY, pointerId: 7, button: 0, bubbles: true }),
    );
  const press = (corner: number, init: KeyboardEventInit) =>
    handles()[corner]!.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true }));
  return { container, corners, told, handles, point, press };
}

describe('CornerHandles', () => {
  let made: ReturnType<typeof make>;
  beforeEach(() => {
    made = make();
  });

  it('puts a named button on each corner and takes them away', () => {
    const { container, corners, handles } = made;
    expect(handles().map((handle) => handle.getAttribute('aria-label'))).toEqual(LINE.labels);
    expect(handles()[1]!.style.transform).toContain('translate(1100px, 1000px)');
    expect(container.querySelector('polyline')!.getAttribute('points')).toContain('1200,1100');
    corners.show({ ...LINE, places: LINE.places.slice(0, 2), labels: ['一', '二'] });
    expect(handles()).toHaveLength(2);
    corners.show(null);
    expect(handles()).toHaveLength(0);
  });

  it('tells a drag once, at its end, with the grip off centre', () => {
    const { point, told, container } = made;
    point('pointerdown', 1, 1104, 1003);
    point('pointermove', 1, 1150, 1020);
    point('pointermove', 1, 1154, 1023);
    expect(container.querySelector('polyline')!.getAttribute('points')).toContain('1150,1020');
    expect(told).toEqual([]);
    point('pointerup', 1, 1154, 1023);
    expect(told).toHaveLength(1);
    const [what, corner, place] = told[0] as [string, number, { lng: number; lat: number }];
    expect([what, corner]).toEqual(['move', 1]);
    expect(place.lng).toBeCloseTo(1.15, 9);
    expect(place.lat).toBeCloseTo(-1.02, 9);
  });

  it('gives a drag up with Esc, and tells nothing of a mere click', () => {
    const { point, press, told, handles } = made;
    point('pointerdown', 0, 1000, 1000);
    point('pointermove', 0, 1050, 1050);
    press(0, { key: 'Escape' });
    expect(handles()[0]!.style.transform).toContain('translate(1000px, 1000px)');
    point('pointerup', 0, 1050, 1050);
    point('pointerdown', 2, 1200, 1100);
    point('pointerup', 2, 1200, 1100);
    expect(told).toEqual([]);
  });

  it('moves by Alt and an arrow, removes by Delete or a double click', () => {
    const { press, told, handles } = made;
    press(1, { key: 'ArrowUp' });
    expect(told).toEqual([]);
    press(1, { key: 'ArrowUp', altKey: true });
    press(1, { key: 'Delete' });
    handles()[2]!.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    expect(told.map(([what, corner]) => [what, corner])).toEqual([
      ['move', 1],
      ['remove', 1],
      ['remove', 2],
    ]);
    expect((told[0]![2] as { lat: number }).lat).toBeGreaterThan(-1);
  });
});
