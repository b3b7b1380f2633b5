import type { MarkedPoint, PointMessage } from './point-layer.ts';
import { PointTiles } from './point-tiles.ts';

interface Held {
  points: MarkedPoint[];
  tiles: Promise<PointTiles>;
  settle: (points: readonly MarkedPoint[]) => void;
}

/** Tiles of points in a worker of the map, which asks the page for a list when it is first asked for a tile of it. */
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
    let settle: Held['settle'] = () => undefined;
    const tiles = new Promise<PointTiles>((resolve) => {
      settle = (points) => resolve(new PointTiles(points));
    });
    const held: Held = { points: [], tiles, settle };
    this.#held.set(version, held);
    this.#post({ wanted: version });
    return held;
  }

  #take({ sent, count, from, points }: Extract<PointMessage, { sent: number }>): void {
    const held = this.#held.get(sent);
    // What another worker asked for is sent to all.
    if (!held || from !== held.points.length) return;
    for (const point of points) held.points.push(point);
    if (held.points.length === count) held.settle(held.points);
  }

  /** Whoever waits for a tile of the list is answered with an empty one. */
  #forget(version: number): void {
    this.#held.get(version)?.settle([]);
    this.#held.delete(version);
  }
}
