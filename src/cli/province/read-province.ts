import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { issue } from '../../core/base/issue.ts';
import { findModel } from '../../core/siting/question/models.ts';
import { questionIssues } from '../../core/siting/question/question-schema.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { splitLayer } from '../input/read-records.ts';
import {
  checkProvince,
  type ProvinceDistrict,
  type ProvinceFile,
  type ProvinceShared,
  type QuestionOfProvince,
} from './province-schema.ts';
import { filesBelow, readChecked } from './read-unit.ts';
import type { ProvinceUnit, UnitFiles } from './unit.ts';

/** Stands for the code of a district in a path. */
const CODE = '{code}';

/** A province as its file says, and the districts that it names or that are found below its folder. */
export interface Province {
  name: string;
  districts: Omit<ProvinceUnit, 'task'>[];
  questions: QuestionOfProvince[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Codes for which a path with one `{code}` stands for something that is there. */
function codesOf(pattern: string, folder: string): string[] {
  const steps = splitLayer(resolve(folder, pattern)).path.split(sep);
  const at = steps.findIndex((step) => step.includes(CODE));
  if (at < 0) return [];
  const above = steps.slice(0, at).join(sep) || sep;
  const name = new RegExp(`^${steps[at]!.split(CODE).map(escaped).join('([0-9A-Za-z-]{1,20})')}$`);
  if (!existsSync(above)) return [];
  return readdirSync(above).flatMap((entry) => {
    const found = name.exec(entry)?.[1];
    if (found === undefined) return [];
    const rest = steps.slice(at).map((step) => step.replaceAll(CODE, found));
    return existsSync([above, ...rest].join(sep)) ? [found] : [];
  });
}

/** Every text of a value with the code in the place of its mark. */
function withCode<T>(value: T, code: string): T {
  if (typeof value === 'string') return value.replaceAll(CODE, code) as T;
  if (Array.isArray(value)) return value.map((each) => withCode(each, code)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withCode(each, code)]);
  return Object.fromEntries(entries) as T;
}

function toUnit(
  { code, name, ...own }: ProvinceDistrict,
  shared: ProvinceShared,
  folder: string,
): Omit<ProvinceUnit, 'task'> {
  const joined: ProvinceShared = {
    ...shared,
    ...own,
    areas: { ...shared.areas, ...own.areas },
    settings: { ...shared.settings, ...own.settings },
  };
  const { crs, standards = [], settings = {}, ...files } = withCode(joined, code);
  return {
    ...{ code, name: name ?? code, standards, settings },
    files: filesBelow(files as UnitFiles, folder),
    ...(crs !== undefined && { crs }),
  };
}

function refuse(code: string, fileName: string, params: Record<string, string | number> = {}) {
  return new UnreadableFile([issue(code, 'error', { file: fileName }, params)]);
}

/**
 * What cannot be asked, apart from the data: a question that lacks something, two of one name, a choice over districts
 * of what is not counted in people or not limited by sites or money.
 * @throws UnreadableFile
 */
function checkQuestions(questions: readonly QuestionOfProvince[], fileName: string): void {
  for (const [at, { name, question, next }] of questions.entries()) {
    const file = { file: fileName };
    if (questions.findIndex((each) => each.name === name) < at)
      throw refuse('province-question-twice', fileName, { name });
    const { atCount = question.model, unit } = findModel(question.model);
    const asked = next ? { ...question, model: atCount, count: 1 } : question;
    const issues = questionIssues(asked, file);
    if (issues.length > 0) throw new UnreadableFile(issues);
    if (!next) continue;
    const { unit: counted } = findModel(atCount);
    if (counted !== 'people') throw refuse('province-next-people', fileName, { name, unit });
    if ((next.sites === undefined) === (next.budgetYuan === undefined))
      throw refuse('province-next-limit', fileName, { name });
  }
}

/**
 * A province from its file. What a district leaves out is the province's, with `{code}` in the place of its code; where
 * no districts are named, they are those for which the list of facilities is there. Paths are relative to the file.
 * @throws Unusable, UnreadableFile
 */
export function readProvince(path: string): Province {
  const {
    name,
    districts,
    questions = [],
    ...shared
  }: ProvinceFile = readChecked(path, checkProvince);
  const folder = dirname(resolve(path));
  const patterns = [shared.facilities, ...Object.values(shared.areas ?? {})];
  const pattern = patterns.find((each) => each?.includes(CODE));
  const found = districts ?? (pattern === undefined ? [] : codesOf(pattern, folder).toSorted());
  const fileName = path.split(/[/\\]/).at(-1)!;
  if (found.length === 0)
    throw refuse('province-no-districts', fileName, { pattern: pattern ?? '' });
  const all = found.map((each) => (typeof each === 'string' ? { code: each } : each));
  const twice = all.find(({ code }, at) => all.findIndex((each) => each.code === code) < at);
  if (twice) throw refuse('province-code-twice', fileName, { district: twice.code });
  for (const { code, ...own } of all) {
    const hasAreas = Object.keys({ ...shared.areas, ...own.areas }).length > 0;
    const lacks = hasAreas ? (own.facilities ?? shared.facilities) : undefined;
    if (lacks === undefined)
      throw refuse('province-district-lacks', fileName, {
        district: code,
        path: hasAreas ? 'facilities' : 'areas',
      });
  }
  checkQuestions(questions, fileName);
  return { name, districts: all.map((each) => toUnit(each, shared, folder)), questions };
}
