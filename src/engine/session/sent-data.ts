import type { ProjectData } from '../../core/assess/prepared/prepared.ts';
import { sendLists, type TakesData } from './send-lists.ts';

export function sameData(a: ProjectData | null, b: ProjectData): boolean {
  return a?.areas === b.areas && a.facilities === b.facilities && a.demand === b.demand;
}

/** Keeps the data of another thread in step: one sending at a time, and only the lists that it does not hold. */
export class SentData {
  #held: ProjectData | null = null;
  #sending: Promise<void> = Promise.resolve();

  /** Resolves when the other side holds these data; rejects when it does not take them. */
  keep(to: TakesData, data: ProjectData): Promise<void> {
    const send = () => this.#send(to, data);
    this.#sending = this.#sending.then(send, send);
    return this.#sending;
  }

  async #send(to: TakesData, { areas, facilities, demand }: ProjectData): Promise<void> {
    // Nothing else of a project is asked about.
    const data = { areas, facilities, demand };
    if (sameData(this.#held, data)) return;
    const held = this.#held;
    // Until all of it is there nobody knows what the other side holds.
    this.#held = null;
    await sendLists(to, data, held);
    await to.useRecords();
    this.#held = data;
  }
}
