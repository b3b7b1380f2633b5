import { issue, type Issue, type Place, type Severity } from '../core/base/issue.ts';

/** Issues of one code and column that are listed one by one; the rest is counted. */
const LISTED_PER_CODE = 200;

interface Tally {
  count: number;
  severity: Severity;
  place: Place;
}

/** Collects issues and keeps a bad column of fifty thousand rows from drowning the list. */
export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #tallies = new Map<string, Tally>();

  add(
    code: string,
    severity: Severity,
    place: Place = {},
    params?: Record<string, string | number>,
  ): void {
    const key = `${code}\n${place.column ?? ''}`;
    const tally = this.#tallies.get(key) ?? { count: 0, severity, place };
    tally.count += 1;
    this.#tallies.set(key, tally);
    if (tally.count <= LISTED_PER_CODE) this.#issues.push(issue(code, severity, place, params));
  }

  addAll(issues: readonly Issue[]): void {
    for (const one of issues) this.add(one.code, one.severity, one.place, one.params);
  }

  /** What was collected, in order, with a closing count for each code that was cut. */
  list(): Issue[] {
    const cut: Issue[] = [];
    for (const [key, { count, severity, place }] of this.#tallies) {
      if (count <= LISTED_PER_CODE) continue;
      const where: Place = {};
      if (place.file !== undefined) where.file = place.file;
      if (place.column !== undefined) where.column = place.column;
      const code = key.slice(0, key.indexOf('\n'));
      cut.push(
        issue('more-of-the-same', severity, where, { code, count: count - LISTED_PER_CODE }),
      );
    }
    return [...this.#issues, ...cut];
  }
}
