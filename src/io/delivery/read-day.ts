const DAY = /^(?<year>(?:19|20)\d\d)[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?(?:[T ].*)?$/;

/** The day that a cell means, as an ISO date: written as one, or as the day number of a spreadsheet; undefined for anything else. */
export function readDay(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim();
  const { year, month, day } = DAY.exec(text)?.groups ?? {};
  // A date whose column is formatted as a number: days since the end of 1899.
  const serial = /^\d{5}$/.test(text) ? Number(text) : NaN;
  const at =
    year === undefined
      ? Date.UTC(1899, 11, 30 + serial)
      : Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!Number.isFinite(at)) return undefined;
  const iso = new Date(at).toISOString().slice(0, 10);
  // The thirtieth of February is no day, nor any of a thirteenth month.
  const isThere = Number(iso.slice(5, 7)) === Number(month) && Number(iso.slice(8)) === Number(day);
  return year === undefined || isThere ? iso : undefined;
}
