import type { Cell } from '../../records.ts';

/** What a property holds as a cell; objects as their JSON, a list of plain values as words. */
export function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // A list of words, such as several kinds of one facility, reads like a cell that lists them.
  if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) {
    return value.length === 0 ? null : value.join('、');
  }
  return JSON.stringify(value);
}
