import type { PointMessage, PointRun } from './point-layer.ts';
import { PointTiles } from './point-tiles.ts';

interface Held {
  runs: PointRun[];
  /** Points that have come. */
  count: number;
  tiles: Promise<PointTiles>;
  settle: (runs: readonly PointRun[]) => void;
}

/** Tiles of points in a worker of the map, which asks the page for a list of whose beginning it did not hear. */
export class PointTileLoader {
  readonly #channel: BroadcastChannel;
  readonly #held = new Map<number, Held>();

  constructor(channelName: string) {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<PointMessage>) => {
      if ('sent' in data) this.#take(data);
      else if ('dropped' in data) this.#forget(data.dropped);
    });
  }

  close(): void {
    this.#channel.close();
  }

  /** A tile by an address of `pointTiles`; no bytes where the page has dropped its list. */
  async load({ url }: { url: string }): Promise<{ data: ArrayBuffer }> {
    const numbers = url.slice(url.indexOf('://') + 3).split('/');
    const [version = 0, z = 0, x = 0, y = 0] = numbers.map(Number);
    if (version === 0) return { data: new ArrayBuffer(0) };
    const held = this.#held.get(version) ?? this.#ask(version);
    const { buffer, byteOffset, byteLength } = (await held.tiles).tile(z, x, y);
    return { data: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer };
  }

  #post(message: PointMessage): void {
    // A channel is of one origin and takes no other.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#channel.postMessage(message);
  }

  #ask(version: number): Held {
    const held = this.#hold(version);
    this.#post({ wanted: version });
    return held;
  }

  #hold(version: number): Held {
    let settle: Held['settle'] = () => undefined;
    const tiles = new Promise<PointTiles>((resolve) => {
      settle = (runs) => resolve(new PointTiles(runs));
    });
    const held: Held = { runs: [], count: 0, tiles, settle };
    this.#held.set(version, held);
    return held;
  }

  #take({ sent, count, from, run }: Extract<PointMessage, { sent: number }>): void {
    const held = this.#held.get(sent) ?? (from === 0 ? this.#hold(sent) : undefined);
    // What another worker asked for is sent to all.
    if (!held || from !== held.count) return;
    held.runs.push(run);
    held.count += run.ids.length;
    if (held.count === count) held.settle(held.runs);
  }

  /** Whoever waits for a tile of the list is answered with an empty one. */
  #forget(version: number): void {
    this.#held.get(version)?.settle([]);
    this.#held.delete(version);
  }
}
