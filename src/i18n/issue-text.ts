import type { Issue } from '../core/base/issue.ts';
import { plainText } from '../core/base/plain-text.ts';
import { kindRecord } from '../core/vocabulary/kinds.ts';
import type { Language } from './catalogue.ts';
import { formatMoment } from './format.ts';
import { sitingParams } from './siting-params.ts';
import { formatNumber } from './format.ts';
import { hasText, translate } from './translate.ts';

export interface IssueWords {
  title: string;
  /** What was done with it; may be empty. */
  detail: string;
  /** The way out; may be empty. */
  fix: string;
  /** File, row, column or feature, in words. */
  place: string;
}

/** Where it is; an id is for programs and no place that a person finds. */
function placeWords(language: Language, { place }: Issue): string {
  const parts: string[] = [];
  if (place.file) parts.push(place.file);
  if (place.cell !== undefined) parts.push(place.cell);
  else if (place.row !== undefined)
    parts.push(translate(language, 'place.row', { row: place.row }));
  if (place.column) parts.push(translate(language, 'place.column', { column: place.column }));
  if (place.feature !== undefined) {
    parts.push(translate(language, 'place.feature', { feature: place.feature + 1 }));
  }
  return parts.join(' · ');
}

/** Params that hold a coordinate system. */
const SYSTEMS = ['crs', 'areasCrs', 'other', 'better'] as const;

/** The same with systems that go by an id, such as `gcj02`, as a person reads them. */
function namedSystems(language: Language, params: NonNullable<Issue['params']>) {
  const named = { ...params };
  for (const param of SYSTEMS) {
    const key = `crs.${String(params[param])}`;
    if (params[param] !== undefined && hasText(key)) named[param] = translate(language, key);
  }
  return named;
}

/** The same with kinds, fields and codes of issues, which go by ids, as a person reads them. */
function namedIds(language: Language, params: NonNullable<Issue['params']>) {
  const named = { ...params };
  const kind = kindRecord(String(params.kind));
  if (kind) named.kind = language === 'en' ? kind.en : kind.zh;
  for (const [param, key] of [
    ['field', `field.${params.field}`],
    ['code', `issues.${params.code}.title`],
    ['rule', `rule.${params.rule}`],
    ['fact', `document.${params.fact}`],
  ] as const) {
    if (params[param] !== undefined && hasText(key)) named[param] = translate(language, key);
  }
  if (params.people !== undefined && params.list !== undefined) {
    const field = `people.${params.group}`;
    named['peopleThere'] = translate(language, 'issues.people-there', {
      group: hasText(field) ? translate(language, field) : '',
      n: formatNumber(language, Number(params.people), 0),
      list: params.list,
    });
  } else named['peopleThere'] = '';
  return named;
}

/** What is wrong with a value, in words, and where: the row and field of a standard, the list of a project, else the path. */
function namedFault(language: Language, params: NonNullable<Issue['params']>) {
  const { problem, path, row, rule, fact, part, n } = params;
  const key = `problem.${problem}`;
  const named = hasText(key) ? { ...params, problem: translate(language, key, params) } : params;
  if (path === undefined) return named;
  const words = [
    row === undefined ? undefined : translate(language, 'place.standard', { row }),
    ...[`rule.${rule}`, `document.${fact}`, `keeping.part.${part}`].map((each) =>
      hasText(each) ? translate(language, each) : undefined,
    ),
    n === undefined ? undefined : translate(language, 'place.row', { row: n }),
  ].filter((word) => word !== undefined);
  return { ...named, at: words.length > 0 ? words.join(language === 'en' ? ', ' : '，') : path };
}

/** The same with the parts of a project that are damaged, a list of members, as a person reads them. */
function namedParts(language: Language, params: NonNullable<Issue['params']>) {
  if (params.lost === undefined) return params;
  const words = String(params.lost)
    .split(' ')
    .map((part) => {
      const key = `keeping.part.${part}`;
      return translate(language, hasText(key) ? key : 'keeping.part.other');
    });
  return { ...params, lost: [...new Set(words)].join(language === 'en' ? ', ' : '、') };
}

/** The same with a moment, milliseconds of the epoch, as a person reads it. */
function namedMoment(language: Language, params: NonNullable<Issue['params']>) {
  return typeof params.at === 'number'
    ? { ...params, at: formatMoment(language, params.at) }
    : params;
}

/** An issue in words; a code without words shows itself, so that nothing is swallowed. */
export function issueWords(language: Language, issue: Issue): IssueWords {
  const plain = namedFault(language, issue.params ?? {});
  const named = namedParts(language, namedSystems(language, plain));
  const own = issue.code === 'looking-at-version' ? namedMoment(language, named) : named;
  const isSiting = issue.code.startsWith('siting-');
  const params = isSiting ? sitingParams(language, own) : namedIds(language, own);
  const word = (part: 'title' | 'detail' | 'fix') => {
    const key = `issues.${issue.code}.${part}`;
    if (hasText(key)) return plainText(translate(language, key, params));
    return part === 'title' ? issue.code : '';
  };
  return {
    title: word('title'),
    detail: word('detail'),
    fix: word('fix'),
    place: plainText(placeWords(language, issue)),
  };
}
