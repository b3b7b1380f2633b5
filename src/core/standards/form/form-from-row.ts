import type { CircleRule, FacilityCondition, FacilityFilter, Rule } from '../rule.ts';
import type { AreaTarget, Standard, StandardPart } from '../standard.ts';
import { buildStandard } from './build-standard.ts';
import { EMPTY_RULE_FORM, type AreaLine, type RuleForm } from './rule-form.ts';

type Fields = Partial<RuleForm>;

function filterFields({ kinds, ...rest }: FacilityCondition): Fields {
  const { services, minFloorAreaM2, minLandM2, minBeds, minPlaces, minServices, operator } = rest;
  const { inclusive, exceptKinds } = rest;
  return {
    ...(kinds && { kinds }),
    ...(services && { services }),
    ...(minFloorAreaM2 && { minFloorAreaM2 }),
    ...(minLandM2 && { minLandM2 }),
    ...(minBeds && { minBeds }),
    ...(minPlaces && { minPlaces }),
    ...(minServices && { minServices }),
    ...(operator && { operators: [operator].flat() }),
    ...(inclusive && { inclusive }),
    ...(exceptKinds && { exceptKinds }),
  };
}

function circleFields({ kinds, where, people, by, minutes, radiusM }: CircleRule): Fields {
  return {
    ...filterFields(where ?? {}),
    kinds,
    people,
    ...(by && { by }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(radiusM === undefined ? {} : { radiusM, minutes: undefined }),
  };
}

function conditionFields(where: FacilityCondition): Fields {
  if (where.inclusive) return { condition: 'inclusive' };
  if (where.sociallyOperated) return { condition: 'sociallyOperated' };
  if (Array.isArray(where.operator)) return { condition: 'public' };
  if (where.kinds) return { condition: 'kinds', otherKinds: where.kinds };
  return { condition: 'sized', ...filterFields(where) };
}

function countFields(rule: Rule, target: number | null): Fields {
  if (target === null) return {};
  if (rule.shape === 'circle') {
    return { ...circleFields(rule), areaTest: 'circle', areaLeast: target };
  }
  if (rule.shape !== 'count') return {};
  return { ...filterFields(rule.of), areaTest: 'count', areaLeast: target };
}

function ruleFields(rule: Rule): Fields {
  const { shape } = rule;
  switch (shape) {
    case 'circle':
      return circleFields(rule);
    case 'nearness':
      return { kinds: rule.of.kinds, near: rule.near, withinM: rule.withinM };
    case 'share': {
      const { of, field, where, partField } = rule;
      return {
        ...(field && { field }),
        ...(partField ? { condition: 'part' as const, partField } : conditionFields(where ?? {})),
        kinds: of.kinds,
      };
    }
    case 'mean-ratio':
      return {
        ...conditionFields(rule.where),
        field: rule.field,
        kinds: rule.of.kinds,
        ...(rule.each && { each: true }),
      };
    case 'area-share':
    case 'either': {
      const tests = shape === 'either' ? rule.rules : rule.meets;
      const [first, second] = tests;
      const rows = tests.flatMap((test) => ('standard' in test ? [test.standard] : []));
      const areas = shape === 'area-share' ? rule.areas : undefined;
      return {
        ...(rows.length > 0 && { rows: rows.join('、'), areaTest: 'rows' as const }),
        ...(first && 'rule' in first && countFields(first.rule, first.target)),
        ...(shape === 'either' &&
          second &&
          'rule' in second && {
            otherKinds: (second.rule as { of?: FacilityFilter }).of?.kinds ?? [],
            otherLeast: second.target ?? 1,
          }),
        ...(areas && {
          areaLevel: areas.level,
          ...(areas.zones && { zones: areas.zones }),
          ...(areas.builtFrom && { builtFrom: areas.builtFrom }),
        }),
      };
    }
    case 'tiered':
      return { people: rule.people, tiers: rule.lines };
    case 'reported':
      return {};
    default: {
      const { of, ...rest } = rule;
      return { ...filterFields(of), ...rest } as Fields;
    }
  }
}

function linesOf({ names = [], codes = [], year, value }: AreaTarget): AreaLine[] {
  const figures = { ...(year !== null && { year }), target: value };
  return [
    ...names.map((name) => ({ name, ...figures })),
    ...codes.map((code) => ({ name: '', code, ...figures })),
  ];
}

/** The targets of named areas as lines; values by class of area are none. */
export function areaLines({ byArea = [] }: StandardPart): AreaLine[] {
  return byArea.flatMap(linesOf);
}

function targetFields(part: StandardPart): Fields {
  const [first, ...later] = part.targets;
  const line = ({ year, value }: { year: number | null; value: number | null }) => ({
    ...(year !== null && { year }),
    ...(value !== null && { target: value }),
  });
  return {
    target: undefined,
    ...line(first!),
    later: later.map(line),
    areas: areaLines(part),
  };
}

function rowFields(standard: Standard, part: StandardPart): Fields {
  const { appliesTo, force, departments = [], successors = [], notes, conflicts } = standard;
  const { zones, central, builtFrom, builtBefore, exceptNames = [], threshold, match } = appliesTo;
  const { present, plannersTarget, buildKind } = part;
  return {
    title: standard.title.zh,
    clause: standard.clause,
    level: standard.level,
    ...(force && { force }),
    departments: departments.join('、'),
    successors: successors.join('、'),
    notes: notes?.zh ?? '',
    conflict: conflicts.map(({ zh }) => zh).join('；'),
    ...(zones && { zones }),
    ...(central !== undefined && { central: central ? ('yes' as const) : ('no' as const) }),
    ...(builtFrom && { builtFrom }),
    ...(builtBefore && { builtBefore }),
    exceptNames: exceptNames.join('、'),
    ...(threshold && { thresholdOf: threshold.of, threshold: threshold.atLeast }),
    ...(match && { match }),
    comparison: part.comparison,
    ...(present && { present: present.value }),
    ...(present?.year && { presentYear: present.year }),
    ...(part.onlyShown && { onlyShown: true }),
    ...(plannersTarget !== undefined && { plannersTarget }),
    ...(buildKind && { buildKind }),
    unit: part.unit,
  };
}

/** The same whatever the order of the members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, one]) => one !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}

/** What a form cannot hold and a verdict does not need: names of parts, what is asked alike elsewhere, the other language. */
function asFormSays(standard: Standard, part: StandardPart): string {
  const { id: _id, title: _title, indicator: _indicator, ...own } = part;
  const { title, notes, conflicts } = standard;
  const zh = (text: { zh: string }) => ({ zh: text.zh, en: text.zh });
  const contradiction = conflicts.map((each) => each.zh).join('；');
  return canonical({
    ...standard,
    title: zh(title),
    ...(notes && { notes: zh(notes) }),
    conflicts: contradiction === '' ? [] : [zh({ zh: contradiction })],
    parts: [own],
  });
}

/** The form that describes one part of a row; undefined where no form can. */
export function formFromRow(standard: Standard, part: StandardPart): RuleForm | undefined {
  const { shape } = part.rule;
  const form: RuleForm = {
    ...EMPTY_RULE_FORM,
    ...rowFields(standard, part),
    ...targetFields(part),
    ...ruleFields(part.rule),
    shape,
  };
  const built = buildStandard(form, standard.id);
  return canonical(built) === asFormSays(standard, part) ? form : undefined;
}
