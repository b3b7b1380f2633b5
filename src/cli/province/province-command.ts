import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import {
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  numberOption,
  readCall,
} from '../options/option-table.ts';
import { printFault, printLine } from '../output/print-line.ts';
import { checkFolder } from '../output/write-files.ts';
import { Unusable } from '../refuse/unusable.ts';
import { serveUnits } from './child.ts';
import { runLocally } from './local-pool.ts';
import { readProvince } from './read-province.ts';
import { readUnit } from './read-unit.ts';
import { runProvince, type RunUnits } from './run-province.ts';
import { runUnit } from './run-unit.ts';
import { Store } from './store.ts';
import { writeAnswer } from './write-answer.ts';

const whole = (least: number, most: number) => ({
  ...{ least, most, whole: true },
  says: {
    en: `expected a whole number from ${least} to ${most}`,
    zh: `应为 ${least} 至 ${most} 的整数`,
  },
});

/** Options of `kequan run`. */
export const UNIT_OPTIONS = { store: neededOption(), lang: LANGUAGE_OPTION };
/** Options of `kequan province run`. */
export const PROVINCE_OPTIONS = {
  store: neededOption(),
  out: neededOption(),
  local: numberOption(whole(1, 256), availableParallelism()),
  'limit-minutes': numberOption(whole(1, 600), 30),
  'memory-mb': numberOption(whole(256, 65_536), 3072),
  quiet: FLAG_OPTION,
  lang: LANGUAGE_OPTION,
};
const CHILD_OPTIONS = { store: neededOption(), lang: LANGUAGE_OPTION };

const expected = (): Unusable =>
  new Unusable(
    'expected province run PROVINCE.json --store DIR --out DIR, or run UNIT.json --store DIR',
    '应写 province run 省.json --store 目录 --out 目录，或 run 任务.json --store 目录',
  );

/** Runs `kequan run UNIT.json --store DIR`: one district and one task, by itself. @throws Unusable, UnreadableFile */
export async function unitCommand(args: string[]): Promise<number> {
  const { values, positionals } = readCall(UNIT_OPTIONS, args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw expected();
  checkFolder(values.store);
  const { key } = await runUnit(readUnit(file), new Store(values.store));
  printLine(key);
  return 0;
}

function progressLine(language: Language): Parameters<typeof runProvince>[4] {
  return (done, of, task) => {
    if (done % Math.max(1, Math.floor(of / 20)) === 0 || done === of)
      printFault(translate(language, `province.progress-${task}`, { done, of }));
  };
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readCall(PROVINCE_OPTIONS, args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw expected();
  const { out, lang, local } = values;
  const folder = resolve(values.store);
  checkFolder(out);
  checkFolder(folder);
  const province = readProvince(file);
  const pool = {
    ...{ workers: local, store: folder, language: lang },
    ...{ limitS: values['limit-minutes'] * 60, memoryMb: values['memory-mb'] },
    program: process.argv[1]!,
  };
  const runUnits: RunUnits = (waiting, onOutcome) => runLocally(waiting, pool, onOutcome);
  const onProgress = values.quiet ? () => undefined : progressLine(lang);
  const done = await runProvince(province, new Store(folder), runUnits, lang, onProgress);
  if (!done.districts.some(({ output }) => output)) {
    for (const { code, name, reason = '' } of done.districts)
      printFault(translate(lang, 'province.failed', { district: name, code, reason }));
    printFault(translate(lang, 'province.none'));
    return 2;
  }
  const summary = await writeAnswer(province.name, done, out, lang);
  for (const { code, name, reason } of summary.failed)
    printFault(translate(lang, 'province.failed', { district: name, code, reason }));
  printLine(translate(lang, 'province.done', { done: summary.done, of: summary.of, out }));
  return summary.failed.length > 0 ? 1 : 0;
}

/** Runs `kequan province run …`; gives the exit code: 0 whole, 1 with districts missing, 2 nothing. @throws Unusable, UnreadableFile */
export async function provinceCommand(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'run') return run(rest);
  if (action === 'child') {
    const { store, lang } = readCall(CHILD_OPTIONS, rest).values;
    return serveUnits(store, lang);
  }
  throw expected();
}
