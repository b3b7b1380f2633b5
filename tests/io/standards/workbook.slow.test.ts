import { beforeEach, describe, expect, it } from 'vitest';
import { makeWorkbook, takeDocumentFile } from '../../../src/commands/standards/document-files.ts';
import { newDocument, setOwnFact } from '../../../src/commands/standards/own-documents.ts';
import { addOwnRow } from '../../../src/commands/standards/own-rows.ts';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { formFromRow } from '../../../src/core/standards/form/form-from-row.ts';
import { EMPTY_RULE_FORM, FORM_FIELDS } from '../../../src/core/standards/form/rule-form.ts';
import { buildLibrary, LIBRARY } from '../../../src/core/standards/library.ts';
import { withFreeNames } from '../../../src/core/standards/own-document.ts';
import { parseStandardDocument } from '../../../src/core/standards/standard-schema.ts';
import type { Standard, StandardDocument } from '../../../src/core/standards/standard.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { issueWords } from '../../../src/i18n/issue-text.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { readStandardsWorkbook } from '../../../src/io/standards/read-standards-workbook.ts';
import {
  columnName,
  FORM_COLUMNS,
  LATER_TARGETS,
} from '../../../src/io/standards/workbook-columns.ts';
import { writeStandardsWorkbook } from '../../../src/io/standards/write-standards-workbook.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { findingsOf, type Town } from '../../core/assess/evaluate-town.ts';
import { YULIANG_FACTS, YULIANG_FORMS } from '../../support/fourteen-rows.ts';

beforeEach(() => {
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(emptyProject('p', '渔梁'));
});

/** What a workbook keeps of a row: its words in one language, and not what is asked alike elsewhere. */
function kept(rows: readonly Standard[]): unknown {
  const one = (text: { zh: string }) => text.zh;
  return rows.map(({ title, notes, conflicts, parts, ...row }) => ({
    ...row,
    title: one(title),
    notes: notes && one(notes),
    conflicts: conflicts.map(one).join('；'),
    parts: parts.map(({ id: _id, indicator: _same, title: name, ...part }) => ({
      ...part,
      name: name && one(name),
    })),
  }));
}

const read = (bytes: Uint8Array, loaded?: Parameters<typeof readStandardsWorkbook>[2]) =>
  readStandardsWorkbook(bytes, '标准.xlsx', loaded);

const csv = (lines: string[]) => new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);

describe('a workbook of standards', () => {
  it('calls every column differently, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const names = [
        ...FORM_COLUMNS.map((field) => columnName(language, field)),
        ...LATER_TARGETS.map((n) => translate(language, 'rule.later-target', { n })),
      ];
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(['zh-CN', 'en'] as const)(
    'holds the shipped documents whole, in %s',
    async (language) => {
      for (const document of LIBRARY.documents) {
        const { bytes, issues } = await writeStandardsWorkbook(document, language);
        const left = new Set(issues.map(({ params }) => String(params!['id'])));
        const { value, issues: faults } = await read(bytes);
        expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        const fits = document.standards
          .map((row) => ({ ...row, parts: row.parts.filter((part) => formFromRow(row, part)) }))
          .filter(({ parts }) => parts.length > 0);
        expect(kept(value!.standards)).toEqual(kept(fits));
        expect(value).toMatchObject({ title: { zh: document.title.zh }, prefix: document.prefix });
        expect([value!.number, value!.date, value!.yearSet, value!.people]).toEqual([
          document.number,
          document.date,
          document.yearSet,
          document.people,
        ]);
        expect(value!.region).toEqual(document.region);
        expect(left.size).toBeLessThanOrEqual(3);
      }
    },
  );

  it('leaves out five parts of the shipped rows, whose conditions no column says', () => {
    const parts = LIBRARY.documents.flatMap(({ standards }) =>
      standards.flatMap((row) =>
        row.parts.filter((part) => !formFromRow(row, part)).map(() => row.id),
      ),
    );
    expect(parts).toEqual(['A12', 'B3', 'B26', 'C7', 'D18']);
  });
});

/** The document of 渔梁 as the form makes it. */
function writeWithForm(): StandardDocument {
  const id = newDocument();
  for (const [fact, text] of YULIANG_FACTS) expect(setOwnFact(id, fact, text)).toEqual([]);
  for (const form of YULIANG_FORMS) expect(addOwnRow(id, form)).toEqual([]);
  return currentProject().ownDocuments.find((each) => each.id === id)!;
}

