import type { Map as MapLibreMap } from 'maplibre-gl';

type RulerMap = Pick<MapLibreMap, 'getCanvasContainer' | 'off' | 'on' | 'project'>;

const SVG = 'http://www.w3.org/2000/svg';

/** What is measured, as a line above the canvas: moving the map draws it anew, measuring draws no frame of the map. */
export class RulerLine {
  readonly #map: RulerMap;
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #line = document.createElementNS(SVG, 'polygon');
  #places: readonly (readonly [number, number])[] = [];
  #closed = false;

  constructor(map: RulerMap) {
    this.#map = map;
    this.#svg.setAttribute('class', 'kq-ruler');
    this.#svg.append(this.#line);
    map.on('move', this.#draw);
    map.on('resize', this.#draw);
  }

  /** @param closed an area: the last place is joined to the first and the ground is tinted */
  show(places: readonly (readonly [number, number])[], closed: boolean): void {
    this.#places = places;
    this.#closed = closed;
    if (places.length === 0) this.#svg.remove();
    else if (!this.#svg.isConnected) this.#map.getCanvasContainer().append(this.#svg);
    this.#draw();
  }

  destroy(): void {
    this.#map.off('move', this.#draw);
    this.#map.off('resize', this.#draw);
    this.#svg.remove();
  }

  #draw = (): void => {
    const points = this.#places.map(([lng, lat]) => this.#map.project([lng, lat]));
    // A line that goes back on itself is drawn open by a polygon.
    const round = this.#closed ? points : [...points, ...points.slice(1, -1).toReversed()];
    this.#line.setAttribute('points', round.map(({ x, y }) => `${x},${y}`).join(' '));
    this.#svg.classList.toggle('kq-closed', this.#closed);
    this.#svg.replaceChildren(
      this.#line,
      ...points.map(({ x, y }) => {
        const dot = document.createElementNS(SVG, 'circle');
        dot.setAttribute('cx', `${x}`);
        dot.setAttribute('cy', `${y}`);
        dot.setAttribute('r', '4');
        return dot;
      }),
    );
  };
}
