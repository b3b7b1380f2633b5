import { describe, expect, it } from 'vitest';
import { DOCUMENTS, LIBRARY, libraryWith } from '../../../src/core/standards/library.ts';
import {
  asOwnDocument,
  freePrefix,
  isReferredTo,
  nextRowId,
} from '../../../src/core/standards/own-document.ts';
import { buildStandard } from '../../../src/core/standards/form/build-standard.ts';
import {
  EMPTY_RULE_FORM,
  FORM_FIELDS,
  type RuleForm,
} from '../../../src/core/standards/form/rule-form.ts';
import type { RuleShape } from '../../../src/core/standards/rule.ts';
import { parseStandardDocument } from '../../../src/core/standards/standard-schema.ts';

const own = asOwnDocument(DOCUMENTS[3]!, LIBRARY.documents);

describe('an own document', () => {
  it('is a sound copy under names of its own, with the rows that it refers to', () => {
    expect(parseStandardDocument(own)).toEqual({ value: own, issues: [] });
    expect([own.id, own.prefix]).toEqual(['own-oa', 'OA']);
    expect(own.standards.map(({ id }) => id)[4]).toBe('OA5');
    expect(JSON.stringify(own.standards[4]!.parts[0]!.rule)).toContain('OA1');
    expect(isReferredTo(own, 'OA1')).toBe(true);
    expect(isReferredTo(own, 'OA5')).toBe(false);
    expect(nextRowId(own)).toBe('OA23');
  });

  it('leaves the original as it was', () => {
    own.standards[0]!.parts[0]!.targets[0]!.value = 2;
    expect(DOCUMENTS[3]!.standards[0]!.parts[0]!.targets[0]!.value).toBe(1);
  });

  it('never has a name twice', () => {
    const documents = [...LIBRARY.documents];
    for (let n = 0; n < 60; n++) documents.push(asOwnDocument(DOCUMENTS[4]!, documents));
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(new Set(documents.map(({ prefix }) => prefix)).size).toBe(documents.length);
    const rows = libraryWith(documents).documents.flatMap(({ standards }) => standards);
    expect(rows.length).toBeGreaterThan(60 * 4);
    expect(freePrefix(documents)).toMatch(/^O[A-Z]{2}$/);
  });
});

describe('a rule from a form', () => {
  const filled = (shape: RuleShape, more: Partial<RuleForm> = {}): RuleForm => ({
    ...EMPTY_RULE_FORM,
    shape,
    title: '试',
    kinds: ['day-care-centre'],
    near: ['health'],
    otherKinds: ['meal-point'],
    tiers: [{ minutes: 5, kinds: ['day-care-centre'] }],
    ...more,
  });
  const check = (form: RuleForm) => {
    const standards = [buildStandard(form, 'OA1')];
    return parseStandardDocument({ ...own, standards }).issues.map(({ params }) => params!.path);
  };

  it.each(Object.keys(FORM_FIELDS) as RuleShape[])('of shape %s is sound', (shape) => {
    expect(check(filled(shape))).toEqual([]);
  });

  it('without title or kinds is refused at its place', () => {
    expect(check(filled('count', { title: '' }))).toContain('standards[0].title.zh');
    expect(check(filled('count', { kinds: [] }))).toEqual(['standards[0].parts[0].rule.of.kinds']);
    expect(check(filled('circle', { minutes: 500 }))).toEqual([
      'standards[0].parts[0].rule.minutes',
    ]);
  });

  it('has the unit of its figures', () => {
    const unit = (form: RuleForm) => buildStandard(form, 'OA1').parts[0]!.unit;
    expect(unit(filled('per-people', { field: 'places' }))).toBe('place-per-1000');
    const area = { field: 'floorAreaM2', people: 'households' } as const;
    expect(unit(filled('per-people', { ...area, per: 100 }))).toBe('m2-per-100-households');
    expect(unit(filled('per-people', area))).toBe('m2-per-1000-households');
    expect(unit(filled('per-people', { per: 50_000 }))).toBe('site-per-50000-residents');
    expect(unit(filled('sum', { field: 'landM2' }))).toBe('m2');
    expect(unit(filled('reported', { unit: 'person' }))).toBe('person');
  });
});
