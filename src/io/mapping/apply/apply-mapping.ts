import type { Result } from '../../../core/base/issue.ts';
import type { RecordSet } from '../../records.ts';
import { applySeats } from './apply-seats.ts';
import { applyAreas } from './apply-areas.ts';
import { applyCandidates } from './apply-candidates.ts';
import { applyDemand } from './apply-demand.ts';
import { applyFacilities } from './apply-facilities.ts';
import { applyPopulation } from './apply-population.ts';
import type { Applied, ApplyContext, Loaded, Mapping } from '../mapping.ts';

/** True for a table of people that names areas and has no place of its own. */
function joinsOntoAreas(set: RecordSet, mapping: Mapping): boolean {
  if (mapping.role === 'facilities' || mapping.role === 'candidates') return false;
  if (set.records.some(({ geometry }) => geometry)) return false;
  const { lng, lat, lngLat } = mapping.columns;
  return mapping.role === 'areas' || (!lngLat && (!lng || !lat));
}

/** True for areas that have seats or codes but no outline, of a level of which none is loaded. */
function isSeatList(set: RecordSet, { role, level }: Mapping, { areas }: Loaded): boolean {
  if (role !== 'areas' || level === undefined || areas.length === 0) return false;
  if (set.records.some(({ geometry }) => geometry?.type.endsWith('Polygon'))) return false;
  return !areas.some((area) => area.level === level);
}

/** What a file becomes under a mapping, in WGS-84, with everything that was noticed; nothing loaded is changed. */
export function applyMapping(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<Applied> {
  if (mapping.level !== undefined && isSeatList(set, mapping, context.loaded)) {
    const { value, issues } = applySeats(set, { ...mapping, level: mapping.level }, context);
    return value ? { value: { role: 'areas', areas: value }, issues } : { issues };
  }
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
