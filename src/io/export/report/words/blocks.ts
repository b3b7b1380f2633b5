import type { ReportBlock, ReportColumn } from './report.ts';

/** A paragraph; none where there are no words. */
export function text(words: string): ReportBlock[] {
  return words.trim() === '' ? [] : [{ type: 'text', text: words }];
}

export function heading(level: 2 | 3, words: string): ReportBlock {
  return { type: 'heading', level, text: words };
}

/** Lines one below the other under a sentence that leads them in; nothing where there are none. */
export function itemsUnder(lead: string, items: readonly string[]): ReportBlock[] {
  return items.length === 0 ? [] : [...text(lead), { type: 'items', items }];
}

/** A table; nothing where it has no rows. */
export function table(
  caption: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly string[])[],
  note = '',
): ReportBlock[] {
  if (rows.length === 0) return [];
  return [{ type: 'table', caption, columns, rows, ...(note !== '' && { note }) }];
}

/** A column of words. */
export function words(title: string, weight: number): ReportColumn {
  return { title, weight };
}

/** A column of figures. */
export function figures(title: string, weight: number): ReportColumn {
  return { title, weight, align: 'right' };
}

/** A column of short words. */
export function marks(title: string, weight: number): ReportColumn {
  return { title, weight, align: 'center' };
}
