import type { Map as MapLibreMap } from 'maplibre-gl';

type SizedMap = Pick<
  MapLibreMap,
  'getCanvas' | 'getContainer' | 'isMoving' | 'jumpTo' | 'resize' | 'unproject'
>;

/**
 * Takes over the size of the map's container. A panel or a card that opens beside the map takes ground away at its edge and
 * moves nothing: what the planner looks at stays where it is on the screen. A window of another size keeps its middle.
 */
export class AnchoredSize {
  readonly #map: SizedMap;
  readonly #observer: ResizeObserver;
  #rect: DOMRect;
  #window: string;

  constructor(map: SizedMap) {
    this.#map = map;
    this.#rect = map.getContainer().getBoundingClientRect();
    this.#window = windowSize();
    this.#observer = new ResizeObserver(this.take);
    this.#observer.observe(map.getContainer());
  }

  destroy(): void {
    this.#observer.disconnect();
  }

  /** Takes the size now, before anything is measured by it. */
  take = (): void => {
    const map = this.#map;
    const before = this.#rect;
    const rect = map.getContainer().getBoundingClientRect();
    const isSame = rect.width === before.width && rect.height === before.height;
    const canvas = map.getCanvas();
    if (isSame && canvas.clientWidth === Math.round(rect.width)) return;
    this.#rect = rect;
    const size = windowSize();
    const isPanel = size === this.#window && before.width > 0 && before.height > 0;
    this.#window = size;
    const centre =
      isPanel && !map.isMoving()
        ? map.unproject([
            rect.left + rect.width / 2 - before.left,
            rect.top + rect.height / 2 - before.top,
          ])
        : null;
    map.resize();
    if (centre) map.jumpTo({ center: centre });
  };
}

function windowSize(): string {
  return `${window.innerWidth} ${window.innerHeight}`;
}
