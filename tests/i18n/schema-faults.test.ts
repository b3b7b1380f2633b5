import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProject } from '../../src/core/plan/schema/project-schema.ts';
import { checkQuestion } from '../../src/core/siting/question/question-schema.ts';
import { DOCUMENTS } from '../../src/core/standards/library.ts';
import { parseStandardDocument } from '../../src/core/standards/standard-schema.ts';
import { issueWords } from '../../src/i18n/issue-text.ts';
import { hasText } from '../../src/i18n/translate.ts';

/** A document to be broken, so that its types are not asked. */
type Loose = ReturnType<typeof JSON.parse>;
/** Words that only the validator uses. */
const VALIDATOR =
  /Invalid (input|string|option)|expected [a-z]+,|received|Unrecognized|Too (small|big)|[{}]/;

const findCircle = (document: Loose): Loose =>
  document.standards
    .flatMap(({ parts }: Loose) => parts)
    .map(({ rule }: Loose) => rule)
    .find(({ shape, minutes }: Loose) => shape === 'circle' && minutes !== undefined);

function say(change: (document: Loose) => void): string[] {
  const document = structuredClone(DOCUMENTS[0]);
  change(document);
  return parseStandardDocument(document, 'a.json').issues.map(
    (issue) => issueWords('zh-CN', issue).title,
  );
}

describe('what a schema refuses', () => {
  it.each<[string, (document: Loose) => void, string]>([
    ['a number in quotes', (d) => (d.standards[1].parts[0].targets[0].value = '3'), '须为数'],
    ['no clause', (d) => delete d.standards[2].clause, '没有填写'],
    ['an empty list of kinds', (d) => (findCircle(d).kinds = []), '没有填写'],
    ['an unknown unit', (d) => (d.standards[0].parts[0].unit = 'miles'), '没有这个单位'],
    ['a member that is misspelt', (d) => (d.standards[0].clauze = 'x'), '不认识的项 clauze'],
    ['two rows of one id', (d) => (d.standards[1].id = d.standards[0].id), '编号重复'],
    ['minutes beyond all reason', (d) => (findCircle(d).minutes = 900), '数值太大'],
  ])('is told in words with the row: %s', (_, change, words) => {
    const said = say(change).join('\n');
    expect(said).toContain(words);
    expect(said).toMatch(/条目 [A-Z]\d+/);
    expect(said).not.toMatch(VALIDATOR);
  });

  it('names what of the document it is where it is no row', () => {
    expect(say((d) => (d.yearSet = 'soon'))).toEqual(['标准文件有误：提出年份：须为数']);
  });

  it('never shows the words of the validator, whatever is broken', () => {
    const junk = [null, 7, 'x', [], {}, true, -1, 1.5];
    const issues = junk.flatMap((value) => {
      const broken = structuredClone(DOCUMENTS[0]) as Loose;
      const faults = Object.keys(broken).flatMap((member) => {
        const copy = { ...broken, [member]: value };
        return parseStandardDocument(copy).issues;
      });
      const rows = Object.keys(broken.standards[0]).flatMap((member) => {
        const copy = structuredClone(broken);
        copy.standards[0][member] = value;
        return parseStandardDocument(copy).issues;
      });
      const rules = ['shape', 'kinds', 'of', 'where', 'per', 'minutes'].flatMap((member) => {
        const copy = structuredClone(broken);
        copy.standards[0].parts[0].rule[member] = value;
        return parseStandardDocument(copy).issues;
      });
      const question = { model: 'mclp', kind: 'nursery', count: value, minutes: value };
      const project = { version: 1, title: value, areas: value, facilities: [value] };
      return [
        ...faults,
        ...rows,
        ...rules,
        ...checkQuestion(question).issues,
        ...checkProject(project).issues,
      ];
    });
    expect(issues.length).toBeGreaterThan(100);
    for (const issue of issues) {
      for (const language of ['zh-CN', 'en'] as const) {
        const { title, detail } = issueWords(language, issue);
        expect(`${title}\n${detail}`, JSON.stringify(issue)).not.toMatch(VALIDATOR);
      }
    }
  });

  it('has words for every fault that a schema of ours names itself', () => {
    const core = join(import.meta.dirname, '..', '..', 'src', 'core');
    const schemas = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('-schema.ts'),
    );
    const named = schemas.flatMap((name) => {
      const text = readFileSync(join(core, name), 'utf8');
      return [...text.matchAll(/(?:error|message): '([^']+)'/g)].map(([, word]) => word!);
    });
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((word) => !hasText(`problem.${word}`))).toEqual([]);
  });
});
