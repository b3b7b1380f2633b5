import type { Result } from '../../../core/base/issue.ts';
import type { Candidate } from '../../../core/plan/records/candidate.ts';
import { type FacilityKind, kindRecord } from '../../../core/vocabulary/kinds.ts';
import { IssueLog } from '../../issue-log.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { checkCrs } from '../place/check-crs.ts';
import { type FieldReader, fieldReader } from '../parse/field-reader.ts';
import { kindValueParts } from '../parse/kind-value.ts';
import { type LocatedPoint, locatePoints } from '../place/locate-points.ts';
import { madeUpReader } from '../parse/made-up.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { parseCandidateRole } from '../parse/parse-candidate-role.ts';
import { parseIdleStep } from '../parse/parse-idle-step.ts';
import { uniqueId } from './unique-id.ts';

/** Kinds that a row allows; empty where it names none that is known, and any kind may go in. */
function allowedKinds(
  set: RecordSet,
  record: SourceRecord,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
): FacilityKind[] {
  const known = (value: string): boolean => Object.hasOwn(mapping.kindValues, value);
  const kinds = new Set<FacilityKind>();
  for (const part of kindValueParts(reader.text(record, 'kinds'), known)) {
    const kind = known(part) ? mapping.kindValues[part] : undefined;
    if (kind !== undefined && kindRecord(kind)) kinds.add(kind);
    else {
      const place = { ...locateRecord(set, record), column: mapping.columns.kinds };
      log.add('candidate-kind-unknown', 'warning', place, { value: part });
    }
  }
  return [...kinds];
}

/**
 * Candidates from points or outlines; the id is that of the id column, else `candidate-1` by position in the file.
 * What a row does not say stays absent: any kind may go in, and it may be as large as the question allows.
 */
export function applyCandidates(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<Candidate[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const ids = new Set((context.loaded.candidates ?? []).map(({ id }) => id));
  const isMadeUp = madeUpReader(set);
  const take = ({ record, geometry, point }: LocatedPoint): Candidate => {
    const place = locateRecord(set, record);
    const made = `candidate-${record.ordinal}`;
    const id = uniqueId(reader.text(record, 'id'), made, { taken: ids, place, log });
    const candidate: Candidate = { id, name: reader.text(record, 'name') || id, ...point };
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
      candidate.geometry = geometry;
    }
    for (const field of ['maxFloorAreaM2', 'minFloorAreaM2', 'costYuan'] as const) {
      const value = reader.number(record, field);
      if (value !== undefined) candidate[field] = value;
    }
    for (const field of ['owner', 'address'] as const) {
      const text = reader.text(record, field);
      if (text !== '') candidate[field] = text;
    }
    const kinds = allowedKinds(set, record, mapping, reader, log);
    if (kinds.length > 0) candidate.kinds = kinds;
    const role = reader.word(record, 'candidateRole', parseCandidateRole);
    if (role !== undefined && role !== 'candidate') candidate.role = role;
    const idleStep = reader.word(record, 'idleStep', parseIdleStep);
    if (idleStep !== undefined) candidate.idleStep = idleStep;
    if (context.sourceId !== undefined) candidate.sourceId = context.sourceId;
    if (isMadeUp(record)) candidate.synthetic = true;
    return candidate;
  };
  const { taken: candidates, positions } = locatePoints(set, mapping, reader, log, take);
  log.addAll(checkCrs(positions, context.loaded.areas, mapping.crs, set.fileName));
  if (candidates.length > 0) return { value: candidates, issues: log.list() };
  log.add('nothing-usable', 'error', { file: set.fileName });
  return { issues: log.list() };
}
