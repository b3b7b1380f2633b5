import type { MissingField } from '../core/hygiene/missing-fields.ts';
import type { HygieneItem, Mend } from '../core/plan/hygiene-report.ts';
import { LIST_FIELD } from '../core/assess/evaluate/missing-lists.ts';
import { kindRecord, type FacilityKind } from '../core/vocabulary/kinds.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { hasText, translate } from './translate.ts';

/** The list of a kind, as a field that is missing. */
function listWord(language: Language, kind: FacilityKind): string {
  const record = kindRecord(kind);
  const name = record ? (language === 'en' ? record.en : record.zh) : kind;
  return translate(language, 'field.list', { kind: name });
}

/** The name of a field, or of two that are set against each other. */
export function fieldWord(language: Language, field: string): string {
  return field
    .split('/')
    .map((each) => {
      if (each.startsWith(LIST_FIELD)) return listWord(language, each.slice(LIST_FIELD.length));
      const key = `field.${each}`;
      return hasText(key) ? translate(language, key) : each;
    })
    .join(' / ');
}

/** Numbers of a line that are grouped as people write them, and their decimals; rows and years are not. */
const DIGITS = new Map([
  ['m2', 0],
  ['metres', 0],
  ['width', 0],
  ['pct', 1],
  ['count', 0],
  ['part', 0],
  ['whole', 0],
  ['taken', 0],
  ['other', 0],
  ['value', 2],
]);

function isYear(key: string, field: string | number | undefined): boolean {
  return key === 'value' && field === 'openedYear';
}

/** A line of the hygiene report in words; field names and reasons in the language asked for. */
export function hygieneWords(language: Language, { code, params }: HygieneItem): string {
  const { reasonZh, reasonEn, ...facts } = params;
  const words: Record<string, string | number> = { ...facts };
  for (const [key, digits] of DIGITS) {
    const value = facts[key];
    if (typeof value !== 'number' || isYear(key, facts.field)) continue;
    words[key] = formatNumber(language, value, digits);
  }
  if (typeof facts.field === 'string') words.field = fieldWord(language, facts.field);
  if (typeof facts.wholeField === 'string') {
    words.wholeField = fieldWord(language, facts.wholeField);
  }
  words.reason = (language === 'en' ? reasonEn : reasonZh) ?? '';
  if (code === 'outside-areas' && facts.area === '') {
    return translate(language, 'hygiene.line.outside-areas-far', words);
  }
  if (code === 'same-place' && facts.count === 2) {
    return translate(language, 'hygiene.line.same-place-two', words);
  }
  if (code === 'code-not-nested' && facts.meant === '') {
    return translate(language, 'hygiene.line.code-not-nested-alone', words);
  }
  if (code === 'people-sources' && facts.source === 'points') {
    return translate(language, 'hygiene.line.people-sources-points', words);
  }
  return translate(language, `hygiene.line.${code}`, words);
}

/** What a mend does, in words for a button; `nameOf` gives the name of an area or facility. */
export function mendWords(language: Language, mend: Mend, nameOf: (id: string) => string): string {
  const word = (params: Record<string, string>) =>
    translate(language, `hygiene.mend.${mend.act}`, params);
  switch (mend.act) {
    case 'remove-facility':
      return word({ name: nameOf(mend.id) });
    case 'merge-facilities':
    case 'settle-unplaced':
      return word({ name: nameOf(mend.keep) });
    case 'move-facility':
    case 'join-people':
      return word({ name: nameOf(mend.areaId) });
    case 'clear-value':
      return word({ field: fieldWord(language, mend.field) });
    case 'cut-overlap':
    case 'fill-sliver':
      return word({ name: nameOf(mend.id) });
    case 'set-parent':
      return word({ name: nameOf(mend.parentId) });
    case 'clear-code':
      return word({});
  }
}

/** A missing field in words: `建筑面积 is missing in 42 rows: 38 verdicts are 未评估 because of it`. */
export function missingWords(language: Language, line: MissingField): string {
  const { of, field, ids, verdicts, alone } = line;
  const params = { field: fieldWord(language, field), of, n: ids.length, verdicts, alone };
  // A share of facilities of which there are none lacks no field but the facilities themselves.
  if (of === 'facility' && field === 'id') {
    return translate(language, 'hygiene.missing-none.facility', params);
  }
  if (field.startsWith(LIST_FIELD)) return translate(language, 'hygiene.missing-list', params);
  return translate(
    language,
    ids.length === 0 ? `hygiene.missing-all.${of}` : `hygiene.missing.${of}`,
    params,
  );
}
