import { EntryFault } from '../../io/open/entry.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { issueLines } from '../output/issue-lines.ts';
import { Unusable } from '../refuse/unusable.ts';
import { readUnit } from './read-unit.ts';
import { runUnit } from './run-unit.ts';
import { Store } from './store.ts';

/** What a child is asked: the file of a unit. */
export interface ChildTask {
  unit: string;
}

/** What it answers: the unit is done, or why its data are bad. Anything else is a child that ended. */
export type ChildAnswer = { done: boolean } | { bad: string };

/** Words for data of which nothing can be made; null: the fault is not that of the data. */
export function faultWords(error: unknown, language: Language): string | null {
  if (error instanceof Unusable) return language === 'en' ? error.message : error.chinese;
  if (error instanceof UnreadableFile || error instanceof EntryFault)
    return issueLines(
      error.issues.filter(({ severity }) => severity === 'error'),
      language,
    ).join('\n');
  return null;
}

/** Serves the process that started this one, a unit at a time, until it lets go. */
export function serveUnits(folder: string, language: Language): Promise<number> {
  const store = new Store(folder);
  process.on('message', async ({ unit }: ChildTask) => {
    let answer: ChildAnswer;
    try {
      const { done } = await runUnit(readUnit(unit), store);
      answer = { done };
    } catch (error) {
      const bad = faultWords(error, language);
      if (bad === null) throw error;
      answer = { bad };
    }
    process.send?.(answer);
  });
  process.send?.('ready');
  return new Promise((resolve) => process.on('disconnect', () => resolve(0)));
}