const TOWN: Town = {
  areas: [
    {
      id: 'd1',
      level: 'district',
      name: '河口区',
      code: '990101',
      central: true,
      zone: 'old-urban',
    },
    { id: 'd2', level: 'district', name: '渔梁县', code: '990102', central: false, zone: 'rural' },
    { id: 's', level: 'street', parentId: 'd1', name: '沙洲街道' },
    {
      id: 'a',
      level: 'community',
      parentId: 's',
      residents: 30_000,
      age60plus: 6000,
      age65plus: 4000,
      age0to3: 600,
    },
    {
      id: 'b',
      level: 'community',
      parentId: 's',
      residents: 20_000,
      age60plus: 4000,
      age65plus: 3000,
      age0to3: 400,
    },
    {
      id: 'c',
      level: 'community',
      parentId: 'd2',
      residents: 10_000,
      age60plus: 2000,
      age65plus: 1500,
      age0to3: 200,
    },
    { id: 'e', level: 'estate', parentId: 'a', builtYear: 2026, households: 100 },
  ],
  facilities: [
    {
      id: 'f1',
      in: 'a',
      kinds: ['community-eldercare-station'],
      floorAreaM2: 300,
      beds: 0,
      nursingBeds: 0,
      familyBeds: 0,
    },
    {
      id: 'f2',
      in: 'b',
      kinds: ['eldercare-institution'],
      beds: 300,
      nursingBeds: 250,
      familyBeds: 20,
      services: ['bathing'],
    },
    {
      id: 'f3',
      in: 'c',
      kinds: ['eldercare-institution'],
      beds: 150,
      nursingBeds: 149,
      familyBeds: 0,
      services: [],
    },
    {
      id: 'f4',
      in: 'e',
      kinds: ['community-nursery-point'],
      places: 20,
      operator: 'public-private',
      inclusive: true,
      openedYear: 2026,
    },
    {
      id: 'f5',
      in: 'b',
      kinds: ['street-eldercare-centre'],
      beds: 0,
      nursingBeds: 0,
      familyBeds: 0,
    },
  ],
  km2: { d1: 2, d2: 8 },
};

describe('a document of fourteen rows for a made-up city', () => {
  it('is written with the form alone, asked, kept in Excel and read back the same', async () => {
    const document = writeWithForm();
    expect(document.standards).toHaveLength(14);
    expect(new Set(document.standards.map(({ parts }) => parts[0]!.rule.shape)).size).toBe(
      Object.keys(FORM_FIELDS).length,
    );
    expect(parseStandardDocument(document).issues).toEqual([]);
    expect(document).toMatchObject({
      number: '渔府发〔2026〕3号',
      issuingLevel: 'city',
      date: '2026-03-01',
      region: { names: ['渔梁', '河口区'], codes: ['9901'], districts: 2 },
    });
    const bytes = await makeWorkbook(document);
    const id = (await takeDocumentFile(bytes, '渔梁.xlsx'))!;
    expect(messageStore.getState().messages).toEqual([]);
    const again = currentProject().ownDocuments.find((each) => each.id === id)!;
    expect(again.id).not.toBe(document.id);
    const renamed = withFreeNames(document, currentProject().ownDocuments.slice(0, 1));
    expect({ ...again, id: renamed.id }).toEqual(renamed);

    const verdicts = ({ standards }: StandardDocument) =>
      findingsOf(TOWN, [], {
        standards,
        year: 2026,
        library: buildLibrary([{ ...document, standards }]),
      }).map(({ rule, areaName, verdict, target, measured }) => [
        rule.replace(/^\D+/, ''),
        areaName,
        verdict,
        target,
        measured,
      ]);
    const found = verdicts(document);
    expect(verdicts(again)).toEqual(found);
    // Equality meets, one less does not; each district by its own line of the table of areas.
    expect(found).toContainEqual(['1', 'a', 'met', 1, 1]);
    expect(found).toContainEqual(['1', 'b', 'unmet', 1, 0]);
    expect(found).toContainEqual(['2', '河口区', 'met', 250, 250]);
    expect(found).toContainEqual(['2', '渔梁县', 'unmet', 150, 149]);
    expect(found).toContainEqual(['5', '沙洲街道', 'met', 50_000, 50_000]);
    expect(found).toContainEqual(['11', '河口区', 'unmet', 90, 50]);
    expect(found).toContainEqual(['14', '全部区划', 'unassessed', 80, null]);
    expect(found).toContainEqual(['12', 'e', 'met', 1, 1]);
  });
});

