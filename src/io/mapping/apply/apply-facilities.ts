import type { Result } from '../../../core/base/issue.ts';
import type { Facility } from '../../../core/plan/records/facility.ts';
import { FACILITY_NUMBERS } from '../../../core/vocabulary/facility-fields.ts';
import type { UnplacedFacility } from '../../../core/plan/records/unplaced.ts';
import { IssueLog } from '../../issue-log.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { areaNamed } from './area-named.ts';
import { checkCrs } from '../place/check-crs.ts';
import { fieldReader, type FieldReader } from '../parse/field-reader.ts';
import { type LocatedPoint, locatePoints } from '../place/locate-points.ts';
import { madeUpReader } from '../parse/made-up.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { parseFlag, parseOperator, parseServices } from '../parse/parse-words.ts';
import { type KindsReader, kindsReader } from '../guess/read-kinds.ts';
import { uniqueId } from './unique-id.ts';

/** Fills the attributes that the record gives; what it does not give, or not clearly, stays absent. */
function readAttributes(
  facility: UnplacedFacility,
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

interface Reading {
  set: RecordSet;
  mapping: Mapping;
  context: ApplyContext;
  reader: FieldReader;
  kinds: KindsReader;
  log: IssueLog;
  taken: Set<string>;
  unknownServices: Map<string, { record: SourceRecord; count: number }>;
  isMadeUp: (record: SourceRecord) => boolean;
}

/** What a row says of a facility apart from its place; undefined without a known kind. */
function readFacility(record: SourceRecord, reading: Reading): UnplacedFacility | undefined {
  const { set, context, reader, kinds, log, taken, unknownServices } = reading;
  const own = kinds.kindsOf(record);
  if (!own) return undefined;
  const made = `facility-${record.ordinal}`;
  const place = locateRecord(set, record);
  const id = uniqueId(reader.text(record, 'id'), made, { taken, place, log });
  const facility: UnplacedFacility = { id, name: reader.text(record, 'name') || id, kinds: own };
  readAttributes(facility, record, reader, unknownServices);
  if (context.sourceId !== undefined) facility.sourceId = context.sourceId;
  if (reading.isMadeUp(record)) facility.synthetic = true;
  return facility;
}

/** Rows without coordinates that say where or what they are stay in the list, to be placed by hand. */
function readUnplaced(
  records: readonly SourceRecord[],
  reading: Reading,
  areaOf: (name: string) => string | undefined,
): UnplacedFacility[] {
  const { set, reader, log } = reading;
  const unplaced: UnplacedFacility[] = [];
  for (const record of records) {
    const facility = readFacility(record, reading);
    if (!facility) continue;
    const areaId = areaOf(reader.text(record, 'areaName'));
    if (areaId !== undefined) facility.areaId = areaId;
    unplaced.push(facility);
    const place = { ...locateRecord(set, record), id: facility.id };
    log.add('facility-unplaced', 'warning', place, {
      name: facility.name,
      address: facility.address ?? '—',
    });
  }
  return unplaced;
}

/**
 * Facilities from points, outlines or columns. The id is that of the id column, else `facility-1` by position in the file;
 * the name is the id where there is none. Rows without a known kind are left out unless `defaultKind` is given; rows with
 * a name or an address and no coordinates are unplaced.
 */
export function applyFacilities(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<{ facilities: Facility[]; unplaced: UnplacedFacility[] }> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const { loaded } = context;
  const reading: Reading = {
    set,
    mapping,
    context,
    reader,
    kinds: kindsReader(set, mapping, reader, log),
    log,
    taken: new Set([...loaded.facilities, ...(loaded.unplaced ?? [])].map(({ id }) => id)),
    unknownServices: new Map(),
    isMadeUp: madeUpReader(set),
  };
  const withoutPlace: SourceRecord[] = [];
  const keep = (record: SourceRecord): boolean => {
    const tells = reader.text(record, 'name') !== '' || reader.text(record, 'address') !== '';
    if (tells) withoutPlace.push(record);
    return tells;
  };
  const take = ({ record, point }: LocatedPoint): Facility | undefined => {
    const facility = readFacility(record, reading);
    return facility && Object.assign(facility, point);
  };
  const { taken: facilities, positions } = locatePoints(set, mapping, reader, log, take, keep);
  const unplaced = readUnplaced(withoutPlace, reading, areaNamed(loaded.areas));
  reading.kinds.report();
  for (const [word, { record, count }] of reading.unknownServices) {
    const place = { ...locateRecord(set, record), column: mapping.columns.services };
    log.add('service-unknown', 'warning', place, { word, count });
  }
  log.addAll(checkCrs(positions, loaded.areas, mapping.crs, set.fileName));
  if (facilities.length + unplaced.length > 0) {
    return { value: { facilities, unplaced }, issues: log.list() };
  }
  log.add('nothing-usable', 'error', { file: set.fileName });
  return { issues: log.list() };
}
