import type { HygieneCode, HygieneItem, HygieneReport } from '../plan/hygiene-report.ts';

/** Lines of one code that are listed; the rest is counted. */
export const LISTED_PER_CODE = 300;

/** Collects lines, leaves out those that the planner keeps as they are, and counts what it does not list. */
export class FindingCollector {
  readonly #items: HygieneItem[] = [];
  readonly #counts = new Map<HygieneCode, number>();
  readonly #kept: ReadonlySet<string>;

  constructor(kept: readonly string[]) {
    this.#kept = new Set(kept);
  }

  add(item: Omit<HygieneItem, 'id'>): void {
    const id = [item.code, ...item.ids, item.params.field ?? ''].join('|');
    if (this.#kept.has(id)) return;
    const count = (this.#counts.get(item.code) ?? 0) + 1;
    this.#counts.set(item.code, count);
    if (count <= LISTED_PER_CODE) this.#items.push({ id, ...item });
  }

  report(): HygieneReport {
    return {
      items: this.#items,
      counts: Object.fromEntries(this.#counts),
      kept: [...this.#kept],
    };
  }
}
