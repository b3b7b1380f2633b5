import type { WalkingRow } from '../../core/assess/walking/walking-rows.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import { kindRecord } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { csvBytes } from './values/csv-cell.ts';
import { rounded } from './values/rounded.ts';

const HEADERS = [
  'table.area',
  'walking.level',
  'present.kind',
  'walking.group',
  'walking.csv-people',
  'walking.csv-straight',
  'walking.csv-network',
  'walking.column-overClaimed',
  'walking.csv-straight-ha',
  'walking.csv-network-ha',
  'walking.column-overClaimedM2',
  'walking.column-flips',
  'walking.column-meanS',
  'walking.column-medianS',
  'walking.column-p90S',
  'walking.column-unreached',
] as const;

/** Straight against walked circles and nearest times of every area, as CSV for Excel in the language asked for. */
export function walkingCsv(
  rows: readonly WalkingRow[],
  kind: FacilityKind,
  group: PeopleField,
  language: Language,
): Uint8Array {
  const record = kindRecord(kind);
  const kindName = record ? (language === 'en' ? record.en : record.zh) : kind;
  const hectares = (areaM2: number) => rounded(areaM2 / 10_000, 2);
  const minutes = (timeS: number | null) => rounded(timeS === null ? null : timeS / 60, 1);
  const people = (value: number | null) => rounded(value, 0);
  return csvBytes([
    HEADERS.map((key) => translate(language, key)),
    ...rows.map((row) => [
      row.areaName,
      translate(language, `level.${row.level}`),
      kindName,
      translate(language, `people.${group}`),
      people(row.people),
      people(row.straight),
      people(row.network),
      people(row.overClaimed),
      hectares(row.straightM2),
      hectares(row.networkM2),
      hectares(row.overClaimedM2),
      row.flips,
      minutes(row.meanS),
      minutes(row.medianS),
      minutes(row.p90S),
      people(row.unreached),
    ]),
  ]);
}