describe('a workbook filled in by hand', () => {
  const HEAD =
    '编号,规则形式,条目名称,评定层级,比较,目标值,目标年,设施类型,人口,每多少人（户）,数量,分钟';

  it('may be a single sheet with a title above its heads', async () => {
    const bytes = csv([
      '某市养老服务标准',
      HEAD,
      '1,设施数量,每社区一处,社区（村）,≥,1,2027,社区养老服务站,,,,',
      '2,服务圈,十分钟圈,区县,≥,90,,养老服务设施,60 岁及以上老年人,,,10',
      '3,人均（户均）,每千人托位,区县,>=,4.5,2026,托育服务,常住人口,1000,托位,',
    ]);
    const { value, issues } = await readStandardsWorkbook(bytes, '某市.csv');
    expect(issues).toEqual([]);
    expect(value!.title.zh).toBe('某市');
    expect(
      value!.standards.map(({ id, parts }) => [id, parts[0]!.rule.shape, parts[0]!.unit]),
    ).toEqual([
      ['OA1', 'count', 'site'],
      ['OA2', 'circle', 'percent'],
      ['OA3', 'per-people', 'place-per-1000'],
    ]);
  });

  it('has each fault told with its cell and a way out, and nothing of it is taken', async () => {
    const bytes = csv([
      HEAD,
      '1,设施数,每社区一处,社区（村）,≥,1,,社区养老服务站,,,,',
      '2,服务圈,十分钟圈,区县,≥,0.9,,养老设施站,60 岁及以上老年人,,,十',
      '3,人均（户均）,每千人托位,区县,≥,4.5,2026,托育服务,,1000,托位,',
      '3,设施数量,重号,区县,≥,1,,养老服务设施,,,,',
      '五,设施数量,编号,区县,≥,1,,养老服务设施,,,,',
    ]);
    const { value, issues } = await readStandardsWorkbook(bytes, '某市.csv');
    expect(value).toBeUndefined();
    const told = issues.map(({ code, place }) => [place.cell, code]);
    expect(told).toContainEqual(['B2', 'workbook-not-a-choice']);
    expect(told).toContainEqual(['H3', 'workbook-name-unknown']);
    expect(told).toContainEqual(['L3', 'workbook-not-a-number']);
    expect(told).toContainEqual(['F3', 'workbook-fraction']);
    expect(told).toContainEqual(['I4', 'workbook-needed']);
    expect(told).toContainEqual(['A5', 'workbook-row-twice']);
    expect(told).toContainEqual(['A6', 'workbook-number']);
    for (const each of issues) {
      const words = issueWords('zh-CN', each);
      expect(words.place).toContain(each.place.cell);
      expect(words.fix).not.toBe('');
      expect(`${words.title}${words.detail}${words.fix}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it('is refused as a whole when it is no table of standards', async () => {
    const codes = async (bytes: Uint8Array, name: string) =>
      (await readStandardsWorkbook(bytes, name)).issues.map(({ code }) => code);
    expect(await codes(csv(['甲,乙', '1,2']), 'x.csv')).toEqual(['workbook-empty']);
    expect(await codes(csv([HEAD]), 'x.csv')).toEqual(['workbook-empty']);
    expect(await codes(Uint8Array.of(0x25, 0x50, 0x44, 0x46), 'x.pdf')).toEqual([
      'workbook-needed-here',
    ]);
    const long = csv([HEAD, ...Array.from({ length: 5001 }, (_, n) => `${n},,,,,,,,,,,`)]);
    expect(await codes(long, 'x.csv')).toEqual(['workbook-too-long']);
  });

  it('keeps a table of areas with its faults by cell', async () => {
    const document: StandardDocument = {
      ...writeWithForm(),
      standards: [],
    };
    const id = newDocument();
    addOwnRow(id, {
      ...EMPTY_RULE_FORM,
      title: '托位',
      shape: 'sum',
      field: 'places',
      level: 'district',
      kinds: ['childcare'],
      target: 100,
      areas: [
        { name: '河口', target: 60 },
        { name: '远山区', target: 40 },
      ],
    });
    const own = currentProject().ownDocuments.find((each) => each.id === id)!;
    const { bytes } = await writeStandardsWorkbook({ ...document, ...own }, 'zh-CN');
    const { value, issues } = await read(bytes, [{ name: '河口区' }, { name: '渔梁县' }]);
    expect(issues.map(({ code, place, params }) => [place.cell, code, params])).toEqual([
      ['分解表!C2', 'area-line-near', { name: '河口', near: '河口区' }],
      ['分解表!C3', 'area-line-unknown', { name: '远山区' }],
    ]);
    expect(value!.standards[0]!.parts[0]!.byArea).toEqual([
      { names: ['河口'], year: null, value: 60 },
      { names: ['远山区'], year: null, value: 40 },
    ]);
  });
});
