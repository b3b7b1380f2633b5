import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import { appliesToArea } from '../../assess/evaluate/applies.ts';
import { isServing, servedBy } from '../../assess/matching/serving.ts';
import { matchCondition } from '../../assess/matching/match-condition.ts';
import { judgeInterval, type Measurement } from '../../assess/evaluate/measurement.ts';
import { measureDistance } from '../../assess/evaluate/shortfall.ts';
import { placeOfArea, type JudgedPlace, type Territory } from '../../assess/evaluate/place.ts';
import { askingFor, measureRule } from '../../assess/evaluate/evaluate-rule.ts';
import type { MeasuredFinding } from '../../assess/evaluate/judge-part.ts';
import type { FacilityNumber } from '../../vocabulary/facility-fields.ts';
import type {
  AreaShareRule,
  CircleRule,
  Comparison,
  Rule,
  ShareRule,
} from '../../standards/rule.ts';
import { asksForMore } from '../../standards/comparison.ts';
import { LIBRARY } from '../../standards/library.ts';
import { testsIn } from '../../standards/tests-in.ts';
import type { Program } from './program.ts';

/** What a use of a program adds: for being there, for each unit, for each safety-net bed. */
export interface NeedTerm {
  program: number;
  perUse: number;
  perUnit: number;
  perSafetyBed: number;
}

/** Sum of the terms of all uses in some areas >= asked. */
export interface LinearNeed {
  terms: NeedTerm[];
  /** Ids of the areas in which uses count; `WHOLE_ID` for all loaded ones. */
  areaIds: readonly string[];
  asked: number;
  /** A building counts once however many of its uses match. */
  oncePerSite: boolean;
}

/** So many more people inside circles. */
export interface PeopleAsk {
  rule: CircleRule;
  place: JudgedPlace;
  asked: number;
}

/** What one thing asks of building. */
type Need = LinearNeed | PeopleAsk;

/** What closes a finding, or keeps one met that building could open. */
export type Requirement = { measured: MeasuredFinding; isKept: boolean } & (
  | { form: 'linear'; need: LinearNeed }
  | ({ form: 'people' } & PeopleAsk)
  /** So many more areas that meet all their needs. */
  | { form: 'areas'; asked: number; areas: Need[][] }
);

/** Makes a strict inequality one that holds at equality. */
const STRICT = 1e-6;

type Adds = Omit<NeedTerm, 'program'>;

function amountOf(
  field: FacilityNumber,
  { of, floorM2, floorPerUnitM2 }: Program,
): Adds | undefined {
  const none = { perUse: 0, perUnit: 0, perSafetyBed: 0 };
  switch (field) {
    case 'beds':
    case 'nursingBeds':
      return of === 'beds' ? { ...none, perUnit: 1 } : none;
    case 'safetyNetBeds':
      return of === 'beds' ? { ...none, perSafetyBed: 1 } : none;
    case 'familyBeds':
      return none;
    case 'places':
      return of === 'places' ? { ...none, perUnit: 1 } : none;
    case 'floorAreaM2':
      return { ...none, perUse: floorM2, perUnit: floorPerUnitM2 };
    default:
      return undefined;
  }
}

function scaled(adds: Adds, by: number): Adds {
  const { perUse, perUnit, perSafetyBed } = adds;
  return { perUse: perUse * by, perUnit: perUnit * by, perSafetyBed: perSafetyBed * by };
}

function addTo(a: Adds, b: Adds): Adds {
  return {
    perUse: a.perUse + b.perUse,
    perUnit: a.perUnit + b.perUnit,
    perSafetyBed: a.perSafetyBed + b.perSafetyBed,
  };
}

const NOTHING: Adds = { perUse: 0, perUnit: 0, perSafetyBed: 0 };
const ONE: Adds = { perUse: 1, perUnit: 0, perSafetyBed: 0 };

/** Fields of which half a unit cannot be built. */
const COUNTED: ReadonlySet<FacilityNumber> = new Set([
  'beds',
  'nursingBeds',
  'safetyNetBeds',
  'places',
]);

/** Rules that add up facilities or what they hold. */
type Summed = Extract<Rule, { of: unknown }> & { field?: FacilityNumber; plus?: FacilityNumber[] };

/** What a use of a program adds to all that a rule adds up; without a field it is one. */
function amountsOf({ field, plus = [] }: Summed, program: Program): Adds | undefined {
  if (field === undefined) return ONE;
  return [field, ...plus].reduce<Adds | undefined>((sum, each) => {
    const own = amountOf(each, program);
    return sum && own && addTo(sum, own);
  }, NOTHING);
}

