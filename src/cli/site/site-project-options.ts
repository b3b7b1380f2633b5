import type { Language } from '../../i18n/catalogue.ts';
import {
  checkRules,
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  numberOption,
  present,
  readOptions,
  TEXT_OPTION,
} from '../options/option-table.ts';

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
  /** The plan may be written over what is read. */
  force: boolean;
}

/** Options of `kequan site --project`: what each reads, and what it refuses. */
export const SITE_PROJECT_OPTIONS = {
  project: neededOption({ en: 'name a .kequan.json', zh: '请指定 .kequan.json 项目文件' }),
  question: neededOption({
    en: 'name a JSON file with the question',
    zh: '请指定写有问题的 JSON 文件',
  }),
  network: TEXT_OPTION,
  relief: TEXT_OPTION,
  footprints: TEXT_OPTION,
  budget: numberOption(
    { least: 1, says: { en: 'expects a number, 1 or more', zh: '应为不小于 1 的数' } },
    undefined,
  ),
  'time-limit': numberOption(
    { least: 0, says: { en: 'expects a number, 0 or more', zh: '应为不小于 0 的数' } },
    undefined,
  ),
  lang: LANGUAGE_OPTION,
  force: FLAG_OPTION,
  out: neededOption({ en: 'name a file for the plan', zh: '请指定存放方案的文件' }),
};

/** Checks the words behind `kequan site --project`. @throws Unusable with the option and what it expects */
export function siteProjectOptions(args: string[]): SiteProjectOptions {
  const values = readOptions(SITE_PROJECT_OPTIONS, args);
  checkRules(values, [
    [
      ({ relief, network }) => !!relief && !network,
      { en: '--relief needs --network FILE', zh: '--relief 需要 --network FILE（步行路网）' },
    ],
  ]);
  const { project, question, network, relief, footprints, lang, out } = values;
  const [budgetYuan, timeLimitS] = [values.budget, values['time-limit']];
  return {
    project,
    question,
    language: lang,
    out,
    force: values.force,
    ...present({ network, relief, footprints, budgetYuan, timeLimitS }),
  };
}
