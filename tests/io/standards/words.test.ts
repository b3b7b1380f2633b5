import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { makeWorkbook, takeDocumentFile } from '../../../src/commands/standards/document-files.ts';
import {
  deleteOwnDocument,
  newDocument,
  setOwnWords,
} from '../../../src/commands/standards/own-documents.ts';
import { addOwnRow, deleteOwnRow } from '../../../src/commands/standards/own-rows.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { EMPTY_RULE_FORM } from '../../../src/core/standards/form/rule-form.ts';
import { emptyWord, wordLines } from '../../../src/core/standards/form/word-lines.ts';
import { kindRecord } from '../../../src/core/vocabulary/kinds.ts';
import { wordsInUse } from '../../../src/core/vocabulary/own-words.ts';
import { guessKind } from '../../../src/io/mapping/guess/guess-kind.ts';
import { readStandardsWorkbook } from '../../../src/io/standards/read-standards-workbook.ts';
import { writePlainWorkbook } from '../../../src/io/export/xlsx/plain-workbook.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';

const culture = { ...emptyWord('kind'), name: '文化设施', english: 'Culture' };
const children = { ...emptyWord('group'), name: '3—6 岁儿童', aliases: '学龄前人口' };
const reading = {
  ...emptyWord('kind'),
  name: '亲子阅览室',
  aliases: '绘本馆、亲子书房',
  parents: ['文化设施'],
  serves: 'group-3-6-岁儿童' as const,
};

beforeEach(() => {
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(emptyProject('p', '渔梁'));
});

const codes = () => messageStore.getState().messages.map(({ issue }) => issue.code);
const own = (id: string) => currentProject().ownDocuments.find((each) => each.id === id)!;

function writeByHand(): string {
  const id = newDocument();
  expect(setOwnWords(id, [culture, children])).toBe(true);
  expect(setOwnWords(id, [...wordLines(own(id)), reading])).toBe(true);
  const row = {
    ...EMPTY_RULE_FORM,
    shape: 'circle' as const,
    title: '亲子阅览服务圈',
    level: 'district' as const,
    kinds: ['亲子阅览室'],
    people: 'group-3-6-岁儿童' as const,
    target: 80,
  };
  expect(addOwnRow(id, row)).toEqual([]);
  return id;
}

function load(kinds: string[]): void {
  const facility = { id: 'f', name: '某馆', kinds, lng: 106, lat: 29 };
  replaceProject({ ...currentProject(), facilities: [facility] });
}

describe('kinds and groups that a document adds', () => {
  it('are written in the form, and imports and rules know them', () => {
    const id = writeByHand();
    expect(own(id).kinds).toEqual([
      { id: '文化设施', parents: [], zh: '文化设施', en: 'Culture', aliases: [] },
      {
        id: '亲子阅览室',
        parents: ['文化设施'],
        zh: '亲子阅览室',
        en: '亲子阅览室',
        serves: 'group-3-6-岁儿童',
        aliases: ['绘本馆', '亲子书房'],
      },
    ]);
    expect(guessKind('绘本馆')?.kind).toBe('亲子阅览室');
    expect(kindRecord('亲子阅览室')?.zh).toBe('亲子阅览室');
  });

  it('go through a workbook, into a project that knows none of them', async () => {
    const document = own(writeByHand());
    const bytes = await makeWorkbook(document);
    replaceProject(emptyProject('q', '别处'));
    expect(wordsInUse().kinds).toEqual([]);
    const id = (await takeDocumentFile(bytes, '渔梁.xlsx'))!;
    expect(codes()).toEqual([]);
    const { kinds, groups, standards } = own(id);
    expect({ kinds, groups }).toEqual({ kinds: document.kinds, groups: document.groups });
    expect(standards).toEqual(document.standards);
    expect(guessKind('亲子书房')?.kind).toBe('亲子阅览室');
  });

  it('are refused with their cell where a name is in use or unknown, and nothing stays in use', async () => {
    const bytes = await writePlainWorkbook([
      {
        name: '类型和人群',
        table: [
          ['类别', '名称', '属于', '服务人群'],
          ['设施类型', '托育服务', null, null],
          ['设施类型', '书房', '文化馆', '少年'],
          ['人群', null, null, null],
          ['设施类型', '甲', '乙', null],
          ['设施类型', '乙', '甲', null],
        ],
      },
      {
        name: '指标',
        table: [
          ['规则形式', '条目名称', '评定层级'],
          ['设施数量', '甲', '区县'],
        ],
      },
    ]);
    const { value, issues } = await readStandardsWorkbook(bytes, '某市.xlsx');
    expect(value).toBeUndefined();
    const told = issues.map(({ code, place, params }) => [place.cell, code, params?.['problem']]);
    expect(told).toContainEqual(['类型和人群!B2', 'own-word', 'taken']);
    expect(told).toContainEqual(['类型和人群!C3', 'workbook-name-unknown', undefined]);
    expect(told).toContainEqual(['类型和人群!D3', 'workbook-name-unknown', undefined]);
    expect(told).toContainEqual(['类型和人群!B5', 'own-word', 'under-itself']);
    expect(wordsInUse()).toEqual({ kinds: [], groups: [] });
  });

  it('stay as long as records are of them, and their document with them', () => {
    const id = writeByHand();
    load(['亲子阅览室']);
    deleteOwnDocument(id);
    expect(codes()).toEqual(['own-word-in-use']);
    expect(messageStore.getState().messages[0]!.issue.params).toEqual({ name: '亲子阅览室', n: 1 });
    expect(own(id)).toBeDefined();
    expect(kindRecord('亲子阅览室')).toBeDefined();
    expect(setOwnWords(id, [culture])).toBe(false);
    expect(own(id).kinds).toHaveLength(2);
    load(['childcare']);
    deleteOwnDocument(id);
    expect(currentProject().ownDocuments).toEqual([]);
    expect(kindRecord('亲子阅览室')).toBeUndefined();
  });

  it('stay while rows of their document name them, and as long as another document declares them', () => {
    const id = writeByHand();
    expect(setOwnWords(id, [])).toBe(false);
    expect(codes()).toEqual(['own-word-named', 'own-word-named']);
    deleteOwnRow(id, own(id).standards[0]!.id);
    const other = newDocument();
    expect(setOwnWords(other, wordLines(own(id)))).toBe(true);
    load(['亲子阅览室']);
    deleteOwnDocument(id);
    expect(currentProject().ownDocuments.map((each) => each.id)).toEqual([other]);
    expect(kindRecord('亲子阅览室')).toBeDefined();
  });
});
