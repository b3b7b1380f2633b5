import { WHOLE_ID, type Assessment } from '../../assess/findings/assessment.ts';
import { findTurned, keyOfFinding, type Told } from '../../assess/findings/turned.ts';
import { sameValue } from '../../base/same-value.ts';
import type { Round } from '../../plan/delivery/round.ts';
import type { RoundState } from './round-state.ts';
import { peopleServedBy, type FacilityKind } from '../../vocabulary/kinds.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import { readCoverage, readFindings, type FrozenFinding } from './read-results.ts';

/** Why a verdict turned, in the order in which one state is made into the other. */
const TURN_REASONS = [
  'facilities',
  'people',
  'reported',
  'year',
  'settings',
  'standard',
  'version',
] as const;
export type TurnReason = (typeof TURN_REASONS)[number];

export interface TurnedRow {
  before: FrozenFinding;
  now: FrozenFinding;
  /** Steps at which its verdict changed. */
  why: TurnReason[];
}

/** People of a kind's group within its circles at both times, in the whole. */
export interface ReachChange {
  kind: FacilityKind;
  group: PeopleField;
  before: { people: number | null; covered: number | null };
  now: { people: number | null; covered: number | null };
  /** Newly within reach by what opened, closed or changed, with the people of before; null where unknown. */
  byFacilities: number | null;
}

/** What assesses a frozen state. */
export type AssessState = (state: RoundState) => Promise<Assessment>;

type Step = readonly [TurnReason, (state: RoundState, now: RoundState) => RoundState];

/** One state made into another, a reason at a time. */
const STEPS: readonly Step[] = [
  [
    'facilities',
    (state, { facilities, unplaced = [], deliveryProjects = [] }) => ({
      ...{ ...state, facilities, unplaced, deliveryProjects },
    }),
  ],
  ['people', (state, { areas, demand, estates = [] }) => ({ ...state, areas, demand, estates })],
  ['reported', (state, { reported }) => ({ ...state, reported })],
  [
    'year',
    (state, { settings: { year, growth } }) => {
      const { year: _year, growth: _growth, ...rest } = state.settings;
      const settings = { ...rest, ...(year !== undefined && { year }), ...(growth && { growth }) };
      return { ...state, settings };
    },
  ],
  [
    'settings',
    (state, { settings }) => ({
      ...state,
      settings: { ...settings, standardIds: state.settings.standardIds },
    }),
  ],
  [
    'standard',
    (state, { settings, ownDocuments }) => ({
      ...state,
      ownDocuments,
      settings: { ...state.settings, standardIds: settings.standardIds },
    }),
  ],
];

interface Stage {
  why: TurnReason;
  assessment: Assessment;
}

/** The assessments on the way from one state to the other; steps that change nothing are left out. */
async function walkStates(
  before: RoundState,
  now: RoundState,
  assess: AssessState,
): Promise<{ start: Assessment; stages: Stage[] }> {
  let state = before;
  const start = await assess(before);
  const stages: Stage[] = [];
  for (const [why, step] of STEPS) {
    const next = step(state, now);
    if (sameValue({ ...next, scenarios: [] }, { ...state, scenarios: [] })) continue;
    state = next;
    stages.push({ why, assessment: await assess(state) });
  }
  return { start, stages };
}

function reasonsFor(
  told: Told,
  { start, stages }: { start: Map<string, string>; stages: [TurnReason, Map<string, string>][] },
): TurnReason[] {
  const key = keyOfFinding(told);
  let last = start.get(key);
  const why: TurnReason[] = [];
  for (const [reason, verdicts] of stages) {
    const next = verdicts.get(key);
    if (next !== undefined && last !== undefined && next !== last) why.push(reason);
    last = next ?? last;
  }
  return why;
}

function verdictsIn({ findings }: Assessment): Map<string, string> {
  return new Map(findings.map((finding) => [keyOfFinding(finding), finding.verdict]));
}

function coveredIn({ coverage }: Assessment, kind: FacilityKind): number | undefined {
  const row = coverage.find((each) => each.kind === kind && each.areaId === WHOLE_ID);
  return row?.covered[peopleServedBy(kind)];
}

function compareReach(before: Round, now: Round, walked: Walked | null): ReachChange[] {
  const whole = (round: Round) =>
    readCoverage(round.results).filter(({ areaId }) => areaId === WHOLE_ID);
  const old = new Map(whole(before).map((line) => [line.kind, line]));
  return whole(now).flatMap((line): ReachChange[] => {
    const was = old.get(line.kind);
    if (!was) return [];
    const opened = walked?.stages.find(({ why }) => why === 'facilities')?.assessment;
    const [from, to] = walked
      ? [coveredIn(walked.start, line.kind), coveredIn(opened ?? walked.start, line.kind)]
      : [];
    return [
      {
        kind: line.kind,
        group: line.group,
        before: { people: was.people, covered: was.covered },
        now: { people: line.people, covered: line.covered },
        byFacilities: from === undefined || to === undefined ? null : to - from,
      },
    ];
  });
}

type Walked = Awaited<ReturnType<typeof walkStates>>;

/**
 * Rows that turned between two rounds and why: the earlier state is made into the later one a reason at a time, and a
 * row has the reasons at whose steps its verdict changed. Where no step changes it, the row was stated otherwise
 * (`standard`) or the product judged otherwise (`version`). Without both states no reason is told.
 */
export async function explainTurns(
  before: { round: Round; state: RoundState | null },
  now: { round: Round; state: RoundState | null },
  assess: AssessState,
): Promise<{ turned: TurnedRow[]; reach: ReachChange[] }> {
  const pairs = findTurned(readFindings(before.round.results), readFindings(now.round.results));
  const walked =
    before.state && now.state ? await walkStates(before.state, now.state, assess) : null;
  const verdicts = walked && {
    start: verdictsIn(walked.start),
    stages: walked.stages.map(({ why, assessment }): [TurnReason, Map<string, string>] => [
      why,
      verdictsIn(assessment),
    ]),
  };
  const turned = pairs.map((pair): TurnedRow => {
    if (!verdicts) return { ...pair, why: [] };
    const why = reasonsFor(pair.now, verdicts);
    if (why.length > 0) return { ...pair, why };
    const isRestated = pair.before.stated !== pair.now.stated;
    return { ...pair, why: [isRestated ? 'standard' : 'version'] };
  });
  return { turned, reach: compareReach(before.round, now.round, walked) };
}
