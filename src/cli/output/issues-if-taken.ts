import type { Issue } from '../../core/base/issue.ts';
import { needsGdal } from '../../io/gdal/epsg-by-gdal.ts';
import type { CrsGuard } from '../../io/guard/guard-crs.ts';
import { applyMapping } from '../../io/mapping/apply/apply-mapping.ts';
import { type Mapping, NOTHING_LOADED } from '../../io/mapping/mapping.ts';
import type { RecordSet } from '../../io/records.ts';

/** A table of people or of codes can only be judged beside the areas that it names. */
function standsAlone(set: RecordSet, { role, columns }: Mapping): boolean {
  if (set.records.some(({ geometry }) => geometry)) return true;
  if (role === 'areas') return false;
  const { lng, lat, lngLat } = columns;
  return role !== 'demand' || lngLat !== undefined || (lng !== undefined && lat !== undefined);
}

/** What would be noticed if a file were taken in as it is understood, by itself and in its likeliest system. */
export function issuesIfTaken(set: RecordSet, mapping: Mapping, guard: CrsGuard): Issue[] {
  const crs = set.crs ?? guard.choices[0]?.crs ?? mapping.crs;
  if (needsGdal(crs) || !standsAlone(set, mapping)) return [];
  const { swap: _swap, ...rest } = mapping;
  const swapped = guard.swap ? { swap: true as const } : {};
  const { issues } = applyMapping(set, { ...rest, crs, ...swapped }, { loaded: NOTHING_LOADED });
  // The system and how sure it is are said already.
  return issues.filter(({ code }) => code !== 'crs-by-values');
}
