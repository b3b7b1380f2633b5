import { CURVE_SITES } from '../../core/siting/trace-curve.ts';
import {
  chooseOverCurves,
  type ChosenOffers,
  type Offer,
} from '../../core/siting/models/choose-over-curves.ts';
import { findModel } from '../../core/siting/question/models.ts';
import type { SitingCurve } from '../../core/siting/question/plan-answer.ts';
import { NO_LIMIT } from '../../core/siting/solve/solve-control.ts';
import { loadHighs } from '../../solver/highs-mip.ts';
import type { DistrictRun } from './district-run.ts';
import type { QuestionOfProvince } from './province-schema.ts';
import type { UnitStep } from './run-province.ts';
import { fromBytes, SITING } from './run-unit.ts';
import type { SitingOutput } from './site-unit.ts';
import type { ProvinceUnit } from './unit.ts';

/** A district whose lists are read. */
export interface ReadyDistrict {
  run: DistrictRun;
  unit: Omit<ProvinceUnit, 'task'>;
}

type Plan = NonNullable<SitingOutput['plan']>;

/** What a question came to in one district. */
export interface DistrictAnswer {
  run: DistrictRun;
  /** Of the unit in the store; absent where nothing is built or the question failed. */
  key?: string;
  plan?: Plan;
  /** People whom its new sites bring within the minutes; of a choice over districts. */
  brings?: number;
  /** Its curve ended because no more points were asked for: more sites might bring more. */
  endsEarly?: boolean;
  /** Why there is no answer, in words. */
  reason?: string;
}

/** What a question came to. */
export interface QuestionAnswer {
  question: QuestionOfProvince;
  districts: DistrictAnswer[];
  /** Of a choice over districts. */
  over?: ChosenOffers & { limit: number };
  /** What the required sites alone take, where that is more than the limit: nothing is chosen. */
  fixed?: number;
}

type DoTask = (steps: readonly UnitStep[]) => Promise<void>;

function readOutput(files: ReadonlyMap<string, Uint8Array>): SitingOutput {
  return fromBytes<SitingOutput>(files.get(SITING)!);
}

function siteStep(
  unit: ReadyDistrict['unit'],
  answer: DistrictAnswer,
  more: Partial<ProvinceUnit>,
) {
  return {
    unit: { ...unit, task: 'site', ...more } as ProvinceUnit,
    keep: (key, { files }) => Object.assign(answer, { key, plan: readOutput(files).plan }),
    fail: (reason) => Object.assign(answer, { reason }),
  } satisfies UnitStep;
}

/** Each point of a curve as what it takes of the limit and adds to what stands. */
function offersOf({ points }: SitingCurve, isMoney: boolean): Offer[] {
  const [first] = points;
  return points.map(({ sites, costYuan, value, bound }) => ({
    takes: isMoney ? costYuan : sites,
    brings: value - first!.value,
    bound: Math.max(value, bound) - first!.value,
  }));
}

/**
 * Traces what each number of sites brings in each district, chooses a point of each curve so that all together bring the
 * most within the limit, and has the plans of these numbers answered in full.
 */
async function chooseOver(
  asked: QuestionOfProvince,
  districts: readonly ReadyDistrict[],
  doTask: DoTask,
): Promise<QuestionAnswer> {
  const { sites, budgetYuan, most: wanted } = asked.next!;
  const limit = sites ?? budgetYuan!;
  const most = Math.min(wanted ?? CURVE_SITES, sites ?? Infinity);
  const answers = districts.map(({ run }): DistrictAnswer => ({ run }));
  const curves = new Map<DistrictAnswer, SitingCurve>();
  await doTask(
    districts.map(({ unit }, at): UnitStep => ({
      unit: { ...unit, task: 'curve', question: asked.question, most },
      keep: (_, { files }) => curves.set(answers[at]!, readOutput(files).curve!),
      fail: (reason) => Object.assign(answers[at]!, { reason }),
    })),
  );
  const traced = answers.filter((each) => (curves.get(each)?.points.length ?? 0) > 0);
  const offers = traced.map((each) => offersOf(curves.get(each)!, sites === undefined));
  const fixed = offers.reduce((sum, [first]) => sum + first!.takes, 0);
  if (traced.length === 0 || fixed > limit)
    return { question: asked, districts: answers, ...(fixed > limit && { fixed }) };
  const over = chooseOverCurves(offers, limit, await loadHighs(), NO_LIMIT);
  const steps: UnitStep[] = [];
  for (const [at, answer] of traced.entries()) {
    const { points } = curves.get(answer)!;
    const { sites: count } = points[over.chosen[at]!]!;
    const last = points.at(-1)!;
    answer.brings = offers[at]![over.chosen[at]!]!.brings;
    answer.endsEarly = last.sites === count && count === most && most < (sites ?? Infinity);
    if (count === 0) continue;
    const { unit } = districts[answers.indexOf(answer)]!;
    const { count: _, budgetYuan: __, stages: ___, ...rest } = asked.question;
    const { atCount: model = rest.model } = findModel(rest.model);
    steps.push(siteStep(unit, answer, { question: { ...rest, model, count } }));
  }
  await doTask(steps);
  return { question: asked, districts: answers, over: { ...over, limit } };
}

/** Asks a question of every district, or chooses over all of them. */
export async function askDistricts(
  asked: QuestionOfProvince,
  districts: readonly ReadyDistrict[],
  doTask: DoTask,
): Promise<QuestionAnswer> {
  if (asked.next) return chooseOver(asked, districts, doTask);
  const answers = districts.map(({ run }): DistrictAnswer => ({ run }));
  await doTask(
    districts.map(({ unit }, at) => siteStep(unit, answers[at]!, { question: asked.question })),
  );
  return { question: asked, districts: answers };
}
