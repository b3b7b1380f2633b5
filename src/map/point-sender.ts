import { nextTask } from '../platform/next-task.ts';
import type { PointList, PointMessage } from './point-layer.ts';

const POINTS_PER_TASK = 1000;

interface Offered {
  list: PointList;
  isSending: boolean;
  /** A worker asked while the points were under way, and may have missed the first. */
  again: boolean;
}

/** Hands the points of long lists to the map's workers as they ask for them, a thousand a task. */
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

  /** The number under which the workers may ask for a list from now on. */
  offer(list: PointList): number {
    this.#offered.set(++this.#last, { list, isSending: false, again: false });
    return this.#last;
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
    const { records, point } = offered.list;
    for (let from = 0; from < records.length; from += POINTS_PER_TASK) {
      await nextTask();
      if (!this.#offered.has(version)) return;
      const points = records.slice(from, from + POINTS_PER_TASK).map(point);
      this.#post({ sent: version, count: records.length, from, points });
    }
    offered.isSending = false;
    if (offered.again) await this.#send(version);
  }
}
