import { AssessMemo } from '../../src/core/assess/assess-memo.ts';
import { coverageRows } from '../../src/core/assess/coverage.ts';
import { prepare } from '../../src/core/assess/prepared.ts';
import { shapes } from '../../src/core/assess/shapes.ts';
import { stateOf } from '../../src/core/assess/state.ts';
import { DEFAULT_SETTINGS, type Scenario } from '../../src/core/plan/project.ts';
import { LIKE_YUZHONG, syntheticCity } from '../core/assess/synthetic-city.ts';

const KINDS = [
  'eldercare',
  'childcare',
  'community-eldercare-institution',
  'day-care-centre',
  'street-eldercare-centre',
  'eldercare-complex',
  'community-eldercare-station',
  'meal-point',
  'nursery',
];

function timeMs(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const scenarioAt = (step: number): Scenario => ({
  id: 's',
  name: 's',
  closedFacilityIds: [],
  sites: [
    { id: 'x', name: 'x', kinds: ['day-care-centre'], lng: 106.52 + step * 0.0002, lat: 29.535 },
    { id: 'y', name: 'y', kinds: ['meal-point'], lng: 106.57, lat: 29.54 },
  ],
});

const data = syntheticCity(LIKE_YUZHONG, 1);
let prepared = prepare(data);
const prepareMs = timeMs(() => (prepared = prepare(data)));
const settings = DEFAULT_SETTINGS;
const full = (memo: AssessMemo, step: number): unknown =>
  coverageRows(stateOf(prepared, { scenario: scenarioAt(step), settings }, memo), KINDS);
const draw = (memo: AssessMemo, step: number): unknown =>
  shapes(prepared, { scenario: scenarioAt(step), settings, kind: 'eldercare' }, memo);

full(new AssessMemo(), 0);
const fullMs = median([1, 2, 3].map((step) => timeMs(() => full(new AssessMemo(), step))));
const fullShapesMs = median([1, 2, 3].map((step) => timeMs(() => draw(new AssessMemo(), step))));
const memo = new AssessMemo();
full(memo, 0);
draw(memo, 0);
const steps = Array.from({ length: 30 }, (_, step) => step + 1);
const movedMs = median(steps.map((step) => timeMs(() => full(memo, step))));
const movedShapesMs = median(steps.map((step) => timeMs(() => draw(memo, step))));

const ms = (value: number): string => `${value.toFixed(1)} ms`;
console.log(`prepare               ${ms(prepareMs)}`);
console.log(`coverage, all new     ${ms(fullMs)}`);
console.log(`coverage, site moved  ${ms(movedMs)}  (${(fullMs / movedMs).toFixed(0)} times less)`);
console.log(`shapes, all new       ${ms(fullShapesMs)}`);
console.log(
  `shapes, site moved    ${ms(movedShapesMs)}  (${(fullShapesMs / movedShapesMs).toFixed(0)} times less)`,
);
