import type { Loaded } from '../../io/mapping/mapping.ts';
import type { ListName } from './list-pieces.ts';

/** Lists as they come in, piece by piece. */
export class ListIntake {
  #lists: Loaded = { areas: [], facilities: [], demand: [] };

  /** Adds records to the end of a list, which the first piece begins anew. */
  put(list: ListName, records: readonly unknown[], isFirst: boolean): void {
    const own = isFirst ? [] : (this.#lists[list] as unknown[]);
    for (const record of records) own.push(record);
    if (isFirst) this.#lists = { ...this.#lists, [list]: own };
  }

  get lists(): Loaded {
    return this.#lists;
  }
}
