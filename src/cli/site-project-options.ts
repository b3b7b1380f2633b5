import { parseArgs } from 'node:util';
import type { Language } from '../i18n/catalogue.ts';
import { Unusable } from './unusable.ts';

/** A call of `kequan site --project`, checked. */
export interface SiteProjectOptions {
  project: string;
  question: string;
  network?: string;
  relief?: string;
  /** GeoJSON of building outlines. */
  footprints?: string;
  /** In place of the question's own. */
  budgetYuan?: number;
  timeLimitS?: number;
  language: Language;
  out: string;
}

const text = { type: 'string' } as const;
const OPTIONS = {
  project: text,
  question: text,
  network: text,
  relief: text,
  footprints: text,
  budget: text,
  'time-limit': text,
  lang: text,
  out: text,
} as const;

function numberOf(value: string, option: string, least: number): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || number < least) {
    throw new Unusable(`--${option} ${value}: expects a number, ${least} or more`);
  }
  return number;
}

/** Checks the words behind `kequan site --project`. @throws Unusable with the option and what it expects */
export function siteProjectOptions(args: string[]): SiteProjectOptions {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
  const { project, question, network, relief, footprints, budget, lang = 'zh-CN', out } = values;
  if (!project) throw new Unusable('--project is missing: name a .kequan.json');
  if (!question) throw new Unusable('--question is missing: name a JSON file with the question');
  if (!out) throw new Unusable('--out is missing: name a file for the plan');
  if (relief && !network) throw new Unusable('--relief needs --network FILE');
  if (lang !== 'zh-CN' && lang !== 'en') {
    throw new Unusable(`--lang ${lang}: expected one of zh-CN, en`);
  }
  const limit = values['time-limit'];
  return {
    project,
    question,
    ...(network && { network }),
    ...(relief && { relief }),
    ...(footprints && { footprints }),
    ...(budget !== undefined && { budgetYuan: numberOf(budget, 'budget', 1) }),
    ...(limit !== undefined && { timeLimitS: numberOf(limit, 'time-limit', 0) }),
    language: lang,
    out,
  };
}
