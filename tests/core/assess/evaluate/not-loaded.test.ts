import { describe, expect, it } from 'vitest';
import { assess } from '../../../../src/core/assess/assess.ts';
import { isInData } from '../../../../src/core/assess/evaluate/missing-lists.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { missingFields } from '../../../../src/core/hygiene/missing-fields.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/plan/project.ts';
import { suggest } from '../../../../src/core/siting/suggest/suggest.ts';
import { kindsNamedBy } from '../../../../src/core/standards/kinds-named-by.ts';
import { isUnder, KINDS } from '../../../../src/core/vocabulary/kinds.ts';
import { ANYWHERE } from '../../../support/anywhere.ts';
import { SMALL_CITY, syntheticCity } from '../synthetic-city.ts';
import { formatMeasured } from '../../../../src/i18n/format.ts';
import { findingsOf } from '../evaluate-town.ts';

/** As the open data of a city whose list of nurseries is another office's: eldercare alone. */
function withoutNurseries() {
  const city = syntheticCity(SMALL_CITY, 7);
  const facilities = city.facilities
    .map((facility) => ({
      ...facility,
      kinds: facility.kinds.filter(
        (kind) => isUnder(kind, 'eldercare') && !isUnder(kind, 'childcare'),
      ),
      services: [],
      beds: facility.beds ?? 0,
    }))
    .filter(({ kinds }) => kinds.length > 0);
  return prepare({ ...city, facilities });
}

const isOfChildcare = (kind: string) => isUnder(kind, 'childcare') || kind === 'kindergarten';

describe('a list that nobody loaded', () => {
  const prepared = withoutNurseries();
  const rows = ANYWHERE.documents.flatMap(({ standards }) => standards);
  const inputWith = (more: Partial<Settings> = {}) => ({
    scenario: null,
    settings: { ...DEFAULT_SETTINGS, wholeCity: true, ...more },
    standards: rows,
    library: ANYWHERE,
  });
  const onNurseries = new Set(
    rows
      .filter((row) => {
        const kinds = kindsNamedBy([row], ANYWHERE);
        return kinds.length > 0 && kinds.every(isOfChildcare);
      })
      .map(({ id }) => id),
  );

  it('gives no single 不达标 on nurseries, names the list, and suggests nothing for it', () => {
    const { findings } = assess(prepared, inputWith());
    const found = findings.filter(({ rule }) => onNurseries.has(rule));
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(({ verdict }) => verdict === 'unmet')).toEqual([]);
    expect(found.filter(({ verdict }) => verdict === 'met')).toEqual([]);
    const unassessed = found.filter(({ missing }) =>
      missing.some(({ field, ids }) => field.startsWith('list.') && ids.length === 0),
    );
    expect(unassessed.length).toBeGreaterThan(30);
    expect(suggest(prepared, inputWith()).filter(({ rule }) => onNurseries.has(rule))).toEqual([]);
    const line = missingFields(findings).find(({ field }) => field === 'list.childcare')!;
    expect(line.verdicts).toBeGreaterThan(10);
  });

  it('is a zero once the planner says that there are none', () => {
    const roots = KINDS.filter(({ parents }) => parents.length === 0).map(({ id }) => id);
    const { findings } = assess(prepared, inputWith({ completeKinds: roots }));
    const d2 = findings.filter(({ rule }) => rule === 'D2');
    expect(d2.length).toBeGreaterThan(0);
    expect(d2.every(({ verdict, measured }) => verdict === 'unmet' && measured === 0)).toBe(true);
    const lists = findings.flatMap(({ missing }) => missing.map(({ field }) => field));
    expect(lists.filter((field) => field.startsWith('list.'))).toEqual([]);
  });

  it('of a part of what counts leaves a surely met row met and never fails one', () => {
    const town = {
      areas: [{ id: 'c', level: 'community' as const, residents: 1000 }],
      facilities: [{ id: 'f', in: 'c', kinds: ['day-care-centre'], floorAreaM2: 400 }],
    };
    const inData = (kind: string) => kind === 'eldercare' || kind === 'day-care-centre';
    const verdicts = findingsOf(town, ['B3', 'C23'], { inData }).map((each) => [
      each.rule,
      each.verdict,
      each.missing,
    ]);
    expect(verdicts[0]).toEqual(['B3', 'met', []]);
    expect(verdicts[1]!.slice(0, 2)).toEqual(['C23', 'unassessed']);
  });

  it('of one tier of three leaves a circle between what the others cover and all of the people', () => {
    const town = {
      areas: [{ id: 'd', level: 'district' as const, age60plus: 1000 }],
      facilities: [{ id: 'f', in: 'd', kinds: ['community-eldercare-station'] }],
      inside: { d: 600 },
    };
    const inData = (kind: string) => kind !== 'estate-eldercare-point';
    const [together] = findingsOf(town, ['E1'], { inData });
    expect(together).toMatchObject({
      part: 'together',
      verdict: 'unassessed',
      measured: null,
      bounds: { lower: 60, upper: 100 },
      missing: [{ field: 'list.estate-eldercare-point' }],
    });
    expect(formatMeasured('zh-CN', together!)).toBe('60–100%');
    // Without people there is nothing to be a part of.
    const { age60plus: _none, ...nobody } = town.areas[0]!;
    const [unknown] = findingsOf({ ...town, areas: [nobody] }, ['E1'], { inData });
    expect([unknown!.measured, unknown!.bounds]).toEqual([null, undefined]);
    // All of the people are surely covered.
    const [met] = findingsOf({ ...town, inside: { d: 1000 } }, ['E1'], { inData });
    expect([met!.verdict, met!.measured]).toEqual(['met', 100]);
  });
});

describe('a branch is in the data', () => {
  const station = [{ id: 'f', name: '', lng: 0, lat: 0, kinds: ['community-eldercare-station'] }];

  it('by a record of it or below it, and by the word of the planner for all below', () => {
    expect(isInData('eldercare', station)).toBe(true);
    expect(isInData('day-care-centre', station)).toBe(false);
    expect(isInData('nursery', station, ['eldercare'])).toBe(false);
    expect(isInData('day-care-centre', station, ['eldercare'])).toBe(true);
    // What stands for two branches is there by either.
    expect(isInData('old-young-complex', station, ['childcare'])).toBe(true);
  });
});
