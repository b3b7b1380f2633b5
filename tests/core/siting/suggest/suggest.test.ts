import { expect, test } from 'vitest';
import { assess, type AssessInput } from '../../../../src/core/assess/assess.ts';
import { WHOLE_ID } from '../../../../src/core/assess/findings/assessment.ts';
import { prepare, type Prepared } from '../../../../src/core/assess/prepared/prepared.ts';
import { holdsPoint } from '../../../../src/core/geo/holds-point.ts';
import type { Site } from '../../../../src/core/plan/facility.ts';
import { DEFAULT_SETTINGS, type Scenario } from '../../../../src/core/plan/project.ts';
import { suggest } from '../../../../src/core/siting/suggest/suggest.ts';
import type { Suggestion } from '../../../../src/core/siting/suggest/suggestion.ts';
import { standardById } from '../../../../src/core/standards/library.ts';
import { SMALL_CITY, syntheticCity } from '../../assess/synthetic-city.ts';

const city = syntheticCity(SMALL_CITY, 3);
const known = {
  ...city,
  facilities: city.facilities.map((facility) => ({ ...facility, beds: facility.beds ?? 0 })),
};
const prepared = prepare(known);

const inputFor = (ids: string[]): AssessInput => ({
  scenario: null,
  settings: { ...DEFAULT_SETTINGS, minutes: 6, standardIds: ids },
  standards: ids.map((id) => standardById(id)!),
  kinds: ['day-care-centre', 'meal-point', 'nursery', 'community-nursery-point'],
});

const asSite = (suggestion: Suggestion): Site => ({
  ...suggestion.fields,
  id: suggestion.id,
  name: suggestion.id,
  kinds: [suggestion.kind],
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
  return { input, suggestions: suggest(base, assess(base, input), input) };
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
      const groundM2 = after.groundCoveredM2 - before.groundCoveredM2;
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

test('where only given places are allowed, sites stand on them', () => {
  const candidates = city.areas
    .filter(({ level }) => level === 'community')
    .map((_, at) => ({
      lng: [106.5031, 106.5091, 106.5151, 106.5211][at % 4]!,
      lat: at < 4 ? 29.5324 : at < 8 ? 29.5374 : at < 12 ? 29.5424 : 29.5474,
    }));
  const input = inputFor(['A2']);
  const assessment = assess(prepared, input);
  for (const { lng, lat } of suggest(prepared, assessment, { ...input, candidates })) {
    expect(candidates).toContainEqual({ lng, lat });
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
