import { expect, it } from 'vitest';
import { assess, type AssessInput } from '../../../../src/core/assess/assess.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import { suggest } from '../../../../src/core/siting/suggest/suggest.ts';
import { buildStandard } from '../../../../src/core/standards/form/build-standard.ts';
import { emptyDocument } from '../../../../src/core/standards/form/document-facts.ts';
import { EMPTY_RULE_FORM, type RuleForm } from '../../../../src/core/standards/form/rule-form.ts';
import { libraryWith } from '../../../../src/core/standards/library.ts';
import { SMALL_CITY, syntheticCity } from '../../assess/synthetic-city.ts';

const city = syntheticCity(SMALL_CITY, 5);
const prepared = prepare({ ...city, facilities: [] });

/** A row of which one of two whole rules is enough, asked of every community of a city without facilities. */
function inputFor(form: Partial<RuleForm>): AssessInput {
  const standard = buildStandard(
    { ...EMPTY_RULE_FORM, shape: 'either', title: '任选', target: 1, ...form },
    'OA1',
  );
  const library = libraryWith([
    { ...emptyDocument('own-oa', 'OA', '任选'), standards: [standard] },
  ]);
  const settings = {
    ...DEFAULT_SETTINGS,
    standardIds: ['OA1'],
    completeKinds: ['eldercare', 'childcare'],
  };
  return { scenario: null, settings, standards: [standard], library, kinds: ['eldercare'] };
}

const CHEAP: Partial<RuleForm> = { kinds: ['estate-eldercare-point'], areaLeast: 1 };
const DEAR = { otherKinds: ['community-eldercare-station'], otherLeast: 3 };

it.each([
  ['first', { ...CHEAP, ...DEAR }],
  [
    'second',
    {
      kinds: DEAR.otherKinds,
      areaLeast: DEAR.otherLeast,
      otherKinds: CHEAP.kinds!,
      otherLeast: 1,
    },
  ],
])('builds the cheaper of two choices where it is named %s', (_, form) => {
  const input = inputFor(form);
  const before = assess(prepared, input).findings;
  expect(before.length).toBeGreaterThan(3);
  expect(new Set(before.map(({ verdict }) => verdict))).toEqual(new Set(['unmet']));
  const suggestions = suggest(prepared, input);
  expect(suggestions.length).toBe(before.length);
  expect(new Set(suggestions.flatMap(({ kinds }) => kinds))).toEqual(
    new Set(['estate-eldercare-point']),
  );
  const sites = suggestions.map(({ id, kinds, lng, lat, fields }) => ({
    ...fields,
    id,
    name: id,
    kinds,
    lng,
    lat,
  }));
  const scenario = { id: 's', name: 's', sites, closedFacilityIds: [] };
  const after = assess(prepared, { ...input, scenario }).findings;
  expect(new Set(after.map(({ verdict }) => verdict))).toEqual(new Set(['met']));
});

/** Two rules that rows of a document may name: a circle of five minutes, and three stations. */
function withNamedRows(form: Partial<RuleForm>): AssessInput {
  const base = { ...EMPTY_RULE_FORM, level: 'community' as const };
  const circle = buildStandard(
    {
      ...base,
      shape: 'circle',
      title: '五分钟圈',
      kinds: ['estate-eldercare-point'],
      people: 'age60plus',
      minutes: 10,
      target: 60,
    },
    'OA1',
  );
  const stations = buildStandard(
    { ...base, title: '三处服务站', kinds: ['community-eldercare-station'], target: 3 },
    'OA2',
  );
  const whole = buildStandard({ ...base, title: '整体', ...form }, 'OA3');
  const { [0]: rule } = whole.parts;
  // The circle stands in the row itself, as a document file may say it.
  const inline = (tests: readonly object[]) =>
    tests.map((test) =>
      'standard' in test && test.standard === 'OA1'
        ? { rule: circle.parts[0]!.rule, comparison: '>=', target: 60 }
        : test,
    );
  const own = rule!.rule as { rules?: object[]; meets?: object[] };
  if (own.rules) own.rules = inline(own.rules);
  if (own.meets) own.meets = inline(own.meets);
  const document = {
    ...emptyDocument('own-oa', 'OA', '任选'),
    standards: [circle, stations, whole],
  };
  const settings = {
    ...DEFAULT_SETTINGS,
    standardIds: ['OA3'],
    completeKinds: ['eldercare', 'childcare'],
  };
  const library = libraryWith([document]);
  return { scenario: null, settings, standards: [whole], library, kinds: ['eldercare'] };
}

it.each<[string, Partial<RuleForm>]>([
  ['one of several rules', { shape: 'either', rows: '1、2', target: 1 }],
  [
    'a share of areas',
    {
      shape: 'area-share',
      level: 'district',
      areaLevel: 'community',
      areaTest: 'rows',
      rows: '1',
      target: 100,
    },
  ],
  [
    'a tiered list',
    {
      shape: 'tiered',
      people: 'age60plus',
      tiers: [{ minutes: 10, kinds: ['estate-eldercare-point'], sharePct: 60 }],
      target: 100,
    },
  ],
])('sites close a circle within %s', (_, form) => {
  const input = withNamedRows(form);
  const before = assess(prepared, input).findings;
  expect(new Set(before.map(({ verdict }) => verdict))).toEqual(new Set(['unmet']));
  const suggestions = suggest(prepared, input);
  expect(new Set(suggestions.flatMap(({ kinds }) => kinds))).toEqual(
    new Set(['estate-eldercare-point']),
  );
  const sites = suggestions.map(({ id, kinds, lng, lat, fields }) => ({
    ...fields,
    id,
    name: id,
    kinds,
    lng,
    lat,
  }));
  const scenario = { id: 's', name: 's', sites, closedFacilityIds: [] };
  const after = assess(prepared, { ...input, scenario }).findings;
  expect(new Set(after.map(({ verdict }) => verdict))).toEqual(new Set(['met']));
});
