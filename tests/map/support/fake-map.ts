import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { emptyStyle } from '../../../src/map/layers/layer-registry.ts';
import type { MapPort } from '../../../src/map/model/map-port.ts';

/** What was sent to a source, and the means to say when the worker has taken it. */
interface Sent {
  source: string;
  data: unknown;
  done: () => void;
  fail: (error: Error) => void;
}

/**
 * A map that keeps what MapLibre's public interface was told, with MapLibre's own refusals: no unknown
 * source or layer, nothing added twice, no source removed while a layer uses it.
 */
export class FakeMap {
  readonly sent: Sent[] = [];
  readonly states = new Map<string, Record<string, unknown>>();
  readonly visibility = new Map<string, string>();
  stateCalls = 0;
  layerIds: string[];
  readonly #sources = new Map<string, SourceSpecification>();
  readonly #layers = new Map<string, LayerSpecification>();
  /** When false, data stays under way until `done` is called. */
  readonly #immediate: boolean;

  constructor(immediate = true) {
    this.#immediate = immediate;
    const style = emptyStyle();
    for (const [id, source] of Object.entries(style.sources)) this.#sources.set(id, source);
    for (const layer of style.layers) this.#layers.set(layer.id, layer);
    this.layerIds = style.layers.map((layer) => layer.id);
  }

  port(): MapPort {
    return this as unknown as MapPort;
  }

  sentTo(source: string): unknown[] {
    return this.sent.filter((each) => each.source === source).map((each) => each.data);
  }

  getSource(id: string) {
    if (!this.#sources.has(id)) return undefined;
    return {
      setTiles: ([data]: string[]) =>
        void this.sent.push({ source: id, data, done: () => undefined, fail: () => undefined }),
      setData: (data: unknown) =>
        new Promise<void>((resolve, reject) => {
          this.sent.push({ source: id, data, done: resolve, fail: reject });
          if (this.#immediate) resolve();
        }),
    };
  }

  addSource(id: string, source: SourceSpecification): void {
    if (this.#sources.has(id)) throw new Error(`Source "${id}" already exists.`);
    this.#sources.set(id, source);
  }

  removeSource(id: string): void {
    if (!this.#sources.has(id)) throw new Error(`There is no source with this ID=${id}`);
    const user = [...this.#layers.values()].find(
      (layer) => 'source' in layer && layer.source === id,
    );
    if (user) throw new Error(`Source "${id}" cannot be removed while layer "${user.id}" uses it.`);
    this.#sources.delete(id);
  }

  getLayer(id: string): LayerSpecification | undefined {
    return this.#layers.get(id);
  }

  addLayer(layer: LayerSpecification, beforeId?: string): void {
    if (this.#layers.has(layer.id)) throw new Error(`Layer "${layer.id}" already exists.`);
    if ('source' in layer && !this.#sources.has(String(layer.source))) {
      throw new Error(`Source "${String(layer.source)}" not found`);
    }
    const at = beforeId === undefined ? this.layerIds.length : this.layerIds.indexOf(beforeId);
    if (at < 0) throw new Error(`Cannot add layer before non-existing layer "${beforeId}".`);
    this.#layers.set(layer.id, layer);
    this.layerIds.splice(at, 0, layer.id);
  }

  removeLayer(id: string): void {
    if (!this.#layers.delete(id)) throw new Error(`Cannot remove non-existing layer "${id}".`);
    this.layerIds = this.layerIds.filter((each) => each !== id);
  }

  setLayoutProperty(id: string, name: string, value: string): void {
    if (!this.#layers.has(id)) throw new Error(`Cannot style non-existing layer "${id}".`);
    if (name === 'visibility') this.visibility.set(id, value);
  }

  setFeatureState(
    { source, id }: { source: string; id: string },
    state: Record<string, unknown>,
  ): void {
    if (!this.#sources.has(source)) throw new Error(`The source '${source}' does not exist`);
    this.stateCalls++;
    this.states.set(`${source}/${id}`, { ...this.states.get(`${source}/${id}`), ...state });
  }

  removeFeatureState({ source, id }: { source: string; id: string }): void {
    if (!this.#sources.has(source)) throw new Error(`The source '${source}' does not exist`);
    this.stateCalls++;
    this.states.delete(`${source}/${id}`);
  }
}
