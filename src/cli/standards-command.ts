import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { LIBRARY } from '../core/standards/library.ts';
import type { Standard, StandardDocument, StandardPart } from '../core/standards/standard.ts';
import { formatTarget } from '../i18n/format.ts';
import { translate } from '../i18n/translate.ts';
import { readStandards } from '../io/project/read-standards.ts';
import { issueLines } from './issue-lines.ts';
import { readBytes } from './read-inputs.ts';
import { Unusable } from './unusable.ts';

function targetWords({ comparison, targets, unit }: StandardPart): string {
  return targets
    .map(({ year, value }) => {
      const figure =
        value === null
          ? translate('zh-CN', 'own.no-figure')
          : // A terminal's search looks for ordinary spaces.
            formatTarget('zh-CN', comparison, value, unit).replaceAll('\u00a0', ' ');
      return year === null ? figure : `${figure} @${year}`;
    })
    .join(' → ');
}

function rowLine({ id, force, title, parts, clause }: Standard): string {
  const classes = [...new Set(parts.map((part) => part.class))].join('');
  const words = translate('zh-CN', `force.${force ?? 'none'}`);
  return [`  ${id}`, classes, words, title.zh, parts.map(targetWords).join('；'), clause].join(
    '\t',
  );
}

function documentLine(document: StandardDocument): string {
  const confirmed = document.toBeConfirmed ? translate('zh-CN', 'documents.to-be-confirmed') : '';
  return [document.id, document.title.zh, document.number ?? '', document.date ?? '', confirmed]
    .filter((part) => part !== '')
    .join('\t');
}

function list(asJson: boolean): number {
  if (asJson) console.log(JSON.stringify(LIBRARY.documents, null, 2));
  else {
    for (const document of LIBRARY.documents) {
      console.log(documentLine(document));
      for (const standard of document.standards) console.log(rowLine(standard));
    }
  }
  return 0;
}

function check(file: string): number {
  const { value, issues } = readStandards(readBytes(file), basename(file));
  for (const line of issueLines(issues, 'zh-CN')) console.error(line);
  if (!value) return 1;
  console.log(`${file}: ${value.id}, ${value.standards.length}`);
  return 0;
}

/** Runs `kequan standards list [--json]` or `kequan standards check FILE`; gives the exit code: 1 for a file with faults. @throws Unusable */
export function standardsCommand(args: string[]): number {
  let parsed;
  try {
    const options = { json: { type: 'boolean' } } as const;
    parsed = parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
  const [action, file, ...rest] = parsed.positionals;
  if (action === 'list' && file === undefined) return list(parsed.values.json === true);
  if (action === 'check' && file !== undefined && rest.length === 0) return check(file);
  throw new Unusable('standards: expected “list [--json]” or “check FILE”');
}
