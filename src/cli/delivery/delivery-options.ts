import type { Language } from '../../i18n/catalogue.ts';
import {
  checkRules,
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  present,
  readOptions,
  TEXT_OPTION,
} from '../options/option-table.ts';
import { say } from '../refuse/say.ts';

const COMMON = {
  project: neededOption(say('terminal.name-kequan-json')),
  lang: LANGUAGE_OPTION,
  force: FLAG_OPTION,
};

/** Options of `kequan projects`. */
export const PROJECTS_OPTIONS = {
  ...COMMON,
  list: TEXT_OPTION,
  out: TEXT_OPTION,
  xlsx: TEXT_OPTION,
};

/** Options of `kequan round`. */
export const ROUND_OPTIONS = {
  ...COMMON,
  date: neededOption(),
  name: neededOption(),
  network: TEXT_OPTION,
  relief: TEXT_OPTION,
  out: neededOption(),
};

interface CommonOptions {
  project: string;
  language: Language;
  force: boolean;
}

/** A call of `kequan projects`, checked. */
export interface ProjectsOptions extends CommonOptions {
  /** Workbook whose projects are taken in. */
  list?: string;
  /** Project file with them. */
  out?: string;
  /** Workbook in the form of the annexes. */
  xlsx?: string;
}

/** A call of `kequan round`, checked. */
export interface RoundOptions extends CommonOptions {
  date: string;
  name: string;
  network?: string;
  relief?: string;
  out: string;
}

/** Checks the words behind `kequan projects`. @throws Unusable with the option and what it expects */
export function projectsOptions(args: string[]): ProjectsOptions {
  const values = readOptions(PROJECTS_OPTIONS, args);
  checkRules(values, [
    [({ out, xlsx }) => !out && !xlsx, say('terminal.nothing-write-name-out-xlsx')],
    [({ out, list }) => !!out && !list, say('terminal.projects-out-needs-list')],
  ]);
  const { project, list, out, xlsx, lang, force } = values;
  return { project, language: lang, force, ...present({ list, out, xlsx }) };
}

/** Checks the words behind `kequan round`. @throws Unusable with the option and what it expects */
export function roundOptions(args: string[]): RoundOptions {
  const values = readOptions(ROUND_OPTIONS, args);
  checkRules(values, [
    [({ relief, network }) => !!relief && !network, say('terminal.relief-needs-network-file')],
  ]);
  const { project, date, name, network, relief, out, lang, force } = values;
  return { project, date, name, out, language: lang, force, ...present({ network, relief }) };
}
