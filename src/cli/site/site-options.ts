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
  type OptionRule,
  TEXT_OPTION,
} from '../options/option-table.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

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
      says: say('terminal.expects-whole-number-sites-1'),
    },
    undefined,
  ),
  radius: numberOption(
    {
      least: 0,
      says: say('terminal.expects-number-0-more-unit'),
    },
    undefined,
  ),
  share: numberOption(
    {
      least: 0,
      above: true,
      most: 100,
      says: say('terminal.expects-percentage-above-0-up'),
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
      says: say('terminal.expects-number-unit-prices'),
    },
    undefined,
  ),
  'time-limit': numberOption({ least: 0, says: say('terminal.expects-seconds') }, TIME_LIMIT_S),
  orlib: TEXT_OPTION,
  force: FLAG_OPTION,
  out: neededOption(say('terminal.name-file-plan')),
};

type Values = OptionValues<typeof SITE_OPTIONS>;

const INPUT_RULES: readonly OptionRule<Values>[] = [
  [
    ({ orlib, 'cost-matrix': costs, demand }) => !!orlib && !!(costs ?? demand),
    say('terminal.orlib-brings-its-own-costs'),
  ],
  [
    ({ orlib, 'cost-matrix': costs }) => !orlib && !costs,
    say('terminal.cost-matrix-missing-orlib-file'),
  ],
];

/** What goes with a model and what does not. */
function modelRules(model: Model): readonly OptionRule<Values>[] {
  const { within, limits, unit } = findModel(model);
  const countsSites = unit === 'sites';
  return [
    [
      ({ 'cost-matrix': costs, demand }) => !!costs && !demand,
      say('terminal.demand-missing-table-id-weight'),
    ],
    [({ radius }) => within && radius === undefined, say('terminal.radius-missing', { model })],
    [({ radius }) => !within && radius !== undefined, say('terminal.takes-no-radius', { model })],
    [
      ({ p }) => countsSites && p !== undefined,
      say('terminal.finds-number-sites-itself-leave', { model }),
    ],
    [
      ({ budget }) => !limits.includes('budget') && budget !== undefined,
      say('terminal.takes-no-budget-goes-with', { model }),
    ],
    [
      ({ budget, prices }) => (budget === undefined) !== (prices === undefined),
      say('terminal.budget-prices-go-together'),
    ],
    [
      ({ budget, capacity }) => budget !== undefined && !!capacity,
      say('terminal.budget-does-not-go-with'),
    ],
    [
      ({ p, orlib, budget }) => !countsSites && p === undefined && !orlib && budget === undefined,
      say('terminal.p-missing-number-sites', { model }),
    ],
    [({ share }) => !countsSites && share !== undefined, say('terminal.takes-no-share', { model })],
    [
      ({ share, capacity }) => !!capacity && (!hasCapacities(model) || share !== undefined),
      say('terminal.capacity-goes-with-mclp-pmedian'),
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
      asked
        ? say('terminal.expected-one', { name: 'model', word: asked, known })
        : say('terminal.option-missing-one', { name: 'model', known }),
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
