import { basename } from 'node:path';
import { LIBRARY } from '../core/standards/library.ts';
import type { Standard, StandardDocument, StandardPart } from '../core/standards/standard.ts';
import type { Language } from '../i18n/catalogue.ts';
import { formatTarget } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { readStandards } from '../io/project/read-standards.ts';
import { issueLines } from './output/issue-lines.ts';
import { readBytes } from './input/read-bytes.ts';
import { FLAG_OPTION, LANGUAGE_OPTION, readCall } from './options/option-table.ts';
import { Unusable } from './refuse/unusable.ts';
import { printFault, printJson, printLine } from './output/print-line.ts';
import { say } from './refuse/say.ts';

function targetWords(language: Language, { comparison, targets, unit }: StandardPart): string {
  return targets
    .map(({ year, value }) => {
      const figure =
        value === null
          ? translate(language, 'own.no-figure')
          : // A terminal's search looks for ordinary spaces.
            formatTarget(language, comparison, value, unit).replaceAll('\u00a0', ' ');
      return year === null ? figure : `${figure} @${year}`;
    })
    .join(' → ');
}

function rowLine(language: Language, { id, force, title, parts, clause }: Standard): string {
  const classes = [...new Set(parts.map((part) => part.class))].join('');
  const words = translate(language, `force.${force ?? 'none'}`);
  const isEnglish = language === 'en';
  const targets = parts.map((part) => targetWords(language, part)).join(isEnglish ? '; ' : '；');
  return [`  ${id}`, classes, words, isEnglish ? title.en : title.zh, targets, clause].join('\t');
}

function documentLine(language: Language, document: StandardDocument): string {
  const confirmed = document.toBeConfirmed ? translate(language, 'documents.to-be-confirmed') : '';
  const title = language === 'en' ? document.title.en : document.title.zh;
  return [document.id, title, document.number ?? '', document.date ?? '', confirmed]
    .filter((part) => part !== '')
    .join('\t');
}

function list(language: Language, asJson: boolean): number {
  if (asJson) printJson(LIBRARY.documents);
  else {
    for (const document of LIBRARY.documents) {
      printLine(documentLine(language, document));
      for (const standard of document.standards) printLine(rowLine(language, standard));
    }
  }
  return 0;
}

function check(language: Language, file: string): number {
  const { value, issues } = readStandards(readBytes(file), basename(file));
  for (const line of issueLines(issues, language)) printFault(line);
  if (!value) return 1;
  printLine(`${file}: ${value.id}, ${value.standards.length}`);
  return 0;
}

/** Options of `kequan standards`. */
export const STANDARDS_OPTIONS = { json: FLAG_OPTION, lang: LANGUAGE_OPTION };

/** Runs `kequan standards list [--json]` or `kequan standards check FILE`, in the language of `--lang`; gives the exit code: 1 for a file with faults. @throws Unusable */
export function standardsCommand(args: string[]): number {
  const { values, positionals } = readCall(STANDARDS_OPTIONS, args);
  const [action, file, ...rest] = positionals;
  const { lang: language, json } = values;
  if (action === 'list' && file === undefined) return list(language, json);
  if (action === 'check' && file !== undefined && rest.length === 0) return check(language, file);
  throw new Unusable(say('terminal.standards-expected-list-json-check'));
}
