import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import type { Relief } from '../../core/network/network-model.ts';
import { decodeText } from '../text/decode-text.ts';
import { MOST_CELLS } from './most-cells.ts';

/** Header words of an ESRI ASCII grid; a grid is placed by the corner or the centre of its first cell. */
const HEADER_LINE =
  /^\s*(ncols|nrows|[xy]llcorner|[xy]llcenter|cellsize|nodata_value)\s+(\S+)\s*$/i;

/** True when a text begins as an ESRI ASCII grid does. */
export function isAsciiGrid(bytes: Uint8Array): boolean {
  let head = '';
  for (const byte of bytes.subarray(0, 64)) head += String.fromCharCode(byte);
  return /^(\u00ef\u00bb\u00bf)?\s*(ncols|nrows)\s+\d/i.test(head);
}

function headerOf(text: string): { words: Map<string, number>; end: number } {
  const words = new Map<string, number>();
  let end = 0;
  while (end < text.length) {
    const next = text.indexOf('\n', end);
    const stop = next < 0 ? text.length : next;
    const found = HEADER_LINE.exec(text.slice(end, stop));
    if (!found) break;
    words.set(found[1]!.toLowerCase(), Number(found[2]));
    end = stop + 1;
  }
  return { words, end };
}

function gridOf(words: ReadonlyMap<string, number>): Omit<Relief, 'heightM'> | undefined {
  const ncols = words.get('ncols') ?? NaN;
  const nrows = words.get('nrows') ?? NaN;
  const cellsize = words.get('cellsize') ?? NaN;
  const xllcorner = words.get('xllcorner') ?? (words.get('xllcenter') ?? NaN) - cellsize / 2;
  const yllcorner = words.get('yllcorner') ?? (words.get('yllcenter') ?? NaN) - cellsize / 2;
  const whole = Number.isInteger(ncols) && Number.isInteger(nrows) && ncols > 0 && nrows > 0;
  const finite = Number.isFinite(xllcorner) && Number.isFinite(yllcorner);
  return whole && finite && cellsize > 0
    ? { ncols, nrows, cellsize, xllcorner, yllcorner }
    : undefined;
}

function isInDegrees({ xllcorner, yllcorner, ncols, nrows, cellsize }: Omit<Relief, 'heightM'>) {
  return (
    xllcorner >= -180 &&
    yllcorner >= -90 &&
    xllcorner + ncols * cellsize <= 180 + cellsize &&
    yllcorner + nrows * cellsize <= 90 + cellsize
  );
}

/**
 * Heights from an ESRI ASCII grid in WGS-84 degrees (rows from north to south). Cells of the
 * `NODATA_value`, and cells that are no number, are unknown; a grid that is cut short, not in degrees
 * or without any height gives issues and no value.
 */
export function readRelief(bytes: Uint8Array, fileName: string): Result<Relief> {
  const place = { file: fileName };
  const refuse = (code: string, params?: Record<string, string | number>): Result<Relief> => ({
    issues: [issue(code, 'error', place, params)],
  });
  const { value: decoded, issues: faults } = decodeText(bytes, fileName);
  if (!decoded) return { issues: faults };
  const { words, end } = headerOf(decoded.text);
  const grid = gridOf(words);
  if (!grid) return refuse('relief-header');
  if (!isInDegrees(grid)) return refuse('relief-not-degrees');
  const cells = grid.ncols * grid.nrows;
  if (cells > MOST_CELLS) return refuse('relief-too-large', { cells, most: MOST_CELLS });
  const noData = words.get('nodata_value') ?? -9999;
  const heightM = new Float32Array(cells).fill(NaN);
  const issues: Issue[] = [...faults];
  let at = 0;
  let known = 0;
  let unreadable = 0;
  for (const [word] of decoded.text.slice(end).matchAll(/\S+/g)) {
    if (at === cells) return refuse('relief-cells', { cells, found: cells + 1 });
    const height = Number(word);
    if (!Number.isFinite(height)) {
      if (!/^[+-]?nan$/i.test(word)) unreadable++;
    } else if (height !== noData) {
      heightM[at] = height;
      known++;
    }
    at++;
  }
  if (at < cells) return refuse('relief-cells', { cells, found: at });
  if (known === 0) return refuse('relief-no-heights');
  if (unreadable > 0) {
    issues.push(issue('relief-unreadable', 'warning', place, { count: unreadable }));
  }
  return { value: { ...grid, heightM }, issues };
}
