import type { Result } from '../../../core/base/issue.ts';
import { PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import type { DemandPoint } from '../../../core/plan/records/demand.ts';
import { IssueLog } from '../../issue-log.ts';
import { outlineGroundM2 } from '../../geometry/outline-ground.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { checkCrs } from '../place/check-crs.ts';
import { type FieldReader, fieldReader } from '../parse/field-reader.ts';
import { type LocatedPoint, locatePoints } from '../place/locate-points.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { uniqueId } from './unique-id.ts';

/** Footprint times storeys, in m² to 0.1; undefined without either. */
function floorAreaM2(
  { geometry, ...record }: SourceRecord,
  reader: FieldReader,
): number | undefined {
  const floors = reader.number(record, 'floors');
  if (floors === undefined) return undefined;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return undefined;
  return Math.round(outlineGroundM2(geometry) * floors * 10) / 10;
}

/**
 * Demand points from points or cells (a cell stands as a place inside it); the id is that of the id column, else
 * `demand-1` by position in the file. Rows without any number of people are left out with an issue. Where no column has
 * people but one has storeys, outlines are homes with a floor area, over which totals can be spread.
 */
export function applyDemand(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<DemandPoint[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const hasPeople = PEOPLE_FIELDS.some((field) => reader.has(field));
  const byFloors = !hasPeople && reader.has('floors');
  if (!hasPeople && !byFloors) {
    log.add('people-no-column', 'error', { file: set.fileName });
    return { issues: log.list() };
  }
  const ids = new Set(context.loaded.demand.map(({ id }) => id));
  const take = ({ record, point }: LocatedPoint): DemandPoint | undefined => {
    const place = locateRecord(set, record);
    const people: Partial<DemandPoint> = {};
    for (const field of PEOPLE_FIELDS) {
      const value = reader.number(record, field);
      if (value !== undefined) people[field] = value;
    }
    if (byFloors) {
      const weightM2 = floorAreaM2(record, reader);
      if (weightM2 !== undefined) people.weightM2 = weightM2;
    }
    if (Object.keys(people).length === 0) {
      log.add(byFloors ? 'floors-absent' : 'people-absent', 'warning', place);
      return undefined;
    }
    const made = `demand-${record.ordinal}`;
    const id = uniqueId(reader.text(record, 'id'), made, { taken: ids, place, log });
    const one: DemandPoint = { id, ...point };
    Object.assign(one, people);
    if (context.sourceId !== undefined) one.sourceId = context.sourceId;
    return one;
  };
  const { taken: demand, positions } = locatePoints(set, mapping, reader, log, take);
  if (byFloors && demand.length > 0) {
    log.add('people-by-floors', 'warning', { file: set.fileName }, { count: demand.length });
  }
  log.addAll(checkCrs(positions, context.loaded.areas, mapping.crs, set.fileName));
  if (demand.length === 0) log.add('nothing-usable', 'error', { file: set.fileName });
  return demand.length === 0 ? { issues: log.list() } : { value: demand, issues: log.list() };
}
