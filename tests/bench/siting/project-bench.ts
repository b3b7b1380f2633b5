/**
 * Siting questions on the 渝中 sample: closing all unmet standards with 300 buildings, and each other
 * question with 300 places; `npx tsx tests/bench/siting/project-bench.ts [sample] [yuzhong] [five]
 * [asked]` (absent: all). CPU seconds of this process; the solver ends by the clock.
 */
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import { seededRandom } from '../../../src/core/base/random.ts';
import { gridIn } from '../../../src/core/geo/grid-in.ts';
import type { Candidate } from '../../../src/core/plan/records/candidate.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { answerQuestion } from '../../../src/core/siting/answer-question.ts';
import type { SitingQuestion } from '../../../src/core/siting/question/question.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';
import { yuzhongData } from '../yuzhong-data.ts';

const BUILDINGS = 300;
/** Seconds for a first plan, and for one proven within a percent. */
const [FIRST_S, PROVEN_S] = [1, 15];

const cpuS = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const highs = await loadHighs();
const prepared = prepare(yuzhongData());
const random = seededRandom(20261122);
const communities = prepared.areas.filter(({ level }) => level === 'community');
const candidates: Candidate[] = Array.from({ length: BUILDINGS }, (_, at) => {
  const places = gridIn(communities[at % communities.length]!.geometry, 12);
  const place = places[Math.floor(random() * places.length)]!;
  return {
    id: `b${at}`,
    name: `b${at}`,
    ...place,
    maxFloorAreaM2: 300 + Math.floor(random() * 4000),
    costYuan: Math.floor(random() * 3_000_000),
    ...(random() < 0.2 ? { kinds: ['eldercare'] } : {}),
  };
});

interface Run {
  name: string;
  question: SitingQuestion;
  standardIds: string[];
}

/** Solves one question and prints when it had its first plan and when it was proven within a percent. */
function run({ name, question, standardIds }: Run): void {
  const settings = { ...DEFAULT_SETTINGS, standardIds };
  const standards = standardIds.flatMap((id) => LIBRARY.standardById(id) ?? []);
  const input = { scenario: null, settings, standards, candidates };
  let [firstS, onePctS] = [Infinity, Infinity];
  const startS = cpuS();
  const since = (): number => cpuS() - startS;
  const { value: answer } = answerQuestion(
    { prepared, question, input, memo: new AssessMemo() },
    highs,
    {
      nowS: cpuS,
      onProgress({ best }) {
        if (!best) return;
        firstS = Math.min(firstS, since());
        if (best.gapPct <= 1) onePctS = Math.min(onePctS, since());
      },
    },
  );
  const allS = since();
  if (!answer) throw new Error(`${name} cannot be asked`);
  const { objective, unit, gapPct, proven, seconds, chosen, closed, clashes } = answer;
  console.log(
    `${name}: ${Math.round(objective)} ${unit}, ${proven ? 'proven' : `gap ${gapPct.toFixed(2)} %`}, ` +
      `${chosen.length} sites, ${closed.length} findings closed, ${clashes.length} clashes; first plan ` +
      `${firstS.toFixed(2)} s, within 1 % ${onePctS.toFixed(1)} s, solved ${seconds.toFixed(1)} s, with reasons ${allS.toFixed(1)} s`,
  );
}

const sampleRows = ['A1', 'A2', 'A7', 'B3', 'B12', 'C2', 'C22', 'C23', 'C24'];
const ownRows = LIBRARY.documents
  .find(({ id }) => id === 'yuzhong')!
  .standards.map((standard) => standard.id);
const cityRows = ['chengdu-2023', 'chongqing-2021', 'yuzhong', 'xixian', 'banan-2025'].flatMap(
  (id) => LIBRARY.documents.find((each) => each.id === id)!.standards.map((each) => each.id),
);
const close: SitingQuestion = { model: 'close-standards', timeLimitS: 30, enoughGapPct: 0.5 };

console.log(
  `渝中, ${BUILDINGS} buildings; limits: first plan ${FIRST_S} s, within 1 % ${PROVEN_S} s`,
);
const parts = process.argv.slice(2);
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);
if (wants('sample')) {
  run({ name: 'close the rows of the sample', question: close, standardIds: sampleRows });
}
if (wants('yuzhong')) {
  run({ name: 'close the whole 渝中 document', question: close, standardIds: ownRows });
}
if (wants('five')) {
  run({ name: 'close five documents at once', question: close, standardIds: cityRows });
}

const nursery = { kind: 'nursery', timeLimitS: 30 } as const;
const questions: SitingQuestion[] = [
  { model: 'lscp', ...nursery, minutes: 10 },
  { model: 'partial-cover', ...nursery, minutes: 10, sharePct: 90 },
  { model: 'mclp', ...nursery, minutes: 10, count: 10 },
  { model: 'mclp', ...nursery, minutes: 10, budgetYuan: 10_000_000 },
  {
    model: 'mclp-capacity',
    ...nursery,
    count: 5,
    capacity: { of: 'places', per1000: 150, people: 'age0to3' },
  },
  { model: 'pmedian', ...nursery, count: 8 },
  { model: 'pcenter', ...nursery, count: 8 },
];
for (const question of wants('asked') ? questions : []) {
  const limit = question.budgetYuan === undefined ? '' : ' within a budget';
  run({ name: `${question.model}${limit}`, question, standardIds: [] });
}
