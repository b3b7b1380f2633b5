import type { GeoJSONSource, VectorTileSource } from 'maplibre-gl';
import {
  featureStates,
  LAYER_ORDER,
  LAYERS,
  SOURCE_IDS,
  SOURCES,
  type SourceId,
} from './layers/layer-registry.ts';
import { fadedPaint } from './layers/faded-paint.ts';
import type { FeatureStateEntry, LayerDef, SourceDef } from './layers/layer-group.ts';
import { featureFile, LONG_FROM } from './points/feature-file.ts';
import type { ForeignBasemap } from './basemap/foreign-basemap.ts';
import { EMPTY_MODEL, type MapModel } from './model/map-model.ts';
import type { MapPort } from './model/map-port.ts';
import { pointTiles } from './points/point-layer.ts';
import type { PointSender } from './points/point-sender.ts';

type States = Map<string, FeatureStateEntry>;

function statesByFeature(model: MapModel): States {
  return new Map(featureStates(model).map((entry) => [`${entry.source}\n${entry.id}`, entry]));
}

/**
 * Brings the map to a model, one update at a time: while one runs, only the newest of those that
 * arrive is kept. Sources whose inputs are the same objects as before are left alone.
 */
export class MapUpdater {
  readonly #map: MapPort;
  readonly #foreign: Pick<ForeignBasemap, 'show'>;
  readonly #points: Pick<PointSender, 'offer' | 'drop'>;
  readonly #onError: (error: unknown) => void;
  readonly #inputs = new Map<SourceId, readonly unknown[]>();
  /** Addresses of sources that are files, which the map may read again. */
  readonly #files = new Map<SourceId, string>();
  /** Numbers of the lists whose points the workers may ask for. */
  readonly #offered = new Map<SourceId, number>();
  #states: States = new Map();
  #hidden = new Set<string>();
  readonly #faded = new Map<string, number>();
  #pending: MapModel | null = null;
  /** The newest model that was asked for. */
  #newest: MapModel | null = null;
  #running: Promise<void> | null = null;
  #paused = false;
  #destroyed = false;

  constructor(
    map: MapPort,
    foreign: Pick<ForeignBasemap, 'show'>,
    points: Pick<PointSender, 'offer' | 'drop'>,
    onError: (error: unknown) => void,
  ) {
    this.#map = map;
    this.#foreign = foreign;
    this.#points = points;
    this.#onError = onError;
    for (const id of SOURCE_IDS) this.#inputs.set(id, SOURCES[id].inputs(EMPTY_MODEL));
  }

  /** Asks for a model to be shown; resolves when no update is left to do. */
  update(model: MapModel): Promise<void> {
    this.#pending = model;
    this.#newest = model;
    return this.#start();
  }

  /** The map has lost what it is drawn with: nothing is asked of it until it is there again. */
  pause(): void {
    this.#paused = true;
  }

  /** It is there again, with sources and layers as they were, without the states of features: all is sent anew. */
  resume(): void {
    this.#paused = false;
    this.#inputs.clear();
    this.#states = new Map();
    this.#pending = this.#newest;
    void this.#start();
  }

  /** Resolves when no update is left to do. */
  whenIdle(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#revokeFiles();
    for (const version of this.#offered.values()) this.#points.drop(version);
    this.#pending = null;
  }

  #start(): Promise<void> {
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#pending && !this.#destroyed && !this.#paused) {
      const model = this.#pending;
      this.#pending = null;
      try {
        await this.#apply(model);
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  /** What fails while the map is lost is done again when it is back. */
  #failed(error: unknown): void {
    if (!this.#paused) this.#onError(error);
  }

  async #apply(model: MapModel): Promise<void> {
    this.#applyVisibility(model);
    this.#applyFade(model);
    // States first: a feature that arrives later takes its state from the source's own table.
    this.#applyStates(model);
    const changes = SOURCE_IDS.filter((id) => this.#takeIfChanged(id, model)).map((id) =>
      this.#fill(id, model),
    );
    const results = await Promise.allSettled([...changes, this.#foreign.show(model.basemap)]);
    for (const result of results) if (result.status === 'rejected') this.#failed(result.reason);
  }

  async #fill(id: SourceId, model: MapModel): Promise<void> {
    const source: SourceDef = SOURCES[id];
    if ('points' in source) {
      const list = source.points(model);
      const before = this.#offered.get(id);
      const version = list.records.length > 0 ? this.#points.offer(list) : 0;
      this.#offered.set(id, version);
      this.#map.getSource<VectorTileSource>(id)!.setTiles([pointTiles(version)]);
      if (before !== undefined) this.#points.drop(before);
      return;
    }
    const list = source.list?.(model);
    const isLong = list && list.records.length >= LONG_FROM;
    const file = isLong ? URL.createObjectURL(await featureFile(list)) : null;
    const before = this.#files.get(id);
    if (file === null) this.#files.delete(id);
    else this.#files.set(id, file);
    // A map that is gone reads nothing any more.
    if (this.#destroyed) this.#revokeFiles();
    else await this.#map.getSource<GeoJSONSource>(id)!.setData(file ?? source.build(model));
    if (before !== undefined) URL.revokeObjectURL(before);
  }

  #revokeFiles(): void {
    for (const url of this.#files.values()) URL.revokeObjectURL(url);
  }

  #takeIfChanged(id: SourceId, model: MapModel): boolean {
    const next = SOURCES[id].inputs(model);
    const before = this.#inputs.get(id);
    if (before && next.every((input, index) => Object.is(input, before[index]))) return false;
    this.#inputs.set(id, next);
    return true;
  }

  #applyVisibility(model: MapModel): void {
    for (const id of LAYER_ORDER) {
      const hidden = !(LAYERS[id].visible?.(model) ?? true);
      if (hidden === this.#hidden.has(id)) continue;
      this.#map.setLayoutProperty(id, 'visibility', hidden ? 'none' : 'visible');
      if (hidden) this.#hidden.add(id);
      else this.#hidden.delete(id);
    }
  }

  #applyFade(model: MapModel): void {
    for (const id of LAYER_ORDER) {
      const layer: LayerDef = LAYERS[id];
      const share = (layer.part && model.fade[layer.part]) ?? 1;
      if (share === (this.#faded.get(id) ?? 1)) continue;
      this.#faded.set(id, share);
      for (const [name, value] of fadedPaint(layer, share)) {
        this.#map.setPaintProperty(id, name as 'fill-opacity', value as number);
      }
    }
  }

  #applyStates(model: MapModel): void {
    const next = statesByFeature(model);
    for (const [key, { source, id }] of this.#states) {
      if (!next.has(key)) this.#map.removeFeatureState({ source, id });
    }
    for (const [key, { source, id, state }] of next) {
      const before = this.#states.get(key)?.state;
      const same = before && Object.keys(state).every((name) => before[name] === state[name]);
      if (!same) this.#map.setFeatureState({ source, id }, state);
    }
    this.#states = next;
  }
}
