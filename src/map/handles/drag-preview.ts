import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import { ICONS } from '../look/icons.ts';
import { metresPerPixelAt } from '../look/scale-bar.ts';
import { svgPicture } from '../look/svg-picture.ts';

type PreviewMap = Pick<MapLibreMap, 'getCanvasContainer' | 'getZoom' | 'off' | 'on' | 'project'>;

/** Room that the words beside a site take at most, in CSS pixels. */
const HINT_PX = { width: 310, height: 190 } as const;

/**
 * The site under the pointer with its circle, as two elements above the canvas: moving them draws no
 * frame of the map and sends nothing to its worker, so a drag stays smooth on a slow graphics card.
 * The mark where the drag began stays until it ends, as the place it came from.
 */
export class DragPreview {
  readonly #map: PreviewMap;
  readonly #mark = document.createElement('div');
  readonly #label = document.createElement('span');
  readonly #circle = document.createElement('div');
  readonly #hint = document.createElement('div');
  #id: string | null = null;
  #place: LngLat = { lng: 0, lat: 0 };
  #radiusM: number | null = null;

  constructor(map: PreviewMap) {
    this.#map = map;
    this.#mark.className = 'kq-dragged-site';
    this.#mark.append(svgPicture(ICONS.get('site')!), this.#label);
    this.#circle.className = 'kq-dragged-circle';
    this.#hint.className = 'kq-drag-hint';
    this.#hint.hidden = true;
    map.on('move', this.#draw);
  }

  /**
   * Draws site `id` at a place instead of where the model has it.
   * @param label the site's number
   * @param radiusM radius of its circle; null draws none
   */
  show(id: string, place: LngLat, label: string, radiusM: number | null): void {
    if (this.#id !== id) {
      this.hide();
      this.#id = id;
      this.#label.textContent = label;
      this.#map.getCanvasContainer().append(this.#circle, this.#mark, this.#hint);
    }
    this.#place = place;
    this.#radiusM = radiusM;
    this.#draw();
  }

  /** Gives the site back to the model. */
  hide(): void {
    if (this.#id === null) return;
    this.#id = null;
    this.#mark.remove();
    this.#circle.remove();
    this.#hint.remove();
  }

  /** What the pointer says beside the site, a line each; none hides it. */
  say(lines: readonly string[]): void {
    this.#hint.hidden = lines.length === 0;
    this.#hint.replaceChildren(
      ...lines.map((words) => {
        const line = document.createElement('div');
        line.textContent = words;
        return line;
      }),
    );
  }

  destroy(): void {
    this.#map.off('move', this.#draw);
    this.#mark.remove();
    this.#circle.remove();
    this.#hint.remove();
  }

  #draw = (): void => {
    if (this.#id === null) return;
    const { x, y } = this.#map.project([this.#place.lng, this.#place.lat]);
    this.#mark.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
    // Beside the site, on the side where there is room.
    const { clientWidth, clientHeight } = this.#map.getCanvasContainer();
    const left = clientWidth > 0 && x > clientWidth - HINT_PX.width;
    const up = clientHeight > 0 && y > clientHeight - HINT_PX.height;
    this.#hint.style.transform = `translate(${x + (left ? -24 : 24)}px, ${y + (up ? -16 : 16)}px) translate(${left ? -100 : 0}%, ${up ? -100 : 0}%)`;
    this.#circle.hidden = this.#radiusM === null;
    if (this.#radiusM === null) return;
    const size = (2 * this.#radiusM) / metresPerPixelAt(this.#place.lat, this.#map.getZoom());
    this.#circle.style.width = `${size}px`;
    this.#circle.style.height = `${size}px`;
    this.#circle.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
  };
}
