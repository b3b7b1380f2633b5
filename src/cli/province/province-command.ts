import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import {
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  numberOption,
  type OptionValues,
  readCall,
  TEXT_OPTION,
} from '../options/option-table.ts';
import { printFault, printLine } from '../output/print-line.ts';
import { checkFolder } from '../output/write-files.ts';
import { Unusable } from '../refuse/unusable.ts';
import { serveUnits } from './child.ts';
import { runLocally } from './local-pool.ts';
import { runByQueue, workOnQueue } from './queue-run.ts';
import { openQueue, type QueueServer } from './queue-server.ts';
import { readProvince } from './read-province.ts';
import { readUnit } from './read-unit.ts';
import { type Runner, runProvince, type RunUnits } from './run-province.ts';
import { runUnit } from './run-unit.ts';
import { Store } from './store.ts';
import { answerLines } from './answer-lines.ts';
import { writeAnswer } from './write-answer.ts';
import { say } from '../refuse/say.ts';

const whole = (least: number, most: number) => ({
  ...{ least, most, whole: true },
  says: say('terminal.expected-whole-number-from', { least, most }),
});

const SERVER_OPTIONS = { redis: TEXT_OPTION, postgres: TEXT_OPTION };
const POOL_OPTIONS = {
  local: numberOption(whole(1, 256), availableParallelism()),
  'limit-minutes': numberOption(whole(1, 600), 30),
  'memory-mb': numberOption(whole(256, 65_536), 3072),
};
/** Options of `kequan province worker`. */
export const WORKER_OPTIONS = {
  store: neededOption(),
  ...SERVER_OPTIONS,
  ...POOL_OPTIONS,
  lang: LANGUAGE_OPTION,
};
/** Options of `kequan province status`, `stop` and `resume`. */
export const QUEUE_OPTIONS = { ...SERVER_OPTIONS, lang: LANGUAGE_OPTION };
/** Options of `kequan run`. */
export const UNIT_OPTIONS = { store: neededOption(), lang: LANGUAGE_OPTION };
/** Options of `kequan province run`. */
export const PROVINCE_OPTIONS = {
  store: neededOption(),
  out: neededOption(),
  ...SERVER_OPTIONS,
  ...POOL_OPTIONS,
  quiet: FLAG_OPTION,
  lang: LANGUAGE_OPTION,
};
const CHILD_OPTIONS = { store: neededOption(), lang: LANGUAGE_OPTION };

const expected = (): Unusable => new Unusable(say('terminal.expected-province-run-province-json'));

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

function progressLine(language: Language): Runner['onProgress'] {
  return (done, of, task) => {
    if (done % Math.max(1, Math.floor(of / 20)) === 0 || done === of)
      printFault(translate(language, `province.progress-${task}`, { done, of }));
  };
}

/** The server that a call names, or the environment, where a password is in nobody's list of processes; none: this machine alone. */
function serverOf(values: { redis?: string; postgres?: string }): QueueServer | null {
  const { KEQUAN_REDIS, KEQUAN_POSTGRES } = process.env;
  const redis = values.redis ?? (values.postgres === undefined ? KEQUAN_REDIS : undefined);
  if (redis) return { kind: 'redis', url: redis };
  const postgres = values.postgres ?? KEQUAN_POSTGRES;
  return postgres ? { kind: 'postgres', url: postgres } : null;
}

function neededServer(values: { redis?: string; postgres?: string }): QueueServer {
  const server = serverOf(values);
  if (server) return server;
  throw new Unusable(say('terminal.name-server-with-redis-url'));
}

/** Says on the terminal what is wrong with the connection to a server. */
const faultTold = (language: Language) => (message: string) =>
  printFault(translate(language, 'province.queue-fault', { message }));

type PoolValues = Pick<OptionValues<typeof WORKER_OPTIONS>, keyof typeof POOL_OPTIONS | 'lang'>;

function poolOf(values: PoolValues, store: string) {
  return {
    ...{ workers: values.local, store, language: values.lang },
    ...{ limitS: values['limit-minutes'] * 60, memoryMb: values['memory-mb'] },
    program: process.argv[1]!,
  };
}

