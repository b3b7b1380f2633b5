import type { Result } from '../../core/base/issue.ts';
import { PEOPLE_FIELDS } from '../../core/plan/area.ts';
import type { DemandPoint } from '../../core/plan/demand.ts';
import { IssueLog } from '../issue-log.ts';
import { placeOf, type RecordSet } from '../records.ts';
import { checkCrs } from './check-crs.ts';
import { fieldReader } from './field-reader.ts';
import { asPoint, locatePoints } from './locate-points.ts';
import type { ApplyContext, Mapping } from './mapping.ts';
import { uniqueId } from './unique-id.ts';

/**
 * Demand points from points or cells (a cell stands as a place inside it); the id is that of the id column, else
 * `demand-1` by position in the file. Rows without any number of people are left out with an issue.
 */
export function applyDemand(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<DemandPoint[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  if (!PEOPLE_FIELDS.some((field) => reader.has(field))) {
    log.add('people-no-column', 'error', { file: set.fileName });
    return { issues: log.list() };
  }
  const taken = new Set(context.loaded.demand.map(({ id }) => id));
  const demand: DemandPoint[] = [];
  const located = locatePoints(set, mapping, reader, log, undefined, asPoint);
  for (const { record, point } of located) {
    const place = placeOf(set, record);
    const people: Partial<DemandPoint> = {};
    for (const field of PEOPLE_FIELDS) {
      const value = reader.number(record, field);
      if (value !== undefined) people[field] = value;
    }
    if (Object.keys(people).length === 0) {
      log.add('people-absent', 'warning', place);
      continue;
    }
    const made = `demand-${record.ordinal}`;
    const id = uniqueId(reader.text(record, 'id'), made, { taken, place, log });
    const one: DemandPoint = { id, ...point };
    Object.assign(one, people);
    if (context.sourceId !== undefined) one.sourceId = context.sourceId;
    demand.push(one);
  }
  const positions = located.map(({ raw }) => raw);
  log.addAll(checkCrs(positions, context.loaded.areas, mapping.crs, set.fileName));
  if (demand.length === 0) log.add('nothing-usable', 'error', { file: set.fileName });
  return demand.length === 0 ? { issues: log.list() } : { value: demand, issues: log.list() };
}
