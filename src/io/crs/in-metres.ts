import type { Crs } from '../../core/vocabulary/crs.ts';
import { findEpsgSystem } from '../../core/geo/epsg-system.ts';

/** Whether a system counts in metres; a code that is not known here does not. */
export function isInMetres(crs: Crs): boolean {
  if (crs === 'bd09mc' || crs.startsWith('local:')) return true;
  const system = findEpsgSystem(crs);
  return system !== undefined && system.form !== 'degrees';
}
