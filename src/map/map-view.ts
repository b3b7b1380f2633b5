import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import { Map as MapLibreMap, Marker, NavigationControl, ScaleControl } from 'maplibre-gl';
import type { Box } from '../core/geo/box.ts';
import { issue } from '../core/base/issue.ts';
import type { Language } from '../i18n/catalogue.ts';
import { copyOfNextFrame, mapDrawn } from './picture/capture-map.ts';
import { AnchoredSize } from './handles/anchored-size.ts';
import { CornerHandles } from './handles/corner-handles.ts';
import { DragPreview } from './handles/drag-preview.ts';
import { ForeignBasemap } from './basemap/foreign-basemap.ts';
import { keepImages } from './look/map-images.ts';
import { emptyStyle } from './layers/layer-registry.ts';
import type { MapHandlers, MapTool } from './handles/map-handlers.ts';
import { mapLocale } from './map-locale.ts';
import { EMPTY_MODEL, type MapModel } from './model/map-model.ts';
import { MapUpdater } from './map-updater.ts';
import { pointSender } from './worker/map-worker.ts';
import { ACCENT } from './look/palette.ts';
import { pickTarget } from './handles/pick-target.ts';
import { Placing } from './handles/placing.ts';
import { metresPerPixelAt } from './look/scale-bar.ts';
import { RulerLine } from './handles/ruler-line.ts';
import { shiftInto } from './handles/shift-into.ts';
import { SiteDrag } from './handles/site-drag.ts';
import { keyedMove } from './handles/site-keys.ts';
import { snapPlace } from './handles/snap-place.ts';
import { TextControl } from './text-control.ts';
import { WHOLE_PADDING_PX } from './whole-padding.ts';

const FLIGHT_MS = 500;
/** How long the pointer must rest in a drag until the map follows. */
const REST_MS = 350;

export interface MapViewOptions {
  language: Language;
  /** Shown first, before any `flyToBounds`. */
  bounds?: Box;
  /** Shown from afar and not worked with: without buttons, drawn this many times larger by its owner. */
  enlarged?: number;
  /** Device pixels to a CSS pixel; those of the screen unless given. */
  pixelRatio?: number;
}

let hasWebgl = false;

/** @throws when the browser has no WebGL: a map of MapLibre that fails while it is made stays behind in its lists */
function needWebgl(): void {
  if (hasWebgl) return;
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Error('no WebGL 2');
  context.getExtension('WEBGL_lose_context')?.loseContext();
  hasWebgl = true;
}

/** The map on the page: shows models, tells what the planner does, and owns everything inside its container. */
export class MapView {
  readonly #map: MapLibreMap;
  readonly #updater: MapUpdater;
  readonly #preview: DragPreview;
  readonly #drag: SiteDrag;
  readonly #corners: CornerHandles;
  readonly #placing: Placing;
  readonly #size: AnchoredSize | null;
  readonly #ruler: RulerLine;
  #pin: Marker | null = null;
  readonly #handlers: MapHandlers;
  readonly #attribution = new TextControl('kq-attribution');
  readonly #notices = new TextControl('kq-notices');
  readonly #loaded: Promise<void>;
  #model: MapModel = EMPTY_MODEL;
  #sitesShown: MapModel['sites'] = [];
  #tool: MapTool = 'select';
  /** The graphics card has taken the map away; the browser gives it back. */
  #isLost = false;
  #hoverFrame = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;

