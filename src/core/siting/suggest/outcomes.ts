import { leastMeasured, type Finding } from '../../assess/findings/assessment.ts';
import type { Standard } from '../../standards/standard.ts';
import type { Ask } from './ask.ts';
import { findingKey } from '../answer/finding-ref.ts';
import type { Judge } from './judge.ts';
import type { Proposal } from './proposal.ts';

/** What is left of a finding after a proposal and those before it. */
export interface Outcome {
  closesFinding: boolean;
  /** In the finding's unit; as before where the finding can no longer be assessed. */
  remaining: number;
}

/** Keeps what the evaluator says of each ask after each of its proposals. */
export class Outcomes {
  readonly #judge: Judge;
  readonly #known = new Map<Ask, Outcome[]>();

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  /** One outcome for each proposal of an ask that was judged. */
  of(ask: Ask): readonly Outcome[] {
    return this.#known.get(ask) ?? [];
  }

  /** Judges proposals one after another until the finding is met; gives those that it took. */
  untilMet(ask: Ask, proposals: readonly Proposal[]): Proposal[] {
    const outcomes: Outcome[] = [];
    this.#known.set(ask, outcomes);
    for (let count = 1; count <= proposals.length; count++) {
      const found = this.#judge(ask.standard, proposals.slice(0, count));
      outcomes.push(outcomeOf(ask, found, outcomes.at(-1)));
      if (outcomes.at(-1)!.closesFinding) break;
    }
    return proposals.slice(0, outcomes.length);
  }

  /**
   * Judges the plan of a share of areas once, as a whole: each area that passes moves the measured
   * share by the same step. `passed` tells how many areas pass after each proposal.
   */
  ofAreaShare(ask: Ask, proposals: readonly Proposal[], passed: readonly number[]): void {
    const { target } = ask.finding;
    const key = findingKey(ask.finding);
    const after = this.#judge(ask.standard, proposals).find((each) => findingKey(each) === key);
    const last = outcomeOf(ask, after ? [after] : [], undefined);
    const from = leastMeasured(ask.finding);
    const to = after ? leastMeasured(after) : from;
    const step = (to - from) / Math.max(1, passed.at(-1) ?? 1);
    this.#known.set(
      ask,
      proposals.map((_, at) => {
        if (at === proposals.length - 1) return last;
        const remaining = Math.max(0, target - (from + step * passed[at]!));
        return { closesFinding: last.closesFinding && remaining === 0, remaining };
      }),
    );
  }

  /**
   * Judges all plans not judged yet. Plans of one row for different areas of its level stand in
   * nobody else's area, so they are judged together, rank by rank; all others one by one.
   */
  judgeAll(plans: ReadonlyMap<Ask, readonly Proposal[]>): void {
    const together = new Map<Standard, [Ask, readonly Proposal[]][]>();
    for (const plan of plans) {
      const [ask, proposals] = plan;
      if (this.#known.has(ask)) continue;
      if (!isLocal(ask)) this.#oneByOne(ask, proposals);
      else if (together.has(ask.standard)) together.get(ask.standard)!.push(plan);
      else together.set(ask.standard, [plan]);
    }
    for (const [standard, own] of together) this.#rankByRank(standard, own);
  }

  #oneByOne(ask: Ask, proposals: readonly Proposal[]): void {
    const outcomes: Outcome[] = [];
    for (let count = 1; count <= proposals.length; count++) {
      const found = this.#judge(ask.standard, proposals.slice(0, count));
      outcomes.push(outcomeOf(ask, found, outcomes.at(-1)));
    }
    this.#known.set(ask, outcomes);
  }

  #rankByRank(standard: Standard, plans: readonly [Ask, readonly Proposal[]][]): void {
    const most = Math.max(...plans.map(([, proposals]) => proposals.length));
    for (const [ask] of plans) this.#known.set(ask, []);
    for (let count = 1; count <= most; count++) {
      const found = this.#judge(
        standard,
        plans.flatMap(([, proposals]) => proposals.slice(0, count)),
      );
      const byKey = new Map(found.map((finding) => [findingKey(finding), finding]));
      for (const [ask, proposals] of plans) {
        if (proposals.length < count) continue;
        const after = byKey.get(findingKey(ask.finding));
        const outcomes = this.#known.get(ask)!;
        outcomes.push(outcomeOf(ask, after ? [after] : [], outcomes.at(-1)));
      }
    }
  }
}

function isLocal({ standard, part, finding }: Ask): boolean {
  const { shape } = part.rule;
  return (
    standard.level === finding.level &&
    finding.level !== 'district' &&
    (shape === 'count' || shape === 'sum' || shape === 'per-people' || shape === 'growth')
  );
}

function outcomeOf(ask: Ask, found: readonly Finding[], before: Outcome | undefined): Outcome {
  const key = findingKey(ask.finding);
  const after = found.find((finding) => findingKey(finding) === key);
  return {
    closesFinding: after?.verdict === 'met',
    remaining: after?.shortfall ?? before?.remaining ?? ask.finding.shortfall ?? 0,
  };
}
