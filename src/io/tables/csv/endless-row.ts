/** Longest row of a table that is read, in bytes; an outline of a hundred thousand corners as WKT is a tenth of it. */
export const MAX_ROW_BYTES = 16 * 1024 * 1024;

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];
/** What stands before the first quote of a cell and behind its last one. */
const BETWEEN_CELLS = new Uint8Array(256);
for (const sign of ',;\t|\r\n') BETWEEN_CELLS[sign.charCodeAt(0)] = 1;

/** Why a table is not to be read, and the row where that begins. */
export interface EndlessRow {
  code: 'csv-quote-open' | 'csv-row-endless';
  row: number;
}

function countRows(bytes: Uint8Array, end: number): number {
  let rows = 1;
  for (
    let at = bytes.indexOf(LINE_FEED);
    at >= 0 && at < end;
    at = bytes.indexOf(LINE_FEED, at + 1)
  )
    rows++;
  return rows;
}

/** Place of a quote that opens a cell and does not close it for longer than a row may be. */
function endlessQuote(bytes: Uint8Array): number | undefined {
  const { length } = bytes;
  let start = -1;
  for (let at = 0; at < length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (start < 0) {
      if (at === 0 || BETWEEN_CELLS[bytes[at - 1]!] === 1) start = at;
    } else if (bytes[at + 1] === QUOTE) at++;
    else if (at + 1 === length || BETWEEN_CELLS[bytes[at + 1]!] === 1) {
      if (at - start > MAX_ROW_BYTES) return start;
      start = -1;
    }
  }
  return start >= 0 && length - start > MAX_ROW_BYTES ? start : undefined;
}

/** Place from where no line ends for longer than a row may be. */
function endlessLine(bytes: Uint8Array): number | undefined {
  for (let at = 0; bytes.length - at > MAX_ROW_BYTES;) {
    const last = at + MAX_ROW_BYTES;
    const end = Math.max(bytes.lastIndexOf(LINE_FEED, last), bytes.lastIndexOf(RETURN, last));
    if (end <= at) return at;
    at = end;
  }
  return undefined;
}

/** A row that would swallow the rest of a delimited text, told by its bytes before anything is made of them. */
export function findEndlessRow(bytes: Uint8Array): EndlessRow | undefined {
  if (bytes.length <= MAX_ROW_BYTES) return undefined;
  const line = endlessLine(bytes);
  if (line !== undefined) return { code: 'csv-row-endless', row: countRows(bytes, line) };
  const quote = endlessQuote(bytes);
  return quote === undefined ? undefined : { code: 'csv-quote-open', row: countRows(bytes, quote) };
}
