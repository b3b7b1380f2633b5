import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../src/commands/project/change-project.ts';
import {
  adoptGrowth,
  printedGrowth,
  setBaseYear,
  setGrowthRate,
  setYear,
} from '../../src/commands/standards/look-ahead.ts';
import { takeDocument } from '../../src/commands/standards/document-files.ts';
import {
  deleteOwnDocument,
  duplicateDocument,
  renameOwn,
} from '../../src/commands/standards/own-documents.ts';
import { addOwnRow, deleteOwnRow, setOwnTarget } from '../../src/commands/standards/own-rows.ts';
import { deleteReport, reportValue } from '../../src/commands/standards/reported.ts';
import { setStandards } from '../../src/commands/project/settings.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import { DOCUMENTS } from '../../src/core/standards/library.ts';
import { EMPTY_RULE_FORM } from '../../src/core/standards/form/rule-form.ts';
import { parseStandardDocument } from '../../src/core/standards/standard-schema.ts';
import { readStandards } from '../../src/io/project/read-standards.ts';
import { currentLibrary } from '../../src/state/library.ts';
import { messageStore } from '../../src/state/message-store.ts';
import { currentProject } from '../../src/state/project-store.ts';
import { initialView, viewStore } from '../../src/state/view-store.ts';

const own = () => currentProject().ownDocuments;
const settings = () => currentProject().settings;

beforeEach(() => {
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(emptyProject('p', '测试'));
});

describe('own documents', () => {
  it('are copied, changed, asked and taken back by undo', () => {
    const id = duplicateDocument('yuzhong')!;
    expect(own()[0]).toMatchObject({ id, title: { zh: '渝中区“一老一小”整体解决方案（自定）' } });
    setOwnTarget(id, { standardId: 'OA1', part: 0, target: 0 }, 3000);
    expect(currentLibrary().standardById('OA1')!.parts[0]!.targets[0]!.value).toBe(3000);
    expect(currentLibrary().standardById('C1')!.parts[0]!.targets[0]!.value).toBe(4000);
    undoLast();
    expect(currentLibrary().standardById('OA1')!.parts[0]!.targets[0]!.value).toBe(4000);
    renameOwn(id, '本区标准');
    expect(own()[0]!.title.zh).toBe('本区标准');
    expect(duplicateDocument('no-such')).toBeUndefined();
  });

  it('take rows from a form, and none that the schema refuses', () => {
    const id = duplicateDocument('banan-2025')!;
    const form = { ...EMPTY_RULE_FORM, title: '每社区一处', kinds: ['eldercare'] };
    expect(addOwnRow(id, { ...form, kinds: [] })).toMatchObject([
      { code: 'rule-field', params: { rule: 'kinds', problem: 'absent' } },
    ]);
    expect(own()[0]!.standards).toHaveLength(5);
    expect(addOwnRow(id, form)).toEqual([]);
    expect(own()[0]!.standards.at(-1)!.id).toBe('OA6');
    expect(parseStandardDocument(own()[0]).issues).toEqual([]);
  });

  it('give up a row and what was chosen of it, but none that another row needs', () => {
    const id = duplicateDocument('xixian')!;
    setStandards(['A1', 'OA1', 'OA4']);
    deleteOwnRow(id, 'OA1');
    expect(own()[0]!.standards.some((row) => row.id === 'OA1')).toBe(true);
    expect(messageStore.getState().messages[0]!.issue.code).toBe('own-row-in-use');
    deleteOwnRow(id, 'OA4');
    expect(settings().standardIds).toEqual(['A1', 'OA1']);
    deleteOwnDocument(id);
    expect([own(), settings().standardIds]).toEqual([[], ['A1']]);
    undoLast();
    expect(own()).toHaveLength(1);
  });

  it('come back from their file under free names; a broken file changes nothing', () => {
    duplicateDocument('banan-2025');
    const file = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const again = takeDocument(readStandards(file(own()[0]), 'a.json'));
    expect([again, own().map(({ prefix }) => prefix)]).toEqual(['own-ob', ['OA', 'OB']]);
    const foreign = structuredClone(DOCUMENTS[4]!);
    Object.assign(foreign, { id: 'town', prefix: 'T' });
    for (const [at, row] of foreign.standards.entries()) row.id = `T${at + 1}`;
    expect(takeDocument(readStandards(file(foreign), 'b.json'))).toBe('town');
    expect(takeDocument(readStandards(file({ ...foreign, id: 7 }), 'c.json'))).toBeUndefined();
    expect(own()).toHaveLength(3);
    expect(messageStore.getState().messages.at(-1)!.issue).toMatchObject({
      code: 'standard-invalid',
      params: { path: 'id' },
    });
  });
});

describe('years and growth', () => {
  it('take only years, and are left again', () => {
    setYear(2025);
    setYear(20.5);
    expect(settings().year).toBe(2025);
    setYear(undefined);
    expect('year' in settings()).toBe(false);
  });

  it('keep rates of all areas and of single ones; no rate is no record', () => {
    setBaseYear(2020);
    setGrowthRate(null, 'residents', -0.7);
    setGrowthRate('d', 'age60plus', 2);
    setGrowthRate('d', 'age60plus', -80);
    expect(settings().growth).toEqual({
      baseYear: 2020,
      rates: { residents: -0.7 },
      areas: { d: { age60plus: 2 } },
    });
    setGrowthRate('d', 'age60plus', undefined);
    expect(settings().growth!.areas).toEqual({});
  });

  it('come from the people that the local document prints', () => {
    expect(printedGrowth({ areas: [] })).toBeUndefined();
    const area = {
      id: '500103',
      name: '渝中区',
      level: 'district' as const,
      code: '500103',
      geometry: { type: 'Polygon' as const, coordinates: [] },
    };
    const growth = printedGrowth({ areas: [area] })!;
    expect(growth.rates.residents).toBeCloseTo(-0.713, 3);
    adoptGrowth(growth);
    expect(settings().growth).toEqual(growth);
  });
});

describe('reports', () => {
  it('are added with ids of their own, deleted, and undone', () => {
    const of = { standardId: 'C16', part: undefined, areaId: 'd' };
    reportValue(of, { value: 1, date: '2023-12-31', by: '' });
    reportValue(of, { value: 2, date: '2024-12-31', by: '' });
    expect(currentProject().reported.map(({ id }) => id)).toEqual(['report-1', 'report-2']);
    expect(currentProject().reported[0]).not.toHaveProperty('part');
    deleteReport('report-1');
    reportValue(of, { value: 3, date: '2025-12-31', by: '' });
    expect(new Set(currentProject().reported.map(({ id }) => id)).size).toBe(2);
    undoLast();
    expect(currentProject().reported).toHaveLength(1);
  });
});
