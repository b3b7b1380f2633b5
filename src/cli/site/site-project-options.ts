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
import { say } from '../refuse/say.ts';

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
  project: neededOption(say('terminal.name-kequan-json')),
  question: neededOption(say('terminal.name-json-file-with-question')),
  network: TEXT_OPTION,
  relief: TEXT_OPTION,
  footprints: TEXT_OPTION,
  budget: numberOption({ least: 1, says: say('terminal.expects-number-1-more') }, undefined),
  'time-limit': numberOption({ least: 0, says: say('terminal.expects-number-0-more') }, undefined),
  lang: LANGUAGE_OPTION,
  force: FLAG_OPTION,
  out: neededOption(say('terminal.name-file-plan')),
};

/** Checks the words behind `kequan site --project`. @throws Unusable with the option and what it expects */
export function siteProjectOptions(args: string[]): SiteProjectOptions {
  const values = readOptions(SITE_PROJECT_OPTIONS, args);
  checkRules(values, [
    [({ relief, network }) => !!relief && !network, say('terminal.relief-needs-network-file')],
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