/** Part less `share` of the whole, as far as a program adds to them. */
function shareAdds(rule: ShareRule, share: number, program: Program): Adds | undefined {
  const whole = rule.field === undefined ? ONE : amountOf(rule.field, program);
  const part = rule.partField
    ? amountOf(rule.partField, program)
    : matchCondition(program.probe, rule.where ?? {}).answer === 'yes'
      ? whole
      : scaled(ONE, 0);
  return whole && part && addTo(part, scaled(whole, -share));
}

function termsOf(
  programs: readonly Program[],
  rule: Extract<Rule, { of: unknown }>,
  addsOf: (program: Program) => Adds | undefined,
): NeedTerm[] {
  return programs.flatMap((program, at): NeedTerm[] => {
    if (matchCondition(program.probe, rule.of).answer !== 'yes') return [];
    const adds = addsOf(program);
    if (!adds || (adds.perUse === 0 && adds.perUnit === 0 && adds.perSafetyBed === 0)) return [];
    return [{ program: at, ...adds }];
  });
}

/** What building must add so that a rule passes; undefined where nothing built can be counted for it. */
export function linearNeed(
  programs: readonly Program[],
  rule: Rule,
  comparison: Comparison,
  target: number,
  measurement: Measurement,
  { areaIds }: Pick<JudgedPlace, 'areaIds'>,
): LinearNeed | undefined {
  const { basis, missing } = measurement;
  const isStrict = comparison === '>' || comparison === '<';
  const more = asksForMore(comparison);
  const distance = measureDistance(rule, comparison, measurement, target);
  const need = (terms: NeedTerm[], asked: number, oncePerSite = false): LinearNeed => ({
    terms,
    areaIds,
    asked,
    oncePerSite,
  });
  const inFields = (summed: Summed) =>
    need(
      termsOf(programs, summed, (each) => amountsOf(summed, each)),
      distance,
      summed.field === undefined,
    );
  switch (rule.shape) {
    case 'count':
    case 'sum':
    case 'growth':
      return more ? inFields(rule) : undefined;
    case 'per-people': {
      if (!more || basis === undefined) return undefined;
      const asked = (distance * basis) / rule.per;
      const { field } = rule;
      const counted = field === undefined || COUNTED.has(field);
      const terms = termsOf(programs, rule, (each) => amountsOf(rule, each));
      const least = counted ? Math.ceil(asked - STRICT) : asked;
      const strictly = isStrict && least <= asked ? least + (counted ? 1 : STRICT) : least;
      return need(terms, strictly, field === undefined);
    }
    case 'per-km2':
      if (!more || basis === undefined) return undefined;
      return need(
        termsOf(programs, rule, (each) => amountsOf(rule, each)),
        distance * basis,
        rule.field === undefined,
      );
    case 'per-facility': {
      if (more || basis === undefined) return undefined;
      const there = measurement.lower === Infinity ? 0 : basis / measurement.lower;
      return need(
        termsOf(programs, rule, () => ONE),
        Math.ceil(basis / target - STRICT) - there,
        true,
      );
    }
    case 'share': {
      // With unknown parts the bounds are apart and what keeps them so is not a matter of building.
      if (basis === undefined || (!more && missing.length > 0)) return undefined;
      const sign = more ? 1 : -1;
      const terms = termsOf(programs, rule, (each) => {
        const adds = shareAdds(rule, target / 100, each);
        return adds && scaled(adds, sign);
      });
      // As a share of facilities a building is one of them however many uses it has.
      const isCount = rule.field === undefined;
      return need(terms, (distance * basis) / 100 + (isStrict ? STRICT : 0), isCount);
    }
    default:
      return undefined;
  }
}

/** So many more people as bring a circle to its target; undefined where nobody knows how many there are. */
function peopleAsk(
  rule: CircleRule,
  comparison: Comparison,
  target: number,
  measurement: Measurement,
  place: JudgedPlace,
): PeopleAsk | undefined {
  const { basis } = measurement;
  if (!asksForMore(comparison) || basis === undefined) return undefined;
  const asked = (measureDistance(rule, comparison, measurement, target) * basis) / 100;
  return { rule, place, asked };
}

/** What building must add so that one of several rules passes; undefined where nothing that is built counts for it. */
function needOf(
  programs: readonly Program[],
  { rule, comparison, target }: { rule: Rule; comparison: Comparison; target: number },
  measurement: Measurement,
  place: JudgedPlace,
): Need | undefined {
  if (rule.shape === 'circle') {
    const counts = programs.some(({ probe }) => isServing(probe, rule.kinds, servedBy(rule)));
    return counts ? peopleAsk(rule, comparison, target, measurement, place) : undefined;
  }
  const need = linearNeed(programs, rule, comparison, target, measurement, place);
  return need && need.terms.length > 0 ? need : undefined;
}

