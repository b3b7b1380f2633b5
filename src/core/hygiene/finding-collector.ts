import type { HygieneCode, HygieneItem, HygieneReport } from '../plan/hygiene-report.ts';

/** Lines of one code that are listed; the rest is counted. */
export const LISTED_PER_CODE = 300;

/** What a line is known by: the same for the same fault of the same records. */
export function lineId(
  code: HygieneCode,
  ids: readonly string[],
  field: string | number = '',
): string {
  return [code, ...ids, field].join('|');
}

/** Collects lines, leaves out those that the planner keeps as they are or has answered, and counts what it does not list. */
export class FindingCollector {
  readonly #items: HygieneItem[] = [];
  readonly #counts = new Map<HygieneCode, number>();
  readonly #kept: readonly string[];
  readonly #answered: readonly string[] | undefined;
  readonly #settled: ReadonlySet<string>;

  constructor(before?: Pick<HygieneReport, 'kept' | 'answered'>) {
    this.#kept = before?.kept ?? [];
    this.#answered = before?.answered;
    this.#settled = new Set([...this.#kept, ...(this.#answered ?? [])]);
  }

  add(item: Omit<HygieneItem, 'id'>): void {
    const id = lineId(item.code, item.ids, item.params.field);
    if (this.#settled.has(id)) return;
    const count = (this.#counts.get(item.code) ?? 0) + 1;
    this.#counts.set(item.code, count);
    if (count <= LISTED_PER_CODE) this.#items.push({ id, ...item });
  }

  report(): HygieneReport {
    return {
      items: this.#items,
      counts: Object.fromEntries(this.#counts),
      kept: [...this.#kept],
      ...(this.#answered && { answered: [...this.#answered] }),
    };
  }
}
