import type { Result } from '../../../core/base/issue.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import { cleanPolygon } from '../../geometry/clean-polygon.ts';
import { IssueLog } from '../../issue-log.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { readCode } from '../parse/area-code.ts';
import { fieldReader, type FieldReader } from '../parse/field-reader.ts';
import { locate, type Located } from '../place/locate.ts';
import { madeUpReader, markMadeUp } from '../parse/made-up.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { parseFlag, parseLevel, parseZone } from '../parse/parse-words.ts';
import { uniqueId } from './unique-id.ts';

const numbers = () => [...PEOPLE_FIELDS, 'households', 'floorAreaM2', 'builtYear'] as const;

interface Reading {
  set: RecordSet;
  mapping: Mapping;
  context: ApplyContext;
  reader: FieldReader;
  log: IssueLog;
  taken: Set<string>;
  isMadeUp: (record: SourceRecord) => boolean;
}

function readArea({ record, geometry }: Located, reading: Reading): Area | undefined {
  const { set, mapping, context, reader, log, taken } = reading;
  const place = locateRecord(set, record);
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    log.add('area-not-polygon', 'error', place, { type: geometry.type });
    return undefined;
  }
  const level = reader.word(record, 'level', parseLevel) ?? mapping.level;
  if (!level) {
    log.add('area-level-unknown', 'error', place);
    return undefined;
  }
  const outline = cleanPolygon(geometry, place, log);
  if (!outline) return undefined;

  const code = readCode(record, reader, place, log);
  const given = reader.text(record, 'id') || (code ?? '');
  const id = uniqueId(given, `${level}-${record.ordinal}`, { taken, place, log });
  const area: Area = { id, name: reader.text(record, 'name') || id, level, geometry: outline };
  const parentId = reader.text(record, 'parentId');
  const zone = reader.word(record, 'zone', parseZone) ?? mapping.zone;
  const central = reader.word(record, 'central', parseFlag);
  if (parentId !== '') area.parentId = parentId;
  if (code !== undefined) area.code = code;
  if (zone) area.zone = zone;
  if (central !== undefined) area.central = central;
  if (context.sourceId !== undefined) area.sourceId = context.sourceId;
  markMadeUp(area, reading.isMadeUp(record));
  for (const field of numbers()) {
    const value = reader.number(record, field);
    if (value !== undefined) area[field] = value;
  }
  return area;
}

/**
 * Areas from outlines. The id is that of the id column, else the code, else level and position in the file
 * (`community-1`); the name is the id where there is none. `parentId` is taken as written: `nest` finds whom it means.
 */
export function applyAreas(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<Area[]> {
  const log = new IssueLog();
  const reader = fieldReader(set, mapping, log);
  const taken = new Set(context.loaded.areas.map(({ id }) => id));
  const isMadeUp = madeUpReader(set);
  const reading: Reading = { set, mapping, context, reader, log, taken, isMadeUp };
  const areas: Area[] = [];
  for (const located of locate(set, mapping, reader, log)) {
    const area = readArea(located, reading);
    if (area) areas.push(area);
  }
  if (areas.length === 0) {
    log.add('nothing-usable', 'error', { file: set.fileName });
    return { issues: log.list() };
  }
  return { value: areas, issues: log.list() };
}
