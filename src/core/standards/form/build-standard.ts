import { unitOf, type Unit } from '../unit.ts';
import type {
  AreaTest,
  CircleRule,
  FacilityCondition,
  FacilityFilter,
  Rule,
  TierLine,
} from '../rule.ts';
import type { AppliesTo, AreaTarget, Standard, StandardPart, Target } from '../standard.ts';
import { isTotalLine } from './check-area-lines.ts';
import { SIZES, splitNames, type AreaLine, type RuleForm } from './rule-form.ts';

/** What is stated of facilities besides their kinds. */
function conditionOf(form: RuleForm): FacilityCondition {
  const { services, operators, inclusive, exceptKinds } = form;
  return {
    ...(exceptKinds.length > 0 && { exceptKinds }),
    ...(services.length > 0 && { services }),
    ...Object.fromEntries(SIZES.flatMap((size) => (form[size] ? [[size, form[size]]] : []))),
    ...(operators.length > 0 && { operator: operators.length === 1 ? operators[0]! : operators }),
    ...(inclusive && { inclusive }),
  };
}

function shareCondition(form: RuleForm): FacilityCondition {
  switch (form.condition) {
    case 'inclusive':
      return { inclusive: true };
    case 'public':
      return { operator: ['public', 'public-private'] };
    case 'sociallyOperated':
      return { sociallyOperated: true };
    case 'kinds':
      return { kinds: form.otherKinds };
    case 'sized':
    case 'part':
      return conditionOf(form);
  }
}

function circleOf(form: RuleForm): CircleRule {
  const { kinds, people, minutes, radiusM, by } = form;
  const where = conditionOf(form);
  return {
    shape: 'circle',
    kinds,
    ...(Object.keys(where).length > 0 && { where }),
    people: people === 'households' ? 'residents' : people,
    ...(by === 'delivery' && { by }),
    ...(radiusM === undefined ? { minutes: minutes ?? 15 } : { radiusM }),
  };
}

function countTest(of: FacilityFilter, target: number): AreaTest {
  return { rule: { shape: 'count', of }, comparison: '>=', target };
}

/** Tests against other rows, which go by their number or whole id. */
function rowTests(rows: string, prefix: string): AreaTest[] {
  return splitNames(rows).map((row) => ({ standard: /^\d+$/.test(row) ? prefix + row : row }));
}

function areaTests(form: RuleForm, of: FacilityFilter, prefix: string): AreaTest[] {
  switch (form.areaTest) {
    case 'count':
      return [countTest(of, form.areaLeast)];
    case 'circle':
      return [{ rule: circleOf(form), comparison: '>=', target: form.areaLeast }];
    case 'rows':
      return rowTests(form.rows, prefix);
  }
}

function ruleOf(form: RuleForm, prefix: string): Rule {
  const { shape, kinds, people, per, near, withinM, withinMinutes, plus, zones } = form;
  const of = { kinds, ...conditionOf(form) };
  const { field } = form;
  const amount = {
    ...(field && { field }),
    ...(field && plus.length > 0 && { plus }),
  };
  switch (shape) {
    case 'count':
      return { shape, of };
    case 'sum':
      return { shape, ...amount, field: field ?? 'beds', of };
    case 'growth':
      return { shape, ...(field && { field }), of, sinceYear: form.sinceYear };
    case 'per-people':
      return { shape, ...amount, of, people, per, ...(withinMinutes && { withinMinutes }) };
    case 'per-facility':
      return { shape, of, people };
    case 'per-km2':
      return { shape, ...amount, of };
    case 'share': {
      const part = form.condition === 'part' ? form.partField : undefined;
      return {
        shape,
        of: { kinds },
        ...(field && { field }),
        ...(part ? { partField: part } : { where: shareCondition(form) }),
      };
    }
    case 'mean-ratio':
      return {
        shape,
        of: { kinds },
        field: field ?? 'price',
        where: shareCondition(form),
        ...(form.each && { each: true }),
      };
    case 'circle':
      return circleOf(form);
    case 'nearness':
      return { shape, of: { kinds }, near, withinM };
    case 'area-share':
      return {
        shape,
        areas: {
          level: form.areaLevel,
          ...(zones.length > 0 && { zones }),
          ...(form.builtFrom && { builtFrom: form.builtFrom }),
        },
        meets: areaTests(form, of, prefix),
      };
    case 'either': {
      const named = rowTests(form.rows, prefix);
      const other = countTest({ kinds: form.otherKinds }, form.otherLeast);
      return { shape, rules: named.length > 0 ? named : [countTest(of, form.areaLeast), other] };
    }
    case 'tiered':
      return {
        shape,
        people: people === 'households' ? 'residents' : people,
        // What a line lacks the schema says.
        lines: form.tiers as TierLine[],
      };
    case 'reported':
      return { shape };
  }
}