/** The needs of each area that does not pass a share of areas yet, where building can meet them all. */
function areaNeeds(
  programs: readonly Program[],
  rule: AreaShareRule,
  { standard, part, place }: MeasuredFinding,
  territory: Territory,
): Need[][] {
  const { library = LIBRARY } = territory.input;
  const { level, zones, builtFrom } = rule.areas;
  return territory.areasWithin(place, level).flatMap((area): Need[][] => {
    if (appliesToArea({ zones, builtFrom }, area, territory).answer !== 'yes') return [];
    const inside = placeOfArea(area);
    const tests = rule.meets.flatMap((test) => {
      if ('rule' in test) {
        const target = test.target ?? territory.input.circleSharePct;
        return [{ ...test, target, asking: askingFor(standard, part, territory) }];
      }
      const named = library.standardById(test.standard);
      return (named?.parts ?? []).map((own) => ({
        rule: own.rule,
        comparison: own.comparison,
        target: territory.targetFor(own, inside).target,
        asking: askingFor(named!, own, territory),
      }));
    });
    const needs: Need[] = [];
    for (const { rule: own, comparison, target, asking } of tests) {
      const measurement = measureRule(own, inside, territory, asking);
      const verdict = judgeInterval(measurement, comparison, target);
      if (verdict === 'met') continue;
      // An area whose state is not known would stay so: it can be made to pass all the same.
      const need = needOf(programs, { rule: own, comparison, target }, measurement, inside);
      if (!need) return [];
      needs.push(need);
    }
    return needs.length > 0 ? [needs] : [];
  });
}

/** What would meet each rule of a choice or a list that is not met yet, where building can; any of them counts as one. */
function choiceNeeds(
  programs: readonly Program[],
  { standard, part, place }: MeasuredFinding,
  territory: Territory,
): Need[][] {
  const asking = askingFor(standard, part, territory);
  return testsIn(part.rule).flatMap((test): Need[][] => {
    if (!('rule' in test)) return [];
    const target = test.target ?? territory.input.circleSharePct;
    const measurement = measureRule(test.rule, place, territory, asking);
    if (judgeInterval(measurement, test.comparison, target) === 'met') return [];
    const need = needOf(programs, { ...test, target }, measurement, place);
    return need ? [[need]] : [];
  });
}

function testsMet({ checks = [] }: Measurement): number {
  return checks.filter(({ verdict }) => verdict === 'met').length;
}

/** What a finding asks of building; undefined where nothing that is built closes (or opens) it. */
export function toRequirement(
  programs: readonly Program[],
  measured: MeasuredFinding,
  territory: Territory,
): Requirement | undefined {
  const { finding, part, place, measurement } = measured;
  const { rule, comparison } = part;
  const { target, verdict } = finding;
  const isKept = verdict === 'met';
  if (verdict === 'unassessed' || verdict === 'not-applicable') return undefined;
  if (isKept && rule.shape !== 'share') return undefined;
  if (rule.shape === 'circle') {
    const ask = peopleAsk(rule, comparison, target, measurement, place);
    return ask && { measured, isKept, form: 'people', ...ask };
  }
  if (rule.shape === 'area-share') {
    const { basis, lower } = measurement;
    if (!asksForMore(comparison) || basis === undefined) return undefined;
    const passing = Math.round((lower * basis) / 100);
    const asked = Math.ceil((target * basis) / 100 - STRICT) - passing;
    const areas = areaNeeds(programs, rule, measured, territory);
    return { measured, isKept, form: 'areas', asked: asked + (comparison === '>' ? 1 : 0), areas };
  }
  if (rule.shape === 'either' || rule.shape === 'tiered') {
    if (!asksForMore(comparison)) return undefined;
    const asked = rule.shape === 'either' ? target : (target * testsIn(rule).length) / 100;
    const met = testsMet(measurement);
    const areas = choiceNeeds(programs, measured, territory);
    return { measured, isKept, form: 'areas', asked: Math.ceil(asked - STRICT) - met, areas };
  }
  const need = linearNeed(programs, rule, comparison, target, measurement, place);
  if (!need || (isKept && need.terms.length === 0)) return undefined;
  return { measured, isKept, form: 'linear', need };
}

/** Whether a place lies in the areas of a need, by the ids of the areas that hold it. */
export function liesInAreas(areaIds: readonly string[], holders: readonly string[]): boolean {
  return holders.length > 0 && areaIds.some((id) => id === WHOLE_ID || holders.includes(id));
}
