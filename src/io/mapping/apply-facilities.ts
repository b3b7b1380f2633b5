import type { Result } from '../../core/base/issue.ts';
import { FACILITY_NUMBERS, type Facility } from '../../core/plan/facility.ts';
import { positionToWgs84 } from '../geometry/to-wgs84.ts';
import { IssueLog } from '../issue-log.ts';
import { placeOf, type RecordSet, type SourceRecord } from '../records.ts';
import { checkCrs } from './check-crs.ts';
import { fieldReader, type FieldReader } from './field-reader.ts';
import { locate } from './locate.ts';
import type { ApplyContext, Mapping } from './mapping.ts';
import { parseFlag, parseOperator, parseServices } from './parse-words.ts';
import { placePoint } from './place-point.ts';
import { kindsReader } from './read-kinds.ts';
import { uniqueId } from './unique-id.ts';

/** Fills the attributes that the record gives; what it does not give, or not clearly, stays absent. */
function readAttributes(
  facility: Facility,
  record: SourceRecord,
  reader: FieldReader,
  unknownServices: Map<string, { record: SourceRecord; count: number }>,
): void {
  for (const field of FACILITY_NUMBERS) {
    const value = reader.number(record, field);
    if (value !== undefined) facility[field] = value;
  }
  const operator = reader.word(record, 'operator', parseOperator);
  const sociallyOperated = reader.word(record, 'sociallyOperated', parseFlag);
  const inclusive = reader.word(record, 'inclusive', parseFlag);
  const address = reader.text(record, 'address');
  const { services, unknown } = parseServices(reader.cell(record, 'services'));
  if (operator) facility.operator = operator;
  if (sociallyOperated !== undefined) facility.sociallyOperated = sociallyOperated;
  if (inclusive !== undefined) facility.inclusive = inclusive;
  if (address !== '') facility.address = address;
  if (services.length > 0) facility.services = services;
  for (const word of unknown) {
    const known = unknownServices.get(word);
    if (known) known.count += 1;
    else unknownServices.set(word, { record, count: 1 });
  }
}

/**
 * Facilities from points, outlines or two columns. The id is that of the id column, else `facility-1` by position in the
 * file; the name is the id where there is none. Rows without a known kind are left out unless `defaultKind` is given.
 */
export function applyFacilities(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<Facility[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const kinds = kindsReader(set, mapping, reader, log);
  const taken = new Set(context.loaded.facilities.map(({ id }) => id));
  const unknownServices = new Map<string, { record: SourceRecord; count: number }>();
  const facilities: Facility[] = [];
  const raw: [number, number][] = [];
  for (const { record, geometry } of locate(set, mapping, reader, log)) {
    const place = placeOf(set, record);
    const point = placePoint(geometry);
    if (!point) {
      log.add('geometry-no-point', 'error', place, { type: geometry.type });
      continue;
    }
    raw.push([point.lng, point.lat]);
    const own = kinds.kindsOf(record);
    if (!own) continue;
    const given = reader.text(record, 'id') || `facility-${record.ordinal}`;
    const id = uniqueId(given, taken, place, log);
    const [lng = NaN, lat = NaN] = positionToWgs84([point.lng, point.lat], mapping.crs);
    const name = reader.text(record, 'name') || id;
    const facility: Facility = { id, name, kinds: own, lng, lat };
    readAttributes(facility, record, reader, unknownServices);
    if (context.sourceId !== undefined) facility.sourceId = context.sourceId;
    facilities.push(facility);
  }
  kinds.report();
  for (const [word, { record, count }] of unknownServices) {
    const place = { ...placeOf(set, record), column: mapping.columns.services };
    log.add('service-unknown', 'warning', place, { word, count });
  }
  log.addAll(checkCrs(raw, context.loaded.areas, mapping.crs, set.fileName));
  if (facilities.length === 0) log.add('nothing-usable', 'error', { file: set.fileName });
  return facilities.length === 0
    ? { issues: log.list() }
    : { value: facilities, issues: log.list() };
}