  /** @throws when the browser has no WebGL; `issues.map-no-webgl` has the words for it */
  constructor(container: HTMLElement, handlers: MapHandlers, options: MapViewOptions) {
    needWebgl();
    this.#handlers = handlers;
    const map = new MapLibreMap({
      container,
      style: emptyStyle(),
      locale: mapLocale(options.language),
      ...(options.bounds
        ? {
            bounds: [...options.bounds] as [number, number, number, number],
            fitBoundsOptions: { padding: WHOLE_PADDING_PX },
          }
        : {}),
      ...(options.pixelRatio ? { pixelRatio: options.pixelRatio } : {}),
      ...(options.enlarged
        ? { interactive: false, pixelRatio: window.devicePixelRatio * options.enlarged }
        : {}),
      // A size that changes is taken so that the ground stays where it is.
      trackResize: options.enlarged !== undefined,
      attributionControl: false,
      // Labels that fade would flicker whenever a source changes.
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      renderWorldCopies: false,
    });
    this.#map = map;
    container.style.setProperty('--kq-accent', ACCENT);
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(this.#notices, 'top-left');
    if (!options.enlarged) {
      map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    }
    map.addControl(this.#attribution, 'bottom-right');
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
    keepImages(map);
    this.#size = options.enlarged ? null : new AnchoredSize(map);

    const basemapFailed = (error: unknown) => handlers.onIssue(basemapIssue(error));
    const foreign = new ForeignBasemap(
      map,
      async (...args) => (await import('./basemap/pmtiles-basemap.ts')).readPmtiles(...args),
      handlers.onIssue,
    );
    this.#updater = new MapUpdater(map, foreign, pointSender, basemapFailed);
    this.#preview = new DragPreview(map);
    this.#drag = new SiteDrag(map, this.#preview, handlers, () => this.#model);
    this.#corners = new CornerHandles(map, handlers);
    this.#ruler = new RulerLine(map);
    this.#placing = new Placing(map, (place, again) => handlers.onAddSite(place, again));
    map.on('error', (event) => {
      if (!this.#isLost) basemapFailed(event.error);
    });
    map.on('webglcontextlost', () => {
      this.#isLost = true;
      this.#updater.pause();
      map.once('style.load', () => {
        this.#isLost = false;
        this.#updater.resume();
      });
    });
    this.#listen();
    this.#loaded = map.once('load').then(() => undefined);
  }

  /** Shows a model; resolves when it, or a newer one, is on the map. */
  async update(model: MapModel): Promise<void> {
    this.#model = model;
    this.#attribution.setLines(model.attribution);
    this.#notices.setLines(model.notices);
    this.#corners.show(model.linkEdited);
    await this.#loaded;
    clearTimeout(this.#restTimer);
    // A frame of the map can cost more than a frame of the hand: it waits until the pointer rests.
    if (this.#drag.active) this.#restTimer = setTimeout(() => void this.#show(), REST_MS);
    else await this.#show();
  }

  async #show(): Promise<void> {
    // While a site is dragged its place is the preview's: the source is sent once, at the end.
    if (!this.#drag.active) this.#sitesShown = this.#model.sites;
    await this.#updater.update({ ...this.#model, sites: this.#sitesShown });
    if (!this.#drag.active) this.#preview.hide();
  }

  /** Moves the camera so that a box is seen whole; at once where the planner asked for less motion. */
  flyToBounds(box: Box, options: { maxZoom?: number; animate?: boolean } = {}): void {
    const [west, south, east, north] = box;
    if (!(west <= east && south <= north)) return;
    this.#size?.take();
    this.#map.fitBounds([west, south, east, north], {
      padding: WHOLE_PADDING_PX,
      maxZoom: options.maxZoom ?? 16,
      duration: options.animate === false ? 0 : FLIGHT_MS,
    });
  }

  /** Whether a box is seen whole. */
  sees([west, south, east, north]: Box): boolean {
    const bounds = this.#map.getBounds();
    return bounds.contains([west, south]) && bounds.contains([east, north]);
  }

  /**
   * Brings a box into sight if its middle is not: by the least way at the zoom of now where it has room there, else as a whole.
   * What is in sight does not move.
   */
  showBox(box: Box): void {
    const [west, south, east, north] = box;
    if (!(west <= east && south <= north)) return;
    this.#size?.take();
    const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
    if (this.#map.getBounds().contains(middle)) return;
    const { width, height } = this.size();
    const [topLeft, bottomRight] = [
      this.#map.project([west, north]),
      this.#map.project([east, south]),
    ];
    const by = [
      shiftInto(topLeft.x, bottomRight.x, width),
      shiftInto(topLeft.y, bottomRight.y, height),
    ] as const;
    if (by[0] === null || by[1] === null) this.flyToBounds(box, { maxZoom: 15 });
    else this.#map.panBy([by[0], by[1]], { duration: FLIGHT_MS });
  }

  /** Puts the camera at an absolute place, as a scene asks for it. */
  jumpTo(center: readonly [number, number], zoom: number): void {
    this.#map.jumpTo({ center: [center[0], center[1]], zoom });
  }

  camera(): { center: [number, number]; zoom: number } {
    const { lng, lat } = this.#map.getCenter();
    return { center: [lng, lat], zoom: this.#map.getZoom() };
  }

  /** Size in CSS pixels, before anything that enlarges it. */
  size(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return { width: clientWidth, height: clientHeight };
  }

  /** What is seen now. */
  bounds(): Box {
    const seen = this.#map.getBounds();
    return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  }

  setTool(tool: MapTool): void {
    this.#tool = tool;
    this.#drag.cancel();
    this.#placing.reset();
    this.#map.getContainer().classList.toggle('kq-adding-site', tool !== 'select');
    this.#map.getCanvas().style.cursor = tool === 'select' ? '' : 'crosshair';
    if (tool !== 'select') this.focus();
  }

  /** What the pointer says while a site is dragged. */
  sayOfSite(lines: readonly string[]): void {
    this.#preview.say(lines);
  }

  /** Draws what is measured; nothing for no places. */
  showRuler(places: readonly (readonly [number, number])[], closed: boolean): void {
    this.#ruler.show(places, closed);
  }

  /** Marks a place that was looked for; null takes the mark away. */
  pin(place: readonly [number, number] | null): void {
    this.#pin?.remove();
    this.#pin = null;
    if (!place) return;
    const element = document.createElement('div');
    const mark = document.createElement('div');
    mark.className = 'kq-pin';
    element.append(mark);
    this.#pin = new Marker({ element, anchor: 'bottom' })
      .setLngLat([place[0], place[1]])
      .addTo(this.#map);
  }

  focus(): void {
    this.#map.getCanvas().focus();
  }

  resize(): void {
    this.#map.resize();
  }

  /** The picture of the map alone, without controls, in device pixels. */
  async capture(): Promise<HTMLCanvasElement> {
    await this.whenDrawn();
    return copyOfNextFrame(this.#map);
  }

  /** What is seen now as the address of a picture, made at once, for a page that is printed. */
  snapshot(): string {
    this.#map.redraw();
    return this.#map.getCanvas().toDataURL('image/png');
  }

  /** Resolves after the next frame in which everything visible is loaded and drawn. */
  async whenDrawn(): Promise<void> {
    await this.#loaded;
    await this.#updater.whenIdle();
    await mapDrawn(this.#map);
  }

  /** Metres on the ground to one CSS pixel at the centre of the map. */
  metresPerPixel(): number {
    return metresPerPixelAt(this.#map.getCenter().lat, this.#map.getZoom());
  }

  destroy(): void {
    cancelAnimationFrame(this.#hoverFrame);
    clearTimeout(this.#restTimer);
    this.#size?.destroy();
    this.#ruler.destroy();
    this.#pin?.remove();
    this.#updater.destroy();
    this.#drag.destroy();
    this.#corners.destroy();
    this.#preview.destroy();
    this.#map.remove();
  }

  #listen(): void {
    const map = this.#map;
    map.on('click', ({ point, lngLat, originalEvent }) => {
      if (this.#isLost) return;
      if (this.#tool !== 'select') {
        const snaps = this.#tool === 'add-site' && !originalEvent.altKey;
        const place = snaps ? snapPlace(map, this.#model.candidates, point) : lngLat;
        this.#placing.click(place, originalEvent.timeStamp);
      } else this.#handlers.onSelect(pickTarget(map, point));
    });
    map.on('mousemove', ({ point }) => {
      cancelAnimationFrame(this.#hoverFrame);
      if (!this.#drag.active) this.#hoverFrame = requestAnimationFrame(() => this.#hover(point));
    });
    map.on('mouseout', () => {
      cancelAnimationFrame(this.#hoverFrame);
      this.#handlers.onAim?.(null);
      this.#handlers.onHover(null, { x: 0, y: 0 });
    });
    map.on('moveend', () => {
      const { center, zoom } = this.camera();
      this.#handlers.onCameraRest?.(center, zoom);
    });
    // In the capture phase, before MapLibre's own arrow keys move the map.
    map.getCanvasContainer().addEventListener('keydown', this.#onKey, { capture: true });
  }

  #hover(point: { x: number; y: number }): void {
    if (this.#isLost) return;
    const target = pickTarget(this.#map, point);
    if (this.#tool === 'select') {
      const cursor = target?.type === 'site' ? 'grab' : target ? 'pointer' : '';
      this.#map.getCanvas().style.cursor = cursor;
    } else this.#handlers.onAim?.(this.#map.unproject([point.x, point.y]));
    this.#handlers.onHover(target, { x: point.x, y: point.y });
  }

  #onKey = (event: KeyboardEvent): void => {
    // A corner that is being moved has keys of its own.
    if (event.target instanceof HTMLButtonElement) return;
    if (event.key === 'Escape' && this.#drag.active) {
      this.#drag.cancel();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Enter' && this.#tool !== 'select') {
      this.#placing.enter();
      event.preventDefault();
      return;
    }
    if (event.key.startsWith('Arrow')) this.#placing.moveByKey();
    const { selected, sites } = this.#model;
    const site =
      selected?.type === 'site' ? sites.find((each) => each.id === selected.id) : undefined;
    const place = site && keyedMove(event, site);
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#handlers.mayMove?.() === false) return;
    this.#handlers.onSiteMoveStart(site.id);
    this.#handlers.onSiteMoveEnd(site.id, place);
  };
}

function basemapIssue(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return issue('basemap-unreadable', 'warning', {}, { message });
}
