/** A field of a question that only some models ask for. */
export type AskedField = 'kind' | 'minutes' | 'sharePct' | 'capacity';
/** What may limit a plan: a number of sites, money, or nothing. */
export type Limit = 'count' | 'budget' | 'none';

/** What is counted in an objective and its bound. */
export type ObjectiveUnit =
  /** Number of new sites (least). */
  | 'sites'
  /** People within the minutes, existing facilities included (most). */
  | 'people'
  /** Sum over people of seconds to the nearest (least). */
  | 'person-seconds'
  /** Seconds of the worst-off (least). */
  | 'seconds'
  /** Cost (least). */
  | 'yuan'
  /** Findings closed (most). */
  | 'findings';

/** A model of siting: what it asks, what limits it, what it counts, and which search solves it. */
interface ModelRow {
  /** Sites of one kind for people, or whatever closes standards. */
  about: 'people' | 'standards';
  asks: readonly AskedField[];
  /** What a plan may be limited by; the first unless the planner says otherwise. */
  limits: readonly Limit[];
  unit: ObjectiveUnit;
  /** The same where a limit is set; absent: `unit`. */
  unitInLimit?: ObjectiveUnit;
  /** Only being within the minutes counts, not how near. */
  within: boolean;
  search: 'set-covering' | 'maximal-covering' | 'room' | 'median' | 'center' | 'closing';
  /** The model that asks the same of a given number of sites, for a curve or a first stage; absent: itself. */
  atCount?: 'mclp';
}

/** What can be asked, in the terms of the literature. */
export const MODELS = {
  /** Fewest sites so that everyone is within the minutes (Toregas et al. 1971). */
  lscp: {
    about: 'people',
    asks: ['kind', 'minutes'],
    limits: ['none'],
    unit: 'sites',
    within: true,
    search: 'set-covering',
    atCount: 'mclp',
  },
  /** Fewest sites so that `sharePct` of the group is. */
  'partial-cover': {
    about: 'people',
    asks: ['kind', 'minutes', 'sharePct'],
    limits: ['none'],
    unit: 'sites',
    within: true,
    search: 'set-covering',
    atCount: 'mclp',
  },
  /** Most people within the minutes with `count` sites or within `budgetYuan` (Church & ReVelle 1974). */
  mclp: {
    about: 'people',
    asks: ['kind', 'minutes'],
    limits: ['count', 'budget'],
    unit: 'people',
    within: true,
    search: 'maximal-covering',
  },
  /** The same where sites hold only so many beds or places. */
  'mclp-capacity': {
    about: 'people',
    asks: ['kind', 'minutes', 'capacity'],
    limits: ['count', 'budget'],
    unit: 'people',
    within: true,
    search: 'room',
  },
  /** Least walking in total with `count` sites (Hakimi 1964; ReVelle & Swain 1970). */
  pmedian: {
    about: 'people',
    asks: ['kind'],
    limits: ['count'],
    unit: 'person-seconds',
    within: false,
    search: 'median',
  },
  /** Worst-off nearest with `count` sites (Hakimi 1964). */
  pcenter: {
    about: 'people',
    asks: ['kind'],
    limits: ['count'],
    unit: 'seconds',
    within: false,
    search: 'center',
  },
  /** Every unmet standard at least cost; within `budgetYuan` as many as possible. */
  'close-standards': {
    about: 'standards',
    asks: [],
    limits: ['none', 'budget'],
    unit: 'yuan',
    unitInLimit: 'findings',
    within: true,
    search: 'closing',
  },
} as const satisfies Record<string, ModelRow>;

export type QuestionModel = keyof typeof MODELS;
export type Search = ModelRow['search'];

/** All models, in the order in which they are offered. */
export const QUESTION_MODELS = Object.keys(MODELS) as [QuestionModel, ...QuestionModel[]];

/** The row of a model. */
export function findModel(model: QuestionModel): ModelRow {
  return MODELS[model];
}

/** Whether a model asks for a field. */
export function asksFor(model: QuestionModel, field: AskedField): boolean {
  return findModel(model).asks.includes(field);
}

/** What the objective of a question counts. */
export function objectiveUnit(model: QuestionModel, isLimited: boolean): ObjectiveUnit {
  const { unit, unitInLimit = unit } = findModel(model);
  return isLimited ? unitInLimit : unit;
}

/** Whether more of a unit is better. */
export function isMaximised(unit: ObjectiveUnit): boolean {
  return unit === 'people' || unit === 'findings';
}