/** Serves units until it is told to stop; what is in hand then is finished first, unless it is told twice. */
async function work(args: string[]): Promise<number> {
  const { values } = readCall(WORKER_OPTIONS, args);
  const server = neededServer(values);
  checkFolder(values.store);
  const worker = await workOnQueue(
    server,
    poolOf(values, resolve(values.store)),
    faultTold(values.lang),
  );
  printFault(translate(values.lang, 'province.worker-ready', { n: values.local }));
  await new Promise<void>((stop) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop());
  });
  await worker.close();
  return 0;
}

/** Says what waits, runs and rests in the queue; holds it, or lets it go on. */
async function look(action: 'status' | 'stop' | 'resume', args: string[]): Promise<number> {
  const { values } = readCall(QUEUE_OPTIONS, args);
  const queue = await openQueue(neededServer(values), faultTold(values.lang));
  try {
    if (action === 'stop') await queue.pause();
    if (action === 'resume') await queue.resume();
    const { waiting, paused, delayed, prioritized, active } = await queue.getJobCounts();
    printLine(
      translate(values.lang, 'province.queue', {
        waiting: (waiting ?? 0) + (paused ?? 0) + (delayed ?? 0) + (prioritized ?? 0),
        active: active ?? 0,
        workers: await queue.getWorkersCount(),
      }),
    );
    if (await queue.isPaused()) printLine(translate(values.lang, 'province.queue-paused'));
  } finally {
    await queue.close();
  }
  return 0;
}

/** Takes what is in the store and does no unit. */
const onlyFromStore =
  (language: Language): RunUnits =>
  async (waiting, onOutcome) => {
    const bad = translate(language, 'province.not-done');
    for (const { key } of waiting) onOutcome({ key, bad, attempt: 0, seconds: 0, host: '' });
  };

async function run(action: 'run' | 'report', args: string[]): Promise<number> {
  const { values, positionals } = readCall(PROVINCE_OPTIONS, args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw expected();
  const { out, lang } = values;
  const folder = resolve(values.store);
  checkFolder(out);
  checkFolder(folder);
  const province = readProvince(file);
  const store = new Store(folder);
  const server = serverOf(values);
  const pool = poolOf(values, folder);
  const onFault = faultTold(lang);
  const doUnits: RunUnits = (waiting, onOutcome) =>
    server
      ? runByQueue(waiting, server, store, onOutcome, onFault)
      : runLocally(waiting, pool, onOutcome);
  const runUnits = action === 'report' ? onlyFromStore(lang) : doUnits;
  const onProgress = values.quiet ? () => undefined : progressLine(lang);
  const done = await runProvince(province, { store, runUnits, language: lang, onProgress });
  if (!done.districts.some(({ result }) => result)) {
    for (const { code, name, reason = '' } of done.districts)
      printFault(translate(lang, 'province.failed', { district: name, code, reason }));
    printFault(translate(lang, 'province.none'));
    return 2;
  }
  const summary = await writeAnswer(province, done, {
    ...{ store, out, language: lang, day: new Date().toLocaleDateString('sv-SE') },
  });
  for (const { code, name, reason } of summary.failed)
    printFault(translate(lang, 'province.failed', { district: name, code, reason }));
  for (const line of answerLines(done.answers, lang)) printFault(line);
  printLine(translate(lang, 'province.done', { done: summary.done, of: summary.of, out }));
  return summary.failed.length > 0 ? 1 : 0;
}

/** Runs `kequan province run …`; gives the exit code: 0 whole, 1 with districts missing, 2 nothing. @throws Unusable, UnreadableFile */
export async function provinceCommand(args: string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action === 'run' || action === 'report') return run(action, rest);
  if (action === 'worker') return work(rest);
  if (action === 'status' || action === 'stop' || action === 'resume') return look(action, rest);
  if (action === 'child') {
    const { store, lang } = readCall(CHILD_OPTIONS, rest).values;
    return serveUnits(store, lang);
  }
  throw expected();
}
