import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../src/core/base/issue.ts';
import type { Language } from '../../../src/i18n/catalogue.ts';
import { issueWords } from '../../../src/i18n/issue-text.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import type { Dropped } from './fuzz-import.ts';
import type { Parts } from './fuzz-samples.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** What is not clear about an issue: no words of its own, a place in them left open, or no file named. */
function unclear(issue: Issue): string[] {
  // Texts out of the file may hold braces of their own.
  const params = Object.fromEntries(Object.keys(issue.params ?? {}).map((key) => [key, 'x']));
  const faults = LANGUAGES.flatMap((language) => {
    const { title, detail, fix } = issueWords(language, { ...issue, params });
    return title === issue.code ||
      detail === '' ||
      fix === '' ||
      /\{\w+\}/.test(title + detail + fix)
      ? [`unclear: ${issue.code} in ${language}`]
      : [];
  });
  if (issue.severity === 'error' && !issue.place.file)
    faults.push(`unclear: ${issue.code} names no file`);
  return faults;
}

/** Whether a value holds NaN or an infinity anywhere; JSON would write them as null. */
function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.values(value).some(holdsNoNumber);
}

/** Why a project that took the file in could not be saved and opened again. */
function unopenable(project: Project): string[] {
  const { value, issues } = readProject(writeProject(project), 'a.kequan.json');
  if (value) return [];
  return issues.map(({ code, params }) => `not opened again: ${code} ${JSON.stringify(params)}`);
}

/** What must not be after a drop: thrown, silent, unclear, a number that is none, or a project that was touched. */
export function faultsOf(dropped: Dropped, parts: Parts): string[] {
  const { files, failure, opened, outcome, accepted, hung, touched } = dropped;
  if (hung) return ['hangs'];
  const faults: string[] = [];
  if (touched) faults.push('the project is touched');
  if (failure !== null) faults.push(`working out failed: ${failure}`);
  if (opened) {
    const { value } = readProject(parts[0]![1], parts[0]![0]);
    if (!isDeepStrictEqual(opened, value)) faults.push('opened what the file does not hold');
    return faults;
  }
  if (files.length === 0) faults.push('silent: no file and no issue');
  for (const { status, preview, ground, issues } of files) {
    if (status === 'refused' && !issues.some(({ severity }) => severity === 'error')) {
      faults.push('silent: refused without an error');
    }
    if (status === 'ready' && !preview && !ground) faults.push('ready with nothing');
    const failed = issues.find(({ code }) => code === 'import-failed');
    if (failed) faults.push(`thrown: ${String(failed.params?.what)}`);
    faults.push(...issues.flatMap(unclear));
  }
  faults.push(...(outcome?.issues ?? []).flatMap(unclear));
  if (holdsNoNumber(outcome) || holdsNoNumber(accepted)) faults.push('a number that is none');
  if (accepted) faults.push(...unopenable(accepted));
  return faults;
}
