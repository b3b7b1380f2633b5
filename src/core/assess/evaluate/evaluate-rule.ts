import { WHOLE_ID, type RuleCheck } from '../findings/assessment.ts';
import type {
  AreaShareRule,
  AreaTest,
  EitherRule,
  Rule,
  TieredRule,
} from '../../standards/rule.ts';
import { LIBRARY } from '../../standards/library.ts';
import type { Standard, StandardPart } from '../../standards/standard.ts';
import { testsIn } from '../../standards/tests-in.ts';
import { targetIn } from '../../standards/target.ts';
import {
  measureCount,
  measureGrowth,
  measurePerFacility,
  measurePerKm2,
  measurePerPeople,
  measureSum,
} from './amounts.ts';
import { appliesToArea } from './applies.ts';
import {
  mergeMissing,
  MissingFields,
  unknown,
  judgeInterval,
  exactly,
  knownValue,
  type Measurement,
} from './measurement.ts';
import { placeOfArea, type JudgedPlace, type Territory, type TestOutcome } from './place.ts';
import { Proportion } from './proportion.ts';
import { measureCircle, measureNearness } from './reach.ts';
import { openForMissingLists } from './missing-lists.ts';
import { measureMeanRatio } from './mean-ratio.ts';
import { measureShare } from './shares.ts';

/** On whose behalf a rule is measured. */
export interface Asking {
  /** Row and part, by which a reported value is looked up. */
  standardId: string;
  part: string | undefined;
  /** Last year that growth counts; undefined for no end. */
  year: number | undefined;
}

export function askingFor(standard: Standard, part: StandardPart, territory: Territory): Asking {
  const year = territory.input.year ?? targetIn(part).year ?? undefined;
  return { standardId: standard.id, part: part.id, year };
}

/** Measures one rule in one place; what is not loaded is not taken for none. */
export function measureRule(
  rule: Rule,
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  return openForMissingLists(rule, measureLoaded(rule, place, territory, asking), territory);
}

function measureLoaded(
  rule: Rule,
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  switch (rule.shape) {
    case 'count':
      return measureCount(rule, place, territory);
    case 'sum':
      return measureSum(rule, place, territory);
    case 'growth':
      return measureGrowth(rule, place, territory, asking.year);
    case 'per-people':
      return measurePerPeople(rule, place, territory);
    case 'share':
      return measureShare(rule, place, territory);
    case 'mean-ratio':
      return measureMeanRatio(rule, place, territory);
    case 'circle':
      return measureCircle(rule, place, territory);
    case 'nearness':
      return measureNearness(rule, place, territory);
    case 'per-facility':
      return measurePerFacility(rule, place, territory);
    case 'per-km2':
      return measurePerKm2(rule, place, territory);
    case 'either':
      return measureEither(rule, place, territory, asking);
    case 'tiered':
      return measureTiered(rule, place, territory, asking);
    case 'area-share':
      return measureAreaShare(rule, place, territory, asking);
    case 'reported':
      return measureReported(place, territory, asking);
  }
}

function measureReported(place: JudgedPlace, territory: Territory, asking: Asking): Measurement {
  const value = territory.input.reported?.(asking.standardId, asking.part, place.areaId);
  if (value !== undefined) return exactly(value, []);
  const ids = place.areaId === WHOLE_ID ? [] : [place.areaId];
  return unknown([{ field: 'reported', of: 'area', ids }]);
}

