/** One line of bars. */
export interface ChartRow {
  name: string;
  /** By series; null where there is none. */
  values: readonly (number | null)[];
  /** Colour of its bars in place of those of the series. */
  colour?: string;
  /** Where the target lies on the same axis. */
  target?: number | null;
}

/** Bars beside names, with the table of the same numbers. */
export interface Chart {
  title: string;
  /** What the names are. */
  head: string;
  series: readonly { name: string; colour: string }[];
  rows: readonly ChartRow[];
  /** A value in words, with its unit. */
  words: (value: number) => string;
  /** What the mark of a target is called; absent without targets. */
  targetName?: string;
}

/** More than these are left to the table. */
export const MOST_ROWS = 12;

/**
 * A chart as the table that it is drawn from, heads first; every row, also those that are not drawn.
 * @param words how a value is written; absent: as the chart does
 */
export function chartTable(
  { head, series, rows, targetName, ...chart }: Chart,
  words: Chart['words'] = chart.words,
): string[][] {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '—' : words(value);
  return [
    [head, ...series.map(({ name }) => name), ...(targetName === undefined ? [] : [targetName])],
    ...rows.map(({ name, values, target }) => [
      name,
      ...values.map(cell),
      ...(targetName === undefined ? [] : [cell(target)]),
    ]),
  ];
}
