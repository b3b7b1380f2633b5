import { kindRecord, type FacilityKind } from '../../../core/vocabulary/kinds.ts';
import type { Place } from '../../../core/base/issue.ts';
import type { IssueLog } from '../../issue-log.ts';
import { locateRecord, type RecordSet, type SourceRecord } from '../../records.ts';
import type { FieldReader } from '../parse/field-reader.ts';
import { guessKind, type KindGuess } from './guess-kind.ts';
import { kindValueParts, kindValueReader } from '../parse/kind-value.ts';
import type { Mapping } from '../mapping.ts';

interface Tally {
  code: string;
  place: Place;
  params: Record<string, string>;
  count: number;
}

/** Gives records their kinds and, at the end, one issue for each value that was not plain. */
export interface KindsReader {
  /** At least one kind, or undefined if the record is to be left out. */
  kindsOf(record: SourceRecord): FacilityKind[] | undefined;
  report(): void;
}

export function kindsReader(
  set: RecordSet,
  mapping: Mapping,
  reader: FieldReader,
  log: IssueLog,
): KindsReader {
  const column = reader.has('kinds') ? mapping.columns.kinds : undefined;
  const valueOf = column === undefined ? () => '' : kindValueReader(set, column);
  const tallies = new Map<string, Tally>();
  const tally = (code: string, record: SourceRecord, params: Record<string, string>): void => {
    const key = [code, ...Object.values(params)].join('\n');
    const known = tallies.get(key);
    if (known) known.count += 1;
    else
      tallies.set(key, { code, place: { ...locateRecord(set, record), column }, params, count: 1 });
  };
  const known = (value: string): boolean => Object.hasOwn(mapping.kindValues, value);
  for (const kind of new Set([...Object.values(mapping.kindValues), mapping.defaultKind])) {
    if (kind !== undefined && !kindRecord(kind)) {
      log.add('kind-not-in-tree', 'error', { file: set.fileName }, { kind });
    }
  }

  const guesses = new Map<string, KindGuess | undefined>();
  const guessOf = (part: string): KindGuess | undefined => {
    if (!guesses.has(part)) guesses.set(part, guessKind(part));
    return guesses.get(part);
  };

  const fromColumn = (record: SourceRecord, value: string): Set<FacilityKind> => {
    const kinds = new Set<FacilityKind>();
    for (const part of kindValueParts(value, known)) {
      const kind = known(part) ? (mapping.kindValues[part] as FacilityKind) : undefined;
      if (kind !== undefined && kindRecord(kind)) {
        kinds.add(kind);
        const guess = guessOf(part);
        if (guess?.how === 'contains' && guess.kind === kind) {
          tally('kind-understood', record, { value: part, kind });
        }
      } else if (mapping.defaultKind === undefined && !mapping.kindFromName) {
        tally('kind-unknown', record, { value: part });
      }
    }
    return kinds;
  };

  return {
    kindsOf: (record) => {
      const value = valueOf(record);
      const kinds = fromColumn(record, value);
      if (kinds.size > 0) return [...kinds];
      const byName = mapping.kindFromName ? guessKind(reader.text(record, 'name')) : undefined;
      if (byName) {
        tally('kind-from-name', record, { kind: byName.kind });
        return [byName.kind];
      }
      if (mapping.defaultKind !== undefined && kindRecord(mapping.defaultKind)) {
        tally('kind-by-default', record, { value, kind: mapping.defaultKind });
        return [mapping.defaultKind];
      }
      if (value === '') tally('kind-absent', record, {});
      else if (mapping.kindFromName) tally('kind-unknown', record, { value });
      return undefined;
    },
    report: () => {
      for (const { code, place, params, count } of tallies.values()) {
        const info = code === 'kind-understood' || code === 'kind-from-name';
        log.add(code, info ? 'info' : 'warning', place, { ...params, count });
      }
    },
  };
}
