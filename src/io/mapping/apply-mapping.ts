import type { Result } from '../../core/base/issue.ts';
import type { RecordSet } from '../records.ts';
import { applyAreas } from './apply-areas.ts';
import { applyCandidates } from './apply-candidates.ts';
import { applyDemand } from './apply-demand.ts';
import { applyFacilities } from './apply-facilities.ts';
import { applyPopulation } from './apply-population.ts';
import type { Applied, ApplyContext, Mapping } from './mapping.ts';

/** True for a table of people that names areas and has no place of its own. */
function joinsOntoAreas(set: RecordSet, mapping: Mapping): boolean {
  if (mapping.role === 'facilities' || mapping.role === 'candidates') return false;
  if (set.records.some(({ geometry }) => geometry)) return false;
  const { lng, lat, lngLat } = mapping.columns;
  return mapping.role === 'areas' || (!lngLat && (!lng || !lat));
}

/** What a file becomes under a mapping, in WGS-84, with everything that was noticed; nothing loaded is changed. */
export function applyMapping(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<Applied> {
  if (joinsOntoAreas(set, mapping)) {
    const { value, issues } = applyPopulation(set, mapping, context);
    return value ? { value: { role: 'population', ...value }, issues } : { issues };
  }
  if (mapping.role === 'areas') {
    const { value, issues } = applyAreas(set, mapping, context);
    return value ? { value: { role: 'areas', areas: value }, issues } : { issues };
  }
  if (mapping.role === 'facilities') {
    const { value, issues } = applyFacilities(set, mapping, context);
    return value ? { value: { role: 'facilities', ...value }, issues } : { issues };
  }
  if (mapping.role === 'candidates') {
    const { value, issues } = applyCandidates(set, mapping, context);
    return value ? { value: { role: 'candidates', candidates: value }, issues } : { issues };
  }
  const { value, issues } = applyDemand(set, mapping, context);
  return value ? { value: { role: 'demand', demand: value }, issues } : { issues };
}
