import { expect, test } from 'vitest';
import { assess, type AssessInput } from '../../../../src/core/assess/assess.ts';
import { WHOLE_ID } from '../../../../src/core/assess/findings/assessment.ts';
import { prepare, type Prepared } from '../../../../src/core/assess/prepared/prepared.ts';
import { holdsPoint } from '../../../../src/core/geo/holds-point.ts';
import type { Site } from '../../../../src/core/plan/records/facility.ts';
import { DEFAULT_SETTINGS, type Scenario } from '../../../../src/core/plan/project.ts';
import type { Candidate } from '../../../../src/core/plan/records/candidate.ts';
import { closeGreedy } from '../../../../src/core/siting/close/close-greedy.ts';
import { servedPeople } from '../../../../src/core/siting/close/served-people.ts';
import { closeSetup } from '../../../../src/core/siting/close/close-setup.ts';
import { DEFAULT_COSTS } from '../../../../src/core/siting/question/costs.ts';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { suggest } from '../../../../src/core/siting/suggest/suggest.ts';
import type { Suggestion } from '../../../../src/core/siting/suggest/suggestion.ts';
import { standardById } from '../../../../src/core/standards/library.ts';
import { ANYWHERE } from '../../../support/anywhere.ts';
import { SMALL_CITY, syntheticCity } from '../../assess/synthetic-city.ts';

const city = syntheticCity(SMALL_CITY, 3);
const known = {
  ...city,
  facilities: city.facilities.map((facility) => ({ ...facility, beds: facility.beds ?? 0 })),
};
const prepared = prepare(known);

const inputFor = (ids: string[]): AssessInput => ({
  scenario: null,
  settings: {
    ...DEFAULT_SETTINGS,
    minutes: 6,
    standardIds: ids,
    completeKinds: ['eldercare', 'childcare'],
  },
  standards: ids.map((id) => standardById(id)!),
  library: ANYWHERE,
  kinds: ['day-care-centre', 'meal-point', 'nursery', 'community-nursery-point'],
});

const asSite = (suggestion: Suggestion): Site => ({
  ...suggestion.fields,
  id: suggestion.id,
  name: suggestion.id,
  kinds: suggestion.kinds,
  lng: suggestion.lng,
  lat: suggestion.lat,
});

const scenarioOf = (suggestions: Suggestion[]): Scenario => ({
  id: 's',
  name: 's',
  sites: suggestions.map(asSite),
  closedFacilityIds: [],
});

function plansOf(suggestions: Suggestion[]): Suggestion[][] {
  const plans = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const key = `${suggestion.rule} ${suggestion.part} ${suggestion.areaId}`;
    plans.set(key, [...(plans.get(key) ?? []), suggestion]);
  }
  return [...plans.values()];
}

function suggestionsFor(
  ids: string[],
  base: Prepared = prepared,
): { input: AssessInput; suggestions: Suggestion[] } {
  const input = inputFor(ids);
  return { input, suggestions: suggest(base, input) };
}

test('a site that closes a finding closes it in a scenario, and what remains is what remains', () => {
  const ids = ['A2', 'A7', 'A11', 'A16', 'B3', 'B12', 'C2', 'C23', 'C24', 'D1', 'D2', 'E2'];
  const { input, suggestions } = suggestionsFor(ids);
  const plans = plansOf(suggestions);
  expect(new Set(suggestions.map(({ rule }) => rule)).size).toBeGreaterThan(6);
  const few = plans.filter((plan, at) => plan[0]!.areaId === 'D' || at % 4 === 0);
  for (const plan of few) {
    for (const [at, suggestion] of plan.entries()) {
      expect([suggestion.rank, suggestion.of]).toEqual([at + 1, plan.length]);
      if (at > 1 && at < plan.length - 1) continue;
      const standards = [standardById(suggestion.rule)!];
      const scenario = scenarioOf(plan.slice(0, at + 1));
      const after = assess(prepared, { ...input, standards, scenario }).findings.find(
        ({ part, areaId }) => part === suggestion.part && areaId === suggestion.areaId,
      )!;
      expect([suggestion.id, after.verdict === 'met']).toEqual([
        suggestion.id,
        suggestion.closesFinding,
      ]);
      expect(suggestion.remaining).toBeCloseTo(after.shortfall!, 6);
    }
    expect(plan.at(-1)!.closesFinding).toBe(true);
  }
});

test('newly covered people and ground are the difference that a new assessment finds', () => {
  const { input, suggestions } = suggestionsFor(['A2', 'D2', 'A16']);
  const wholeOf = (kind: string, minutes: number, scenario: Scenario | null) =>
    assess(prepared, {
      ...input,
      scenario,
      settings: { ...input.settings, minutes },
      standards: [],
      kinds: [kind],
    }).coverage.find(({ areaId }) => areaId === WHOLE_ID)!;
  for (const plan of plansOf(suggestions).filter((_, at) => at % 5 === 0)) {
    for (const [at, suggestion] of plan.entries()) {
      const minutes = suggestion.rule === 'A16' ? 15 : 6;
      const before = wholeOf(suggestion.kind, minutes, scenarioOf(plan.slice(0, at)));
      const after = wholeOf(suggestion.kind, minutes, scenarioOf(plan.slice(0, at + 1)));
      const { group, people } = suggestion.newlyCovered;
      expect(people).toBeCloseTo(after.covered[group]! - before.covered[group]!, 6);
      const groundM2 = after.groundCoveredM2! - before.groundCoveredM2!;
      expect(Math.abs(suggestion.newlyCoveredM2 - groundM2)).toBeLessThan(2);
    }
  }
});

