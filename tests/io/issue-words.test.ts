import '../../src/i18n/later-texts.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/core/base/issue.ts';
import { issueWords } from '../../src/i18n/issue-text.ts';
import { hasText } from '../../src/i18n/translate.ts';
import { readProject } from '../../src/io/project/read-project.ts';
import { hostileBytes, importHostile } from '../support/hostile-file.ts';

const ROOT = new URL('../../src/', import.meta.url);
const FILES = readdirSync(new URL('io/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `io/${name}`)
  .concat('core/plan/areas/nest.ts', 'core/plan/schema/project-schema.ts');

/** Codes that the sources hand over by way of a variable. */
const BY_VARIABLE = `geometry-type geometry-coordinates geometry-mixed number-unreadable number-negative
  population-unmatched population-ambiguous polygon-crosses-itself hole-crosses json-truncated json-wrong
  file-is-html file-is-xlsx file-is-xls file-is-zip file-is-archive file-is-pdf file-is-image file-is-binary
  file-is-xml file-empty`;

/** Codes that the sources give to an issue, read from the text of the sources. */
function codesIn(source: string): string[] {
  return [...source.matchAll(/\b(?:add|issue|report|tally)\(\s*'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(
    ([, code]) => code!,
  );
}

describe('words of issues', () => {
  const codes = new Set([
    ...FILES.flatMap((file) => codesIn(readFileSync(new URL(file, ROOT), 'utf8'))),
    ...BY_VARIABLE.split(/\s+/),
  ]);

  it('are found in the sources', () => expect(codes.size).toBeGreaterThan(50));

  it('are in the catalogue for every code: title, what was done, the way out', () => {
    const without = [...codes].filter((code) =>
      ['title', 'detail', 'fix'].some((part) => !hasText(`issues.${code}.${part}`)),
    );
    expect(without).toEqual([]);
  });

  it('leave no place unfilled for any hostile file, in either language', () => {
    const issues: Issue[] = readdirSync(new URL('../data/hostile/', import.meta.url)).flatMap(
      (name) =>
        name.endsWith('.kequan.json')
          ? readProject(hostileBytes(name), name).issues
          : importHostile(name).issues,
    );
    expect(new Set(issues.map(({ code }) => code)).size).toBeGreaterThan(20);
    for (const issue of issues) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { title, detail, fix } = issueWords(language, issue);
        expect(`${title} ${detail} ${fix}`, issue.code).not.toMatch(/\{\w+\}/);
        expect(title, issue.code).not.toBe(issue.code);
      }
    }
  });
});
