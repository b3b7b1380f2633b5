import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { MapHandlers } from './map-handlers.ts';
import type { EditedLine } from '../model/map-model.ts';
import { keyedMove } from './site-keys.ts';

type HandlesMap = Pick<MapLibreMap, 'getCanvasContainer' | 'off' | 'on' | 'project' | 'unproject'>;

interface Drag {
  corner: number;
  pointerId: number;
  place: LngLat;
  /** From the pointer to the corner's own place. */
  offset: { x: number; y: number };
  moved: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Corners of the line that is being edited, as buttons above the canvas: dragged by pointer, moved by
 * Alt and an arrow key, removed by a double click or Delete, Esc gives a drag up. Nothing is told
 * before the corner is let go, so that a drag is one act.
 */
export class CornerHandles {
  readonly #map: HandlesMap;
  readonly #handlers: Pick<MapHandlers, 'onCornerMove' | 'onCornerRemove'>;
  readonly #layer = document.createElement('div');
  readonly #drawn = document.createElementNS(SVG, 'polyline');
  #line: EditedLine | null = null;
  #handles: HTMLButtonElement[] = [];
  #drag: Drag | null = null;

  constructor(map: HandlesMap, handlers: Pick<MapHandlers, 'onCornerMove' | 'onCornerRemove'>) {
    this.#map = map;
    this.#handlers = handlers;
    this.#layer.className = 'kq-corners';
    const svg = document.createElementNS(SVG, 'svg');
    svg.append(this.#drawn);
    this.#layer.append(svg);
    map.on('move', this.#draw);
    // The pane may have changed its size.
    map.on('resize', this.#draw);
  }

  /** Shows the corners of a line; null takes them away. */
  show(line: EditedLine | null): void {
    if (line === this.#line) return;
    if (line?.id !== this.#line?.id) this.#drag = null;
    this.#line = line;
    if (!line) {
      this.#layer.remove();
      return;
    }
    if (!this.#layer.isConnected) this.#map.getCanvasContainer().append(this.#layer);
    const hadFocus = this.#handles.findIndex((handle) => handle === document.activeElement);
    while (this.#handles.length > line.places.length) this.#handles.pop()!.remove();
    while (this.#handles.length < line.places.length) this.#add(this.#handles.length);
    this.#handles.forEach((handle, corner) => {
      handle.setAttribute('aria-label', line.labels[corner]!);
      handle.title = line.labels[corner]!;
    });
    // The corner that had the focus is gone: its neighbour takes it.
    if (hadFocus >= this.#handles.length) this.#handles.at(-1)?.focus();
    this.#draw();
  }

  destroy(): void {
    this.#map.off('move', this.#draw);
    this.#map.off('resize', this.#draw);
    this.#layer.remove();
  }

  #add(corner: number): void {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'kq-corner';
    handle.addEventListener('pointerdown', (event) => this.#start(event, corner));
    handle.addEventListener('pointermove', this.#move);
    handle.addEventListener('pointerup', this.#release);
    handle.addEventListener('pointercancel', this.#cancel);
    handle.addEventListener('dblclick', () => this.#handlers.onCornerRemove?.(corner));
    handle.addEventListener('keydown', (event) => this.#key(event, corner));
    // Neither the map nor what lies below takes part.
    for (const type of ['mousedown', 'touchstart', 'click', 'dblclick']) {
      handle.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#handles.push(handle);
    this.#layer.append(handle);
  }

  #placeOf(corner: number): LngLat {
    if (this.#drag?.corner === corner) return this.#drag.place;
    const [lng, lat] = this.#line!.places[corner]!;
    return { lng, lat };
  }

  #start(event: PointerEvent, corner: number): void {
    if (event.button !== 0 || this.#drag) return;
    const handle = this.#handles[corner]!;
    handle.setPointerCapture(event.pointerId);
    const place = this.#placeOf(corner);
    const mark = this.#map.project([place.lng, place.lat]);
    const offset = { x: mark.x - event.clientX, y: mark.y - event.clientY };
    this.#drag = { corner, pointerId: event.pointerId, place, offset, moved: false };
  }

  #move = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointerId) return;
    const { lng, lat } = this.#map.unproject([
      event.clientX + drag.offset.x,
      event.clientY + drag.offset.y,
    ]);
    drag.place = { lng, lat };
    drag.moved = true;
    this.#draw();
  };

  #release = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointerId) return;
    this.#drag = null;
    if (drag.moved) this.#handlers.onCornerMove?.(drag.corner, drag.place);
    else this.#draw();
  };

  #cancel = (): void => {
    this.#drag = null;
    this.#draw();
  };

  #key(event: KeyboardEvent, corner: number): void {
    if (event.key === 'Escape' && this.#drag) this.#cancel();
    else if (event.key === 'Delete') this.#handlers.onCornerRemove?.(corner);
    else {
      const place = keyedMove(event, this.#placeOf(corner));
      if (!place) return;
      this.#handlers.onCornerMove?.(corner, place);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #draw = (): void => {
    if (!this.#line) return;
    const points = this.#line.places.map((_, corner) => {
      const { lng, lat } = this.#placeOf(corner);
      return this.#map.project([lng, lat]);
    });
    points.forEach(({ x, y }, corner) => {
      const handle = this.#handles[corner]!;
      handle.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    });
    this.#layer.classList.toggle('kq-dragging', this.#drag?.moved === true);
    this.#drawn.setAttribute('points', points.map(({ x, y }) => `${x},${y}`).join(' '));
  };
}
