import { hasCapacities } from '../../core/siting/models/capacitated.ts';
import type { SitingModel } from '../../core/siting/models/siting-plan.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { findModel } from '../../core/siting/question/models.ts';
import {
  checkRules,
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  numberOption,
  type Option,
  type OptionValues,
  present,
  readOptions,
  type Rule,
  TEXT_OPTION,
} from '../options/option-table.ts';
import { Unusable } from '../refuse/unusable.ts';

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
  /** The plan may be written over what is read. */
  force: boolean;
  language: Language;
}

const MODELS = ['lscp', 'mclp', 'pmedian', 'pcenter'] as const;
type Model = (typeof MODELS)[number];
/** Seconds after which the best so far is given when the call names no limit. */
const TIME_LIMIT_S = 60;

const IDS_OPTION: Option<string[]> = {
  read: (words) => words.flatMap((word) => word.split(',')).flatMap((id) => id.trim() || []),
};

/** Options of `kequan site`: what each reads, and what it refuses. */
export const SITE_OPTIONS = {
  lang: LANGUAGE_OPTION,
  'cost-matrix': TEXT_OPTION,
  demand: TEXT_OPTION,
  model: TEXT_OPTION,
  p: numberOption(
    {
      least: 1,
      whole: true,
      says: {
        en: 'expects a whole number of sites, 1 or more',
        zh: '应为设施个数，1 以上的整数',
      },
    },
    undefined,
  ),
  radius: numberOption(
    {
      least: 0,
      says: {
        en: 'expects a number, 0 or more, in the unit of costs',
        zh: '应为不小于 0 的数，单位与成本相同',
      },
    },
    undefined,
  ),
  share: numberOption(
    {
      least: 0,
      above: true,
      most: 100,
      says: {
        en: 'expects a percentage above 0, up to 100',
        zh: '应为大于 0、不超过 100 的百分数',
      },
    },
    undefined,
  ),
  required: IDS_OPTION,
  forbidden: IDS_OPTION,
  capacity: TEXT_OPTION,
  prices: TEXT_OPTION,
  budget: numberOption(
    {
      least: 0,
      says: { en: 'expects a number in the unit of the prices', zh: '应为数字，单位与价格相同' },
    },
    undefined,
  ),
  'time-limit': numberOption(
    { least: 0, says: { en: 'expects seconds', zh: '应为秒数' } },
    TIME_LIMIT_S,
  ),
  orlib: TEXT_OPTION,
  force: FLAG_OPTION,
  out: neededOption({ en: 'name a file for the plan', zh: '请指定存放方案的文件' }),
};

type Values = OptionValues<typeof SITE_OPTIONS>;

const INPUT_RULES: readonly Rule<Values>[] = [
  [
    ({ orlib, 'cost-matrix': costs, demand }) => !!orlib && !!(costs ?? demand),
    {
      en: '--orlib brings its own costs and weights: leave out --cost-matrix, --demand',
      zh: '--orlib 自带成本和权重，请去掉 --cost-matrix、--demand',
    },
  ],
  [
    ({ orlib, 'cost-matrix': costs }) => !orlib && !costs,
    {
      en: '--cost-matrix is missing (or --orlib FILE)',
      zh: '缺少 --cost-matrix（或 --orlib FILE）',
    },
  ],
];

/** What goes with a model and what does not. */
function modelRules(model: Model): readonly Rule<Values>[] {
  const { within, limits, unit } = findModel(model);
  const countsSites = unit === 'sites';
  return [
    [
      ({ 'cost-matrix': costs, demand }) => !!costs && !demand,
      { en: '--demand is missing: a table id,weight', zh: '缺少 --demand：列为 id,weight 的表' },
    ],
    [
      ({ radius }) => within && radius === undefined,
      { en: `--radius is missing for ${model}`, zh: `${model} 缺少 --radius` },
    ],
    [
      ({ radius }) => !within && radius !== undefined,
      { en: `${model} takes no --radius`, zh: `${model} 不用 --radius` },
    ],
    [
      ({ p }) => countsSites && p !== undefined,
      {
        en: `${model} finds the number of sites itself: leave out --p`,
        zh: `${model} 自己求设施个数，请去掉 --p`,
      },
    ],
    [
      ({ budget }) => !limits.includes('budget') && budget !== undefined,
      {
        en: `${model} takes no --budget; it goes with mclp and --prices`,
        zh: `${model} 不用 --budget；它与 mclp 和 --prices 合用`,
      },
    ],
    [
      ({ budget, prices }) => (budget === undefined) !== (prices === undefined),
      { en: '--budget and --prices go together', zh: '--budget 与 --prices 须同时给出' },
    ],
    [
      ({ budget, capacity }) => budget !== undefined && !!capacity,
      { en: '--budget does not go with --capacity', zh: '--budget 不能与 --capacity 合用' },
    ],
    [
      ({ p, orlib, budget }) => !countsSites && p === undefined && !orlib && budget === undefined,
      { en: `--p is missing for ${model}: the number of sites`, zh: `${model} 缺少 --p：设施个数` },
    ],
    [
      ({ share }) => !countsSites && share !== undefined,
      { en: `${model} takes no --share`, zh: `${model} 不用 --share` },
    ],
    [
      ({ share, capacity }) => !!capacity && (!hasCapacities(model) || share !== undefined),
      {
        en: '--capacity goes with mclp, pmedian and lscp without --share',
        zh: '--capacity 只与 mclp、pmedian 和不带 --share 的 lscp 合用',
      },
    ],
  ];
}

/** Checks the words behind `kequan site`. @throws Unusable with the option and what it expects */
export function siteOptions(args: string[]): SiteOptions {
  const values = readOptions(SITE_OPTIONS, args);
  checkRules(values, INPUT_RULES);
  const { orlib, demand, capacity, prices, p, radius, budget, required, forbidden, out } = values;
  const asked = values.model ?? (orlib ? 'pmedian' : undefined);
  const model = MODELS.find((each) => each === asked);
  if (!model) {
    const known = MODELS.join(', ');
    throw new Unusable(
      `--model ${asked ?? 'is missing'}: expects ${known}`,
      asked ? `--model ${asked}：应为 ${known} 之一` : `缺少 --model：${known} 之一`,
    );
  }
  checkRules(values, modelRules(model));
  return {
    model,
    share: (values.share ?? 100) / 100,
    required,
    forbidden,
    timeLimitS: values['time-limit'],
    out,
    force: values.force,
    language: values.lang,
    ...present({ costMatrix: values['cost-matrix'], demand, orlib, capacity, prices }),
    ...present({ p, radius, budget }),
  };
}