test('sites stand inside the area that needs them and carry the size asked for', () => {
  const { suggestions } = suggestionsFor(['A2', 'A1', 'D2']);
  for (const suggestion of suggestions) {
    const area = city.areas.find(({ id }) => id === suggestion.areaId)!;
    expect(holdsPoint(area.geometry, suggestion.lng, suggestion.lat)).toBe(true);
    const asked = { A2: 750, A1: 1500, D2: 200 }[suggestion.rule]!;
    expect(suggestion.floorAreaM2).toBeGreaterThanOrEqual(asked);
    expect(suggestion.fields.floorAreaM2).toBe(suggestion.floorAreaM2);
  }
});

test('one site serves every standard it counts for, and says which', () => {
  const { suggestions } = suggestionsFor(['A2', 'B3']);
  for (const suggestion of suggestions.filter(({ rule }) => rule === 'A2')) {
    const twin = suggestions.find(
      ({ rule, lng, lat }) => rule === 'B3' && lng === suggestion.lng && lat === suggestion.lat,
    );
    expect(suggestion.sharedWith).toEqual(twin ? ['B3'] : []);
  }
  expect(suggestions.some(({ sharedWith }) => sharedWith.length > 0)).toBe(true);
});

const idleBuilding = (id: string, lng: number, lat: number): Candidate => ({
  id,
  name: `旧楼${id}`,
  lng,
  lat,
  maxFloorAreaM2: 900,
});

test('an idle building is taken where one stands that is large enough, a free place elsewhere', () => {
  const candidates = [
    idleBuilding('a', 106.5031, 29.5324),
    { ...idleBuilding('small', 106.5091, 29.5324), maxFloorAreaM2: 300 },
    { ...idleBuilding('kept', 106.5151, 29.5324), role: 'forbidden' as const },
    // Nobody asks for a plan here, so what plans must use is one more that they may.
    { ...idleBuilding('must', 106.5211, 29.5324), role: 'required' as const },
  ];
  const input = inputFor(['A2']);
  const found = suggest(prepared, { ...input, candidates });
  const idle = found.flatMap(({ building }) => building?.id ?? []);
  expect(idle).toEqual(['a', 'must']);
  for (const { building, lng, lat, closesFinding } of found) {
    const own = candidates.find(({ id }) => id === building?.id);
    if (own) expect([lng, lat]).toEqual([own.lng, own.lat]);
    expect(closesFinding).toBe(true);
  }
  expect(found.length).toBe(suggest(prepared, input).length);
});

test('sizes and costs are those that the planner states', () => {
  const input = inputFor(['D2']);
  const [plain, own] = [{}, { m2PerPlace: 20 }].map((costs) =>
    suggest(prepared, { ...input, costs }),
  );
  for (const [list, m2] of [
    [plain!, DEFAULT_COSTS.m2PerPlace],
    [own!, 20],
  ] as const) {
    expect(list.length).toBeGreaterThan(0);
    for (const { places, floorAreaM2 } of list) expect(floorAreaM2).toBe(places! * m2);
  }
});

test('what is suggested is the greedy plan of closing all unmet standards', () => {
  const ids = ['A2', 'B12', 'D2', 'C2'];
  const { input, suggestions } = suggestionsFor(ids);
  const question = {
    model: 'close-standards' as const,
    candidates: { project: true, grid: { most: 300 } },
  };
  const asked = { prepared, question, input, memo: new AssessMemo() };
  const { problem, state } = closeSetup(asked).value!;
  const served = servedPeople(state, problem, asked.memo);
  const uses = closeGreedy(problem, { served, keepsProgress: true });
  const placed = new Set(
    [...uses.keys()].map((option) => {
      const { lng, lat } = problem.candidates[problem.options[option]!.site]!;
      return `${lng},${lat}`;
    }),
  );
  expect(new Set(suggestions.map(({ lng, lat }) => `${lng},${lat}`))).toEqual(placed);
  const scenario = scenarioOf(
    suggestions.filter(
      ({ lng, lat }, at) =>
        suggestions.findIndex((each) => each.lng === lng && each.lat === lat) === at,
    ),
  );
  const after = assess(prepared, { ...input, scenario }).findings;
  for (const { rule, areaId } of suggestions) {
    expect(after.find((each) => each.rule === rule && each.areaId === areaId)!.verdict).toBe('met');
  }
});

test('without people sites are placed by ground, and people stay unknown', () => {
  const bare = prepare({ ...known, demand: [] });
  const { suggestions } = suggestionsFor(['A2', 'A11'], bare);
  expect(suggestions.length).toBeGreaterThan(0);
  for (const suggestion of suggestions) {
    expect(suggestion.newlyCovered.people).toBeNull();
    expect(suggestion.closesFinding).toBe(true);
  }
  const placed = suggestions.filter(({ rule }) => rule === 'A11');
  expect(placed.some(({ newlyCoveredM2 }) => newlyCoveredM2 > 0)).toBe(true);
});

test('the same question has the same answer', () => {
  const ids = ['A2', 'D2', 'E2'];
  expect(suggestionsFor(ids).suggestions).toEqual(
    suggestionsFor(ids, prepare(structuredClone(known))).suggestions,
  );
});
