import { z } from 'zod';
import { IDLE_STEPS } from '../../vocabulary/idle-steps.ts';
import { issue, type Issue, type Place, type Result } from '../../base/issue.ts';
import { checkSchema } from '../../base/schema-fault.ts';
import { peopleFieldSchema } from '../../standards/own-words-schema.ts';
import { kindRecord } from '../../vocabulary/kinds.ts';
import { findModel, QUESTION_MODELS, type Limit } from './models.ts';
import type { SitingQuestion } from './question.ts';

const ids = z.array(z.string().min(1));
const positive = z.number().positive();
const most = z.int().min(1).max(5000);
const year = z.int().min(1990).max(2100);
const kind = z.string().refine((id) => kindRecord(id) !== undefined, { error: 'unknown-kind' });
const limit = z.strictObject({
  count: z.int().min(1).optional(),
  budgetYuan: positive.optional(),
  year: year.optional(),
});

/** The form of a question; what its model needs and forbids is checked by `checkQuestion`. */
export const questionSchema: z.ZodType<SitingQuestion> = z.strictObject({
  model: z.enum(QUESTION_MODELS),
  kind: kind.optional(),
  group: peopleFieldSchema.optional(),
  minutes: positive.max(240).optional(),
  count: z.int().min(1).optional(),
  budgetYuan: positive.optional(),
  sharePct: positive.max(100).optional(),
  capacity: z
    .strictObject({
      of: z.enum(['beds', 'places']),
      per1000: positive,
      people: peopleFieldSchema,
    })
    .optional(),
  standardIds: ids.min(1).optional(),
  costs: z
    .strictObject({
      yuanPerBed: z.number().min(0).optional(),
      yuanPerPlace: z.number().min(0).optional(),
      yuanPerM2: z.number().min(0).optional(),
      m2PerBed: positive.optional(),
      m2PerPlace: positive.optional(),
      mostFloorAreaM2: positive.optional(),
      acquisitionYuan: z.number().min(0).optional(),
      leastFloorAreaM2: z.record(z.string(), z.number().min(0)).optional(),
    })
    .optional(),
  candidates: z
    .strictObject({
      project: z.boolean().optional(),
      atLeast: z.enum(IDLE_STEPS).optional(),
      junctions: z.strictObject({ most }).optional(),
      grid: z.strictObject({ most }).optional(),
      footprints: z
        .strictObject({
          most,
          leastM2: z.number().min(0).optional(),
        })
        .optional(),
      footprintFloors: z.number().min(1).max(100).optional(),
      areaIds: ids.min(1).optional(),
    })
    .optional(),
  requiredIds: ids.optional(),
  forbiddenIds: ids.optional(),
  existing: z.boolean().optional(),
  stages: z.strictObject({ near: limit, long: limit }).optional(),
  timeLimitS: z.number().min(0).optional(),
  enoughGapPct: z.number().min(0).max(100).optional(),
});

/** Fields that a model cannot do without; its minutes have a value in the settings. */
function lacking(question: SitingQuestion): string[] {
  const { model, count, budgetYuan, stages } = question;
  const { asks, limits } = findModel(model);
  const amounts = stages ? [stages.near, stages.long] : [{ count, budgetYuan }];
  const isGiven: Record<Limit, boolean> = {
    count: amounts.every((stage) => stage.count !== undefined),
    budget: amounts.every((stage) => stage.budgetYuan !== undefined),
    none: true,
  };
  const isOpen = (stage: { count?: number; budgetYuan?: number }): boolean =>
    stage.count === undefined && stage.budgetYuan === undefined;
  return [
    ...asks.filter((field) => field !== 'minutes' && question[field] === undefined),
    ...(stages && isOpen(stages.near) ? ['stages.near'] : []),
    ...(limits.some((limit) => isGiven[limit]) ? [] : ['count']),
  ];
}

/** What is wrong with a well-formed question, apart from the data it is asked of. */
export function questionIssues(question: SitingQuestion, place: Place = {}): Issue[] {
  const { requiredIds = [], forbiddenIds = [], stages } = question;
  const both = requiredIds.filter((id) => forbiddenIds.includes(id));
  const falls =
    stages !== undefined &&
    ((stages.long.count ?? Infinity) < (stages.near.count ?? 0) ||
      (stages.long.budgetYuan ?? Infinity) < (stages.near.budgetYuan ?? 0));
  return [
    ...lacking(question).map((field) =>
      issue('siting-question-lacks', 'error', place, { field, model: question.model }),
    ),
    ...(both.length > 0
      ? [issue('siting-required-forbidden', 'error', place, { ids: both.join(', ') })]
      : []),
    ...(falls ? [issue('siting-stages-fall', 'error', place)] : []),
  ];
}

/** A question out of parsed JSON; every fault gives an issue, and with an error there is no value. */
export function checkQuestion(value: unknown, place: Place = {}): Result<SitingQuestion> {
  const { value: question, faults } = checkSchema(questionSchema, value);
  if (!question) {
    return {
      issues: faults.map(({ path, problem, facts }) =>
        issue('siting-question-wrong', 'error', place, {
          path: path.map(String).join('.') || '.',
          problem,
          ...facts,
        }),
      ),
    };
  }
  const issues = questionIssues(question, place);
  return issues.length > 0 ? { issues } : { value: question, issues };
}
