import type { Result } from '../../../core/base/issue.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { PEOPLE_FIELDS, type People } from '../../../core/vocabulary/people.ts';
import type { UnjoinedRow } from '../../../core/hygiene/near-areas.ts';
import { IssueLog } from '../../issue-log.ts';
import { withoutMark } from '../parse/approximate-mark.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import { readCode } from '../parse/area-code.ts';
import { type FieldReader, fieldReader } from '../parse/field-reader.ts';
import type { ApplyContext, Mapping } from '../mapping.ts';
import { parseLevel, plainWords } from '../parse/parse-words.ts';

type Joined = People & { households?: number };

/** Finds areas by id, code, and name (of a level, where one is known). */
function finder(areas: readonly Area[]): (key: string, name: string, level?: string) => Area[] {
  const byKey = new Map<string, Area>();
  const byName = new Map<string, Area[]>();
  for (const area of areas) {
    if (area.code !== undefined && !byKey.has(area.code)) byKey.set(area.code, area);
    const name = plainWords(withoutMark(area.name));
    byName.set(name, [...(byName.get(name) ?? []), area]);
  }
  for (const area of areas) byKey.set(area.id, area);
  return (key, name, level) => {
    const sure = key === '' ? undefined : byKey.get(key);
    if (sure) return [sure];
    const named = byName.get(plainWords(name)) ?? [];
    return level === undefined ? named : named.filter((area) => area.level === level);
  };
}

/**
 * Joins a table of people onto the loaded areas, by id or code, then by name: gives all loaded areas, with the people of
 * those found. Rows that fit no area or several, and areas of the level that no row fits, become issues.
 */
export function applyPopulation(
  set: RecordSet,
  mapping: Mapping,
  context: ApplyContext,
): Result<{ areas: Area[]; joined: number; unjoined: UnjoinedRow[] }> {
  const log = new IssueLog();
  const file = { file: set.fileName };
  const { areas } = context.loaded;
  // The columns that name an area are those of the area role, whatever the file was called.
  const reader = fieldReader(set, { ...mapping, role: 'areas' }, log);
  if (areas.length === 0) log.add('population-no-areas', 'error', file);
  if (!PEOPLE_FIELDS.some((field) => reader.has(field))) log.add('people-no-column', 'error', file);
  if (log.list().some(({ severity }) => severity === 'error')) return { issues: log.list() };

  const find = finder(areas);
  const people = new Map<string, Joined>();
  const unjoined: UnjoinedRow[] = [];
  for (const record of set.records) {
    const place = locateRecord(set, record);
    const name = reader.text(record, 'name');
    const code = readCode(record, reader, place, log);
    const level = reader.word(record, 'level', parseLevel) ?? mapping.level;
    const key = code ?? reader.text(record, 'id');
    const [area, another] = find(key, name, level);
    const found = peopleOf(record, reader);
    if (!area || another) {
      const fault = area ? 'population-ambiguous' : 'population-unmatched';
      log.add(fault, 'warning', place, { name: name || key });
      if (!area && name !== '' && Object.keys(found).length > 0) {
        const { fileName: file } = set;
        const where = { file, row: record.row ?? record.ordinal };
        unjoined.push({ name, ...(level ? { level } : {}), people: found, ...where });
      }
      continue;
    }
    if (people.has(area.id)) {
      log.add('population-twice', 'warning', { ...place, id: area.id }, { name: area.name });
      continue;
    }
    people.set(area.id, found);
  }
  reportAreasWithout(areas, people, set.fileName, log);
  if (people.size === 0 && unjoined.length === 0) {
    log.add('nothing-usable', 'error', file);
    return { issues: log.list() };
  }
  const value = areas.map((area) => Object.assign({}, area, people.get(area.id)));
  return { value: { areas: value, joined: people.size, unjoined }, issues: log.list() };
}

function peopleOf(record: SourceRecord, reader: FieldReader): Joined {
  const found: Joined = {};
  for (const field of [...PEOPLE_FIELDS, 'households'] as const) {
    const value = reader.number(record, field);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

function reportAreasWithout(
  areas: readonly Area[],
  people: ReadonlyMap<string, Joined>,
  fileName: string,
  log: IssueLog,
): void {
  const levels = new Set(areas.filter(({ id }) => people.has(id)).map(({ level }) => level));
  for (const area of areas) {
    if (!levels.has(area.level) || people.has(area.id)) continue;
    log.add(
      'population-area-without',
      'warning',
      { file: fileName, id: area.id },
      { name: area.name },
    );
  }
}
