const YEAR_AND_MONTH =
  /^(?<year>(?:19|20)\d\d)(?:[年./-](?<month>\d{1,2})(?:[月./-](?:\d{1,2}日?)?)?(?:[T ].*)?)?年?$/;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(20\d\d)年?(?:年底|底|末|年末|下半年)$/, 12],
  [/^(20\d\d)年?(?:上半年|年中|中)$/, 6],
  [/^(20\d\d)年?(?:年初|初)$/, 1],
];
const QUARTER = /^(20\d\d)年?(?:第?([一二三四1-4])季度|q([1-4]))$/i;

function written(year: string | number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

/**
 * The month or year that a cell of a list of projects means, as `2025-06` or `2025`: written as a date, in words such as
 * 2025年底, or as the day number of a spreadsheet; undefined for anything else.
 */
export function readProjectDate(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim();
  const { year, month } = YEAR_AND_MONTH.exec(text)?.groups ?? {};
  if (year !== undefined) return month === undefined ? year : written(year, Number(month));
  const plain = text.replaceAll(/\s/g, '');
  for (const [form, at] of WORDS) {
    const found = form.exec(plain)?.[1];
    if (found !== undefined) return written(found, at);
  }
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const n = '一二三四'.indexOf(quarter[2] ?? '') + 1 || Number(quarter[2] ?? quarter[3]);
    return written(quarter[1]!, 3 * n);
  }
  // A date whose column is formatted as a number: days since the end of 1899.
  if (/^\d{5}$/.test(plain) && Number(plain) >= 32_874 && Number(plain) <= 73_050) {
    const day = new Date(Date.UTC(1899, 11, 30 + Number(plain)));
    return written(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  return undefined;
}
