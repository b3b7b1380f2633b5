import { AssessMemo } from '../../src/core/assess/cover/assess-memo.ts';
import { assess, shapes, type AssessInput } from '../../src/core/assess/assess.ts';
import { prepare, type ProjectData } from '../../src/core/assess/prepared/prepared.ts';
import { DEFAULT_SETTINGS } from '../../src/core/plan/project.ts';
import { suggest } from '../../src/core/siting/suggest/suggest.ts';
import { standardById } from '../../src/core/standards/library.ts';
import { LIKE_YUZHONG, syntheticCity } from '../core/assess/synthetic-city.ts';
import { yuzhongData } from './yuzhong-data.ts';

const RULES = 'A1 A2 A4 A5 A7 A11 A16 B3 B12 C2 C22 C23 C24 D1 D2 D11 E1 E2'.split(' ');
const REPEATS = 5;
const MOVES = 30;
/** After a move on 渝中 the suggestions come within so much processor time. */
const MOST_SUGGEST_MS = 250;

/** Processor time in ms: on a shared machine steadier than the clock. */
function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1_000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** A day-care centre being dragged eastward while a meal point stands still. */
function inputAt(step: number): AssessInput {
  return {
    scenario: {
      id: 's',
      name: 's',
      closedFacilityIds: [],
      sites: [
        {
          id: 'x',
          name: 'x',
          kinds: ['day-care-centre'],
          lng: 106.52 + step * 0.0002,
          lat: 29.545,
        },
        { id: 'y', name: 'y', kinds: ['meal-point'], lng: 106.57, lat: 29.56 },
      ],
    },
    settings: DEFAULT_SETTINGS,
    standards: RULES.map((id) => standardById(id)!),
  };
}

function measure(name: string, data: ProjectData, mostSuggestMs = Infinity): void {
  const times = (run: (at: number) => unknown, count: number): number =>
    median(Array.from({ length: count }, (_, at) => cpuMs(() => run(at + 1))));
  const prepareMs = times(() => prepare(data), REPEATS);
  const prepared = prepare(data);
  const kind = 'eldercare';
  const fullMs = times((at) => assess(prepared, inputAt(at), new AssessMemo()), REPEATS);
  const drawnMs = times((at) => shapes(prepared, { ...inputAt(at), kind }), REPEATS);
  const memo = new AssessMemo();
  assess(prepared, inputAt(0), memo);
  shapes(prepared, { ...inputAt(0), kind }, memo);
  const movedMs = times((at) => assess(prepared, inputAt(at), memo), MOVES);
  const movedDrawnMs = times((at) => shapes(prepared, { ...inputAt(at), kind }, memo), MOVES);
  const suggestMs = median(
    Array.from({ length: MOVES }, (_, at) => {
      assess(prepared, inputAt(at + 1), memo);
      return cpuMs(() => suggest(prepared, inputAt(at + 1), memo));
    }),
  );
  const line = (what: string, ms: number, fully?: number): void => {
    const ratio = fully === undefined ? '' : `   1/${(fully / ms).toFixed(0)} of all new`;
    console.log(`  ${what.padEnd(22)} ${ms.toFixed(1).padStart(8)} ms${ratio}`);
  };
  console.log(
    `${name}: ${data.areas.length} areas, ${data.facilities.length} facilities, ${data.demand.length} points, ${RULES.length} standards`,
  );
  line('prepare', prepareMs);
  line('assess, all new', fullMs);
  line('assess, site moved', movedMs, fullMs);
  line('shapes, all new', drawnMs);
  line('shapes, site moved', movedDrawnMs, drawnMs);
  const count = suggest(prepared, inputAt(0), memo).length;
  line(`${count} suggestions, moved`, suggestMs);
  if (suggestMs > mostSuggestMs) {
    throw new Error(
      `${name}: suggestions took ${suggestMs.toFixed(0)} ms after a move, more than ${mostSuggestMs}`,
    );
  }
}

measure('synthetic city', syntheticCity(LIKE_YUZHONG, 1));
measure('渝中 sample', yuzhongData(), MOST_SUGGEST_MS);
