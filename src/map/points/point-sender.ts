import { nextTask } from '../../platform/next-task.ts';
import type { PointList, PointMessage, PointRun } from './point-layer.ts';

const POINTS_PER_TASK = 1000;

interface Offered {
  list: PointList;
  isSending: boolean;
  /** A worker asked while the points were under way, and may have missed the first. */
  again: boolean;
}

function runOf({ records, point }: PointList, from: number): PointRun {
  const points = records.slice(from, from + POINTS_PER_TASK).map(point);
  return {
    places: Float64Array.from(points.flatMap(({ lng, lat }) => [lng, lat])),
    ids: points.map(({ id }) => id),
    names: points.map(({ name }) => name),
    looks: points.map(({ look }) => look),
  };
}

/** Hands the points of long lists to the map's workers, at once and again to those that ask, a thousand a task. */
export class PointSender {
  readonly #channel: BroadcastChannel;
  readonly #offered = new Map<number, Offered>();
  #last = 0;

  constructor(channelName: string) {
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<PointMessage>) => {
      if (!('wanted' in data)) return;
      if (this.#offered.has(data.wanted)) void this.#send(data.wanted);
      else this.#post({ dropped: data.wanted });
    });
  }

  /** The number under which the workers hear of a list, and may ask for it from now on. */
  offer(list: PointList): number {
    const version = ++this.#last;
    this.#offered.set(version, { list, isSending: false, again: false });
    void this.#send(version);
    return version;
  }

  /** Takes a list back; the workers forget it. */
  drop(version: number): void {
    if (this.#offered.delete(version)) this.#post({ dropped: version });
  }

  close(): void {
    this.#offered.clear();
    this.#channel.close();
  }

  #post(message: PointMessage): void {
    // A channel is of one origin and takes no other.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    this.#channel.postMessage(message);
  }

  async #send(version: number): Promise<void> {
    const offered = this.#offered.get(version);
    if (!offered) return;
    offered.again = offered.isSending;
    if (offered.isSending) return;
    offered.isSending = true;
    const count = offered.list.records.length;
    for (let from = 0; from < count; from += POINTS_PER_TASK) {
      await nextTask();
      if (!this.#offered.has(version)) return;
      this.#post({ sent: version, count, from, run: runOf(offered.list, from) });
    }
    offered.isSending = false;
    if (offered.again) await this.#send(version);
  }
}
