// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DragPreview } from '../../../src/map/handles/drag-preview.ts';
import { SiteDrag } from '../../../src/map/handles/site-drag.ts';
import { exampleModel, exampleSite } from '../support/example-model.ts';

type Listener = (event: object) => void;

/** A flat map: 1000 pixels to a degree, the site's mark under the pointer wherever it is pressed. */
function flatMap(hit: string | null) {
  const listeners = new Map<string, Listener[]>();
  const states: object[] = [];
  const canvas = document.createElement('canvas');
  const container = document.createElement('div');
  return {
    states,
    container,
    fire: (type: string, x: number, y: number, original: object = new MouseEvent(type)) => {
      const event = { point: { x, y }, originalEvent: original, preventDefault: vi.fn() };
      for (const listener of listeners.get(type) ?? []) listener(event);
      return event;
    },
    on: (type: string, listener: Listener) =>
      listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    off: () => undefined,
    getCanvas: () => canvas,
    getCanvasContainer: () => container,
    getZoom: () => 14,
    project: ([lng, lat]: [number, number]) => ({ x: lng * 1000, y: -lat * 1000 }),
    unproject: ([x, y]: [number, number]) => ({ lng: x / 1000, lat: -y / 1000 }),
    setFeatureState: (_feature: object, state: object) => states.push(state),
    queryRenderedFeatures: (_box: object, { layers }: { layers: string[] }) =>
      hit && layers.includes('site') ? [{ properties: { id: hit } }] : [],
  };
}

function make(hit: string | null) {
  const map = flatMap(hit);
  const model = exampleModel({ sites: [exampleSite('s', 1, -1)], siteRadiusM: 900 });
  const told: unknown[][] = [];
  const tell =
    (name: string) =>
    (...facts: unknown[]) =>
      told.push([name, ...facts]);
  const handlers = {
    onSelect: tell('select'),
    onHover: tell('hover'),
    onSiteMoveStart: tell('start'),
    onSiteMove: tell('move'),
    onSiteMoveEnd: tell('end'),
    onAddSite: tell('add'),
    onIssue: tell('issue'),
  };
  const preview = new DragPreview(map as unknown as ConstructorParameters<typeof DragPreview>[0]);
  const asMap = map as unknown as ConstructorParameters<typeof SiteDrag>[0];
  const drag = new SiteDrag(asMap, preview, handlers, () => model);
  return { map, told, drag, preview };
}

describe('SiteDrag', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
      queueMicrotask(draw);
      return 1;
    });
    vi.stubGlobal('cancelAnimationFrame', () => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('tells start, at most one move a frame, and the end, keeping the grip off centre', async () => {
    const { map, told } = make('s');
    expect(map.fire('mousedown', 1003, 1002).preventDefault).toHaveBeenCalled();
    for (let step = 1; step <= 5; step++) map.fire('mousemove', 1003 + step * 10, 1002);
    await Promise.resolve();
    window.dispatchEvent(new MouseEvent('mouseup'));
    expect(told.map(([name]) => name)).toEqual(['start', 'move', 'end']);
    expect(told.at(-1)).toEqual(['end', 's', { lng: 1.05, lat: -1 }]);
  });

  it('shows the mark and its circle above the canvas until the model takes over', async () => {
    const { map, preview } = make('s');
    map.fire('mousedown', 1000, 1000);
    map.fire('mousemove', 1040, 1020);
    await Promise.resolve();
    const mark = map.container.querySelector<HTMLElement>('.kq-dragged-site');
    expect(mark?.textContent).toBe('1');
    expect(mark?.style.transform).toContain('translate(1040px, 1020px)');
    expect(map.container.querySelector('.kq-dragged-circle')).not.toBeNull();
    window.dispatchEvent(new MouseEvent('mouseup'));
    preview.hide();
    expect(map.container.children).toHaveLength(0);
  });

  it('puts the site back when it is given up', () => {
    const { map, told, drag } = make('s');
    map.fire('mousedown', 1000, 1000);
    map.fire('mousemove', 1100, 1000);
    drag.cancel();
    expect(told.at(-1)).toEqual(['end', 's', { lng: 1, lat: -1 }]);
    expect(drag.active).toBe(false);
  });

  it('leaves a click, bare ground and the right button alone', () => {
    const click = make('s');
    click.map.fire('mousedown', 1000, 1000);
    window.dispatchEvent(new MouseEvent('mouseup'));
    const ground = make(null);
    expect(ground.map.fire('mousedown', 5, 5).preventDefault).not.toHaveBeenCalled();
    const right = make('s');
    right.map.fire('mousedown', 1000, 1000, new MouseEvent('mousedown', { button: 2 }));
    right.map.fire('mousemove', 1100, 1000);
    expect([...click.told, ...ground.told, ...right.told]).toEqual([]);
  });
});
