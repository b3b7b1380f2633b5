/** Built-in formats of dates and times, with those of East Asian editions. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows its numbers as dates: a built-in one, or a code with year, month or day. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(id);
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /y|d|年|月|日/.test(bare) || /(^|[^h:])mm?($|[^:sm0#])/.test(bare);
}

const DAY_MS = 86_400_000;
/** Day 25 569 of the calendar that begins in 1900 is 1970-01-01. */
const EPOCH_DAY = 25_569;
/** Days by which the calendar that begins in 1904 is behind. */
const SHIFT_1904 = 1462;

/** A day number as `2024-05-01`, with the time of day where it has one; undefined outside the calendar. */
export function dateText(day: number, from1904: boolean): string | undefined {
  // The calendar counts a 29 February 1900 that never was.
  const shifted = from1904 ? day + SHIFT_1904 : day < 60 ? day + 1 : day;
  if (!(shifted >= 1 && shifted < 2_958_466)) return undefined;
  const date = new Date(Math.round((shifted - EPOCH_DAY) * DAY_MS));
  const iso = date.toISOString();
  return Number.isInteger(day) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
