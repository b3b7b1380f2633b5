/** What is wrong with an input, as data: a code, a place and the facts; the words live in i18n. */

export type Severity = 'error' | 'warning' | 'info';

/** Where the fault lies. Rows and columns count from 1 as a spreadsheet shows them. */
export interface Place {
  file?: string;
  row?: number;
  column?: string;
  /** Cell as a spreadsheet names it, such as `C17`. */
  cell?: string;
  /** Index of a feature in its file, from 0. */
  feature?: number;
  /** Id of the area, facility or demand point concerned. */
  id?: string;
  lngLat?: [number, number];
}

export interface Issue {
  /** kebab-case, stable; `i18n` holds `issues.<code>` with title, what was done, and the way out. */
  code: string;
  severity: Severity;
  place: Place;
  /** Facts for the words; never markup. */
  params?: Record<string, string | number>;
}

/** A value with what was noticed on the way; `value` is absent when nothing usable was found. */
export interface Result<T> {
  value?: T;
  issues: Issue[];
}

export function issue(
  code: string,
  severity: Severity,
  place: Place = {},
  params?: Record<string, string | number>,
): Issue {
  return params ? { code, severity, place, params } : { code, severity, place };
}
