import { toCell } from '../geojson/to-cell.ts';
import type { Cell } from '../../records.ts';
import { type FlatColumn, JSON_KIND, textAt } from './flat-columns.ts';
import type { FlatVector } from './flat-table.ts';

/** Bytes of each kind of column; those that are missing begin with their length. */
const BYTES: readonly number[] = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8];
const DATE_TIME = 13;
const BINARY = 14;

/** The whole number that 64 bits hold, as a text where no number holds it exactly. */
function longCell(value: bigint): Cell {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

/** The shortest decimal that rounds to a number of 32 bits, as it was written before it became one. */
function shortDecimal(value: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const decimal = Number(value.toPrecision(digits));
    if (Math.fround(decimal) === value) return decimal;
  }
  return value;
}

function numberAt(view: DataView, at: number, kind: number): Cell {
  switch (kind) {
    case 0:
      return view.getInt8(at);
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint8(at) !== 0;
    case 3:
      return view.getInt16(at, true);
    case 4:
      return view.getUint16(at, true);
    case 5:
      return view.getInt32(at, true);
    case 6:
      return view.getUint32(at, true);
    case 7:
      return longCell(view.getBigInt64(at, true));
    case 8:
      return longCell(view.getBigUint64(at, true));
    case 9:
      return shortDecimal(view.getFloat32(at, true));
    default:
      return view.getFloat64(at, true);
  }
}

function hexAt(view: DataView, { at, length }: FlatVector): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function lengthyCell(view: DataView, content: FlatVector, kind: number): Cell {
  if (kind === BINARY) return hexAt(view, content);
  const text = textAt(view, content);
  // A day has no kind of its own and comes as its midnight.
  if (kind === DATE_TIME) return toCell(text.replace(/T00:00:00$/, ''));
  if (kind !== JSON_KIND) return toCell(text);
  try {
    return toCell(JSON.parse(text));
  } catch {
    return toCell(text);
  }
}

/**
 * The properties of a feature, one cell for each column; null where they name no value or a number that is none.
 * @throws RangeError where they point out of the buffer or to no column
 */
export function flatCells(
  view: DataView,
  { at, length }: FlatVector,
  columns: readonly FlatColumn[],
): Cell[] {
  const cells: Cell[] = columns.map(() => null);
  const end = at + length;
  for (let from = at; from < end;) {
    const number = view.getUint16(from, true);
    const kind = columns[number]?.kind;
    if (kind === undefined) throw new RangeError(`column ${number}`);
    from += 2;
    const bytes = BYTES[kind];
    if (bytes === undefined) {
      const content = { at: from + 4, length: view.getUint32(from, true) };
      cells[number] = lengthyCell(view, content, kind);
      from = content.at + content.length;
    } else {
      const cell = numberAt(view, from, kind);
      cells[number] = typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
      from += bytes;
    }
  }
  return cells;
}
