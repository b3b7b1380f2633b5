import { parseArgs } from 'node:util';
import { hasCapacities } from '../core/siting/models/capacitated.ts';
import type { SitingModel } from '../core/siting/models/siting-plan.ts';
import { findModel } from '../core/siting/question/models.ts';
import { Unusable } from './unusable.ts';

/** A call of `kequan site`, checked. */
export interface SiteOptions {
  model: SitingModel;
  /** Costs and weights as tables, or an OR-Library file. */
  costMatrix?: string;
  demand?: string;
  orlib?: string;
  p?: number;
  radius?: number;
  share: number;
  required: string[];
  forbidden: string[];
  capacity?: string;
  /** Table of prices, and what there is to spend in their unit. */
  prices?: string;
  budget?: number;
  timeLimitS: number;
  out: string;
}

const MODELS = ['lscp', 'mclp', 'pmedian', 'pcenter'] as const;
/** Seconds after which the best so far is given when the call names no limit. */
const TIME_LIMIT_S = 60;

const text = { type: 'string' } as const;
const OPTIONS = {
  'cost-matrix': text,
  demand: text,
  orlib: text,
  model: text,
  p: text,
  radius: text,
  share: text,
  required: { type: 'string', multiple: true },
  forbidden: { type: 'string', multiple: true },
  capacity: text,
  prices: text,
  budget: text,
  'time-limit': text,
  out: text,
} as const;

function numberOf(value: string, option: string, least: number, expects: string): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < least) {
    throw new Unusable(`--${option} ${value}: expects ${expects}`);
  }
  return number;
}

function countOf(value: string): number {
  const count = numberOf(value, 'p', 1, 'a whole number of sites, 1 or more');
  if (!Number.isInteger(count)) throw new Unusable(`--p ${value}: expects a whole number of sites`);
  return count;
}

function idsOf(values: readonly string[] = []): string[] {
  return values.flatMap((value) => value.split(',')).flatMap((id) => id.trim() || []);
}

/** Checks the words behind `kequan site`. @throws Unusable with the option and what it expects */
export function siteOptions(args: string[]): SiteOptions {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
  const { orlib, 'cost-matrix': costMatrix, demand, capacity, out } = values;
  if (!out) throw new Unusable('--out is missing: name a file for the plan');
  if (orlib && (costMatrix || demand)) {
    throw new Unusable(
      '--orlib brings its own costs and weights: leave out --cost-matrix, --demand',
    );
  }
  if (!orlib && !costMatrix) throw new Unusable('--cost-matrix is missing (or --orlib FILE)');
  const asked = values.model ?? (orlib ? 'pmedian' : undefined);
  const model = MODELS.find((each) => each === asked);
  if (!model) throw new Unusable(`--model ${asked ?? 'is missing'}: expects ${MODELS.join(', ')}`);
  if (costMatrix && !demand) throw new Unusable('--demand is missing: a table id,weight');

  const { within, limits, unit } = findModel(model);
  const countsSites = unit === 'sites';
  if (within && values.radius === undefined) throw new Unusable(`--radius is missing for ${model}`);
  if (!within && values.radius !== undefined) throw new Unusable(`${model} takes no --radius`);
  if (countsSites && values.p !== undefined) {
    throw new Unusable(`${model} finds the number of sites itself: leave out --p`);
  }
  const byBudget = values.budget !== undefined;
  if (byBudget && !limits.includes('budget')) {
    throw new Unusable(`${model} takes no --budget; it goes with mclp and --prices`);
  }
  if (byBudget !== (values.prices !== undefined)) {
    throw new Unusable('--budget and --prices go together');
  }
  if (byBudget && capacity) throw new Unusable('--budget does not go with --capacity');
  if (!countsSites && values.p === undefined && !orlib && !byBudget) {
    throw new Unusable(`--p is missing for ${model}: the number of sites`);
  }
  if (!countsSites && values.share !== undefined) {
    throw new Unusable(`${model} takes no --share`);
  }
  if (capacity && (!hasCapacities(model) || values.share !== undefined)) {
    throw new Unusable('--capacity goes with mclp, pmedian and lscp without --share');
  }
  const share = numberOf(values.share ?? '100', 'share', 0, 'a percentage above 0, up to 100');
  if (share <= 0 || share > 100) {
    throw new Unusable(`--share ${share}: expects a percentage above 0, up to 100`);
  }
  return {
    model,
    ...(costMatrix && demand ? { costMatrix, demand } : {}),
    ...(orlib ? { orlib } : {}),
    ...(values.p === undefined ? {} : { p: countOf(values.p) }),
    ...(values.radius === undefined
      ? {}
      : {
          radius: numberOf(values.radius, 'radius', 0, 'a number, 0 or more, in the unit of costs'),
        }),
    share: share / 100,
    required: idsOf(values.required),
    forbidden: idsOf(values.forbidden),
    ...(capacity ? { capacity } : {}),
    ...(values.prices ? { prices: values.prices } : {}),
    ...(values.budget === undefined
      ? {}
      : { budget: numberOf(values.budget, 'budget', 0, 'a number in the unit of the prices') }),
    timeLimitS: numberOf(values['time-limit'] ?? `${TIME_LIMIT_S}`, 'time-limit', 0, 'seconds'),
    out,
  };
}