/** Share of areas of a level that meet every test; of no areas there is no share. */
function measureAreaShare(
  rule: AreaShareRule,
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  const { level, zones, builtFrom } = rule.areas;
  const proportion = new Proportion();
  const lacking = new MissingFields();
  const missing: Measurement['missing'][] = [];
  const evidence = new Set<string>();
  const outcomes = territory.outcomes.get(rule) ?? new Map<string, TestOutcome>();
  territory.outcomes.set(rule, outcomes);
  for (const area of territory.areasWithin(place, level)) {
    const applies = appliesToArea({ zones, builtFrom }, area, territory);
    if (applies.answer === 'no') continue;
    let outcome = outcomes.get(area.id);
    if (!outcome) {
      outcome = testArea(rule.meets, placeOfArea(area), territory, asking);
      outcomes.set(area.id, outcome);
    }
    const surely = applies.answer === 'yes' ? 1 : 0;
    for (const field of applies.fields) lacking.add(field, area.id);
    missing.push(outcome.missing);
    if (outcome.verdict === 'unassessed') proportion.addUnknown(1);
    else if (outcome.verdict === 'met') proportion.addBounds([surely, 1], [0, 0]);
    else proportion.addBounds([0, 0], [surely, 1]);
    if (outcome.verdict === 'met' && surely) for (const id of outcome.evidence) evidence.add(id);
  }
  const allMissing = mergeMissing([lacking.list('area'), ...missing]);
  const percent = proportion.percent();
  return percent
    ? { ...percent, missing: allMissing, evidence: [...evidence].toSorted() }
    : unknown([...allMissing, { field: `areas.${level}`, of: 'area', ids: [] }]);
}

/** Share of the requirements of a tiered list that are met. */
function measureTiered(
  rule: TieredRule,
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  const met = countMet(testsIn(rule), place, territory, asking);
  const share = (n: number) => (100 * n) / testsIn(rule).length;
  return { ...met, lower: share(met.lower), upper: share(met.upper) };
}

function measureEither(
  rule: EitherRule,
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  return countMet(rule.rules, place, territory, asking);
}

/** How many of several rules are met: between those that surely are and those that may be. */
function countMet(
  tests: readonly AreaTest[],
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): Measurement {
  const outcomes = tests.map((one) => testArea([one], place, territory, asking));
  const met = outcomes.filter(({ verdict }) => verdict === 'met');
  const open = outcomes.filter(({ verdict }) => verdict === 'unassessed');
  return {
    lower: met.length,
    upper: met.length + open.length,
    checks: outcomes.flatMap(({ checks }) => checks),
    missing: mergeMissing(open.map(({ missing }) => missing)),
    evidence: [...new Set(met.flatMap(({ evidence }) => evidence))].toSorted(),
  };
}

function testArea(
  tests: readonly AreaTest[],
  place: JudgedPlace,
  territory: Territory,
  asking: Asking,
): TestOutcome {
  const { library = LIBRARY } = territory.input;
  const outcomes = tests
    .flatMap((test) => {
      if ('rule' in test) {
        return [{ ...test, target: test.target ?? territory.input.circleSharePct, asking }];
      }
      const standard = library.standardById(test.standard);
      if (!standard) return [];
      return standard.parts.map((part) => ({
        rule: part.rule,
        comparison: part.comparison,
        target: territory.targetFor(part, place).target,
        asking: askingFor(standard, part, territory),
      }));
    })
    .map((test) => {
      const measurement = measureRule(test.rule, place, territory, test.asking);
      const verdict = judgeInterval(measurement, test.comparison, test.target);
      const { rule, comparison, target } = test;
      const check: RuleCheck = { rule, comparison, target, verdict, ...knownValue(measurement) };
      return { measurement, verdict, check };
    });
  const verdicts = outcomes.map((outcome) => outcome.verdict);
  const undecided = outcomes.filter((outcome) => outcome.verdict === 'unassessed');
  const verdict = verdicts.includes('unmet') ? 'unmet' : undecided.length ? 'unassessed' : 'met';
  return {
    verdict,
    checks: outcomes.map(({ check }) => check),
    missing:
      verdict === 'unassessed'
        ? mergeMissing(undecided.map((outcome) => outcome.measurement.missing))
        : [],
    evidence: outcomes.flatMap((outcome) => outcome.measurement.evidence),
  };
}
