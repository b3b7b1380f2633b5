import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';

/** Two places nearer to each other on the screen are one, as in a double click; CSS pixels. */
const SAME_PX = 6;
/** A double click is told of within this time after its second click, in milliseconds. */
const DOUBLE_MS = 600;

/** Places that the tool in hand is given: by clicks, or by Enter at the middle of the map. */
export class Placing {
  readonly #map: Pick<MapLibreMap, 'on' | 'project' | 'getCenter'>;
  readonly #onPlace: (place: LngLat, again: boolean) => void;
  #last: LngLat | null = null;
  #byClick = false;
  #clickedMs = -Infinity;

  /** @param onPlace `again`: the same spot as the time before */
  constructor(
    map: Pick<MapLibreMap, 'on' | 'project' | 'getCenter'>,
    onPlace: (place: LngLat, again: boolean) => void,
  ) {
    this.#map = map;
    this.#onPlace = onPlace;
    map.on('dblclick', (event) => {
      // Its clicks were the tool's: the map does not zoom as well.
      if (event.originalEvent.timeStamp - this.#clickedMs < DOUBLE_MS) event.preventDefault();
    });
  }

  /** Another tool is taken up, or none. */
  reset(): void {
    this.#last = null;
    this.#byClick = false;
  }

  click({ lng, lat }: LngLat, timeStampMs: number): void {
    this.#byClick = true;
    this.#clickedMs = timeStampMs;
    this.#take({ lng, lat });
  }

  /** Enter after a click is a second one there; otherwise it takes the middle of the map. */
  enter(): void {
    const { lng, lat } = this.#byClick && this.#last ? this.#last : this.#map.getCenter();
    this.#take({ lng, lat });
  }

  /** The map is moved by keyboard: Enter takes its middle again. */
  moveByKey(): void {
    this.#byClick = false;
  }

  #take(place: LngLat): void {
    const before = this.#last;
    this.#last = place;
    this.#onPlace(place, before !== null && this.#isSame(before, place));
  }

  #isSame(a: LngLat, b: LngLat): boolean {
    const from = this.#map.project([a.lng, a.lat]);
    const to = this.#map.project([b.lng, b.lat]);
    return Math.hypot(from.x - to.x, from.y - to.y) <= SAME_PX;
  }
}