function appliesOf({ shape, zones, builtFrom, builtBefore, ...form }: RuleForm): AppliesTo {
  const { threshold, thresholdOf, central, match } = form;
  const exceptNames = splitNames(form.exceptNames);
  // A share of areas is narrowed itself, not the place that it is taken in.
  const ofAreas = shape === 'area-share';
  return {
    ...(zones.length > 0 && !ofAreas && { zones }),
    ...(central && { central: central === 'yes' }),
    ...(builtFrom && !ofAreas && { builtFrom }),
    ...(builtBefore && { builtBefore }),
    ...(exceptNames.length > 0 && { exceptNames }),
    ...(threshold && { threshold: { of: thresholdOf, atLeast: threshold } }),
    ...(match === 'any' && { match }),
  };
}

/** The targets of the lines of a table of areas, the earliest first; sums and lines without a figure ask nothing. */
export function areaTargets(lines: readonly AreaLine[]): AreaTarget[] {
  const targets = lines.flatMap((line): AreaTarget[] => {
    const { name, code, year, target } = line;
    if (target === undefined || isTotalLine(line)) return [];
    // A code tells an area among others of its name.
    const who = code ? { codes: [code] } : { names: [name] };
    return [{ ...who, year: year ?? null, value: target }];
  });
  return targets.toSorted((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

/** The unit of the figures of a form: that of what its rule measures. */
export function measuredUnit(form: RuleForm): Unit {
  return unitOf(ruleOf(form, '')) ?? form.unit;
}

function partOf(form: RuleForm, prefix: string): StandardPart {
  const { shape, comparison, target, year, later, kinds, present, plannersTarget } = form;
  const rule = ruleOf(form, prefix);
  // What is held against others of its kind is not met by one more of it.
  const isAdded = shape !== 'nearness' && shape !== 'share' && shape !== 'mean-ratio';
  const only = kinds.length === 1 && isAdded ? kinds[0] : undefined;
  const buildKind = form.buildKind ?? only;
  const targets = [{ year, target }, ...later].map((each): Target => ({
    year: each.year ?? null,
    value: each.target ?? null,
  }));
  const byArea = areaTargets(form.areas);
  return {
    rule,
    comparison,
    targets,
    ...(byArea.length > 0 && { byArea }),
    ...(form.onlyShown && { onlyShown: true }),
    ...(present !== undefined && { present: { year: form.presentYear ?? null, value: present } }),
    unit: unitOf(rule) ?? form.unit,
    class: shape === 'reported' ? 'R' : 'M',
    ...(plannersTarget !== undefined && { plannersTarget }),
    ...(buildKind !== undefined && shape !== 'reported' && { buildKind }),
  };
}

/** The row that a form describes; what is wrong with it the schema says. */
export function buildStandard(form: RuleForm, id: string): Standard {
  const title = form.title.trim();
  const [notes, conflict] = [form.notes.trim(), form.conflict.trim()];
  const departments = splitNames(form.departments);
  const successors = splitNames(form.successors);
  return {
    id,
    clause: form.clause.trim() || id,
    level: form.level,
    appliesTo: appliesOf(form),
    force: form.force ?? null,
    ...(departments.length > 0 && { departments }),
    ...(successors.length > 0 && { successors }),
    title: { zh: title, en: title },
    ...(notes !== '' && { notes: { zh: notes, en: notes } }),
    conflicts: conflict === '' ? [] : [{ zh: conflict, en: conflict }],
    parts: [partOf(form, id.replace(/\d+$/, ''))],
  };
}
