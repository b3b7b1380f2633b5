import { PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import { simplified } from '../../../core/base/simplified.ts';
import { sampled } from '../../crs/share-outside.ts';
import type { RecordSet } from '../../records.ts';
import { guessColumns } from './guess-columns.ts';
import { guessKind } from './guess-kind.ts';
import { guessNameColumn } from './guess-name-column.ts';
import { guessLevel } from './guess-level.ts';
import { buildingSign } from './building-sign.ts';
import { ownTexts } from '../parse/own-texts.ts';
import type { FieldName, Role } from '../mapping.ts';
import { cellText } from '../../records.ts';

const FACILITY_ONLY: readonly FieldName[] = [
  'kinds',
  'floorAreaM2',
  'beds',
  'nursingBeds',
  'places',
  'services',
  'operator',
];

const SAMPLED_TEXTS = 1000;

/** A name of a file or sheet that says it lists places where something could be built. */
const IDLE = /存量|闲置|空置|候选|candidate|idle/i;
/** Fields that only a list of idle buildings has. */
const CANDIDATE_ONLY: readonly FieldName[] = [
  'costYuan',
  'owner',
  'minFloorAreaM2',
  'candidateRole',
  'idleStep',
];

/** Whether a table lists candidates: its name says so, or it says who owns a place and what it costs. */
function listsCandidates(set: RecordSet): boolean {
  const columns = guessColumns(set, 'candidates');
  const telling = CANDIDATE_ONLY.filter((field) => columns.has(field)).length;
  return (
    telling > 1 ||
    (IDLE.test(simplified(set.fileName)) && (telling > 0 || columns.has('maxFloorAreaM2')))
  );
}

function textsOf(set: RecordSet, column: string | undefined): string[] {
  const at = set.fields.indexOf(column ?? '');
  return at === -1 ? [] : set.records.map((record) => cellText(record.values[at]));
}

function codesIn(set: RecordSet): string[] {
  return textsOf(set, guessColumns(set, 'areas').get('code')?.column);
}

/** Whether more than a quarter of the texts, of many a sample, speak of kinds of facilities. */
function sayKinds(texts: readonly string[]): boolean {
  const some = sampled(texts, SAMPLED_TEXTS);
  return some.filter((text) => guessKind(text)).length > some.length / 4;
}

/**
 * Whether records with a place each stand for a district, street or community, by a code or name of their own: their people
 * are those of the area, wherever its seat is. Places of compounds are where people live.
 */
function listsSeats(set: RecordSet): boolean {
  const names = textsOf(set, guessColumns(set, 'areas').get('name')?.column);
  const level = guessLevel(ownTexts(names), ownTexts(codesIn(set)), '');
  return level !== undefined && level.level !== 'estate' && level.confidence > 0.5;
}

export interface RoleGuess {
  role: Role;
  /** 0–1. */
  confidence: number;
  /** What the file may be just as well. */
  or?: Role;
}

/** What a file is about, by its outlines and columns. */
export function guessRole(set: RecordSet): RoleGuess {
  const polygons = set.records.filter(({ geometry }) => geometry?.type.endsWith('Polygon')).length;
  const outlined = polygons > set.records.length / 2;
  const facilities = guessColumns(set, 'facilities');
  const demand = guessColumns(set, 'demand');
  const hasPeople = PEOPLE_FIELDS.some((field) => demand.has(field));
  const facilityFields = FACILITY_ONLY.filter((field) => facilities.has(field)).length;
  const names = textsOf(set, facilities.get('name')?.column);
  const named = names.filter((name) => name !== '').length > set.records.length / 2;
  if (!hasPeople && listsCandidates(set)) return { role: 'candidates', confidence: 0.9 };
  const placed =
    set.records.some((record) => record.geometry) || demand.has('lng') || demand.has('lngLat');

  if (outlined) {
    const sign = buildingSign(set, names, codesIn(set));
    if (sign === 'said' && hasPeople) return { role: 'demand', confidence: 0.8 };
    if (sign && hasPeople) return { role: 'demand', confidence: 0.7, or: 'areas' };
    const kinds = textsOf(set, facilities.get('kinds')?.column);
    if (sign === 'said' && !sayKinds(names) && !sayKinds(kinds)) {
      return { role: 'demand', confidence: 0.5 };
    }
    if (facilityFields > 1 && !hasPeople) return { role: 'facilities', confidence: 0.7 };
    const isNamed = guessColumns(set, 'areas').has('name') || guessNameColumn(set) !== undefined;
    if (hasPeople && !isNamed) return { role: 'demand', confidence: 0.8 };
    return { role: 'areas', confidence: 0.9 };
  }
  if (facilityFields > 0 && !(hasPeople && !facilities.has('kinds'))) {
    return { role: 'facilities', confidence: 0.9 };
  }
  if (hasPeople) {
    if (placed && listsSeats(set)) return { role: 'areas', confidence: 0.7 };
    if (!placed) return { role: 'areas', confidence: 0.8 };
    const isNamed = guessColumns(set, 'areas').has('name');
    return { role: 'demand', confidence: 0.8, ...(isNamed && { or: 'areas' as const }) };
  }
  const level = guessLevel(names, codesIn(set), '');
  if (facilityFields === 0 && level && level.confidence > 0.5) {
    return { role: 'areas', confidence: 0.6 };
  }
  return { role: 'facilities', confidence: named && sayKinds(names) ? 0.7 : 0.3 };
}
