import { SYNTHETIC_MARK } from '../export-input.ts';
import type { LayerColumn } from './make-layer.ts';

/** The two columns that mark what is made up for show; empty on everything else. */
export function markColumns<T>(isMade: (record: T) => boolean): LayerColumn<T>[] {
  return [
    { name: 'synthetic', type: 'boolean', of: (record) => (isMade(record) ? true : null) },
    { name: 'note', type: 'text', of: (record) => (isMade(record) ? SYNTHETIC_MARK : null) },
  ];
}
