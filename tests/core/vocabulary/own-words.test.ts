import { afterEach, describe, expect, it } from 'vitest';
import { libraryWith } from '../../../src/core/standards/library.ts';
import { parseStandardDocument } from '../../../src/core/standards/standard-schema.ts';
import { emptyProject, DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import { isUnder, KINDS, kindRecord } from '../../../src/core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../../src/core/vocabulary/people.ts';
import { useWords, wordsInUse, wordsOf } from '../../../src/core/vocabulary/own-words.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { EngineSession } from '../../../src/engine/session/engine-session.ts';
import { inProcess } from '../../../src/engine/session/in-process.ts';
import { unitWords } from '../../../src/i18n/format.ts';
import { translate } from '../../../src/i18n/translate.ts';
import { guessColumns } from '../../../src/io/mapping/guess/guess-columns.ts';
import { guessKind } from '../../../src/io/mapping/guess/guess-kind.ts';
import { fieldsByRole } from '../../../src/io/mapping/mapping.ts';

const text = (zh: string) => ({ zh, en: zh });

/** Sport for all, and play for ages 3 to 6. */
const DOCUMENT = {
  id: 'own-sport',
  prefix: 'OS',
  title: text('体育设施'),
  issuer: text('—'),
  place: text('—'),
  source: text('—'),
  kinds: [
    { id: 'sport', parents: [], zh: '体育设施', en: 'Sports', serves: 'residents', aliases: [] },
    { id: '健身点', parents: ['sport'], zh: '健身点', en: 'Fitness spot', aliases: ['健身苑'] },
    {
      id: 'play',
      parents: ['sport'],
      zh: '幼儿活动场',
      en: 'Playground',
      serves: 'group-3to6',
      aliases: ['儿童乐园'],
    },
  ],
  groups: [
    {
      id: 'group-3to6',
      zh: '3—6 岁儿童',
      en: 'children aged 3 to 6',
      columns: ['3-6岁', '学龄前'],
    },
  ],
  standards: [
    {
      id: 'OS1',
      clause: '1',
      level: 'district',
      appliesTo: {},
      force: null,
      title: text('健身设施'),
      conflicts: [],
      parts: [
        {
          rule: { shape: 'count', of: { kinds: ['sport'] } },
          comparison: '>=',
          targets: [{ year: null, value: 2 }],
          unit: 'site',
          class: 'M',
        },
      ],
    },
    {
      id: 'OS2',
      clause: '2',
      level: 'district',
      appliesTo: {},
      force: null,
      title: text('活动场服务圈'),
      conflicts: [],
      parts: [
        {
          rule: { shape: 'circle', kinds: ['play'], people: 'group-3to6', minutes: 15 },
          comparison: '>=',
          targets: [{ year: null, value: 75 }],
          unit: 'percent',
          class: 'M',
        },
      ],
    },
    {
      id: 'OS3',
      clause: '3',
      level: 'district',
      appliesTo: {},
      force: null,
      title: text('每百名儿童活动场'),
      conflicts: [],
      parts: [
        {
          rule: { shape: 'per-people', of: { kinds: ['play'] }, people: 'group-3to6', per: 1000 },
          comparison: '>=',
          targets: [{ year: null, value: 5 }],
          unit: 'site-per-1000-group-3to6',
          class: 'M',
        },
      ],
    },
  ],
};

function faults(change: object): unknown[] {
  return parseStandardDocument({ ...DOCUMENT, ...change }).issues.map(({ params }) => ({
    path: params?.['path'],
    problem: params?.['problem'],
  }));
}

afterEach(() => useWords({ kinds: [], groups: [] }));

describe('kinds and groups that a document declares', () => {
  it('are read with the document, and only with what they need', () => {
    expect(parseStandardDocument(DOCUMENT).issues).toEqual([]);
    const { kinds } = DOCUMENT;
    expect(faults({ kinds: kinds.slice(0, 2) })).toEqual([
      { path: 'standards[1].parts[0].rule.kinds[0]', problem: 'unknown-kind' },
      { path: 'standards[2].parts[0].rule.of.kinds[0]', problem: 'unknown-kind' },
    ]);
    expect(faults({ groups: undefined }).length).toBe(3);
    const circular = [{ ...kinds[0]!, parents: ['play'] }, ...kinds.slice(1)];
    expect(faults({ kinds: circular })).toContainEqual({
      path: 'kinds[0].parents',
      problem: 'kind-circle',
    });
    expect(faults({ kinds: [{ ...kinds[0]!, id: 'eldercare' }, ...kinds] })[0]).toMatchObject({
      problem: 'shipped-kind',
    });
    expect(faults({ kinds: [...kinds, kinds[1]] })).toContainEqual({
      path: 'kinds[3].id',
      problem: 'twice',
    });
  });

  it('are known by imports, tables and words while they are in use, and by none afterwards', () => {
    const shipped = [KINDS.length, PEOPLE_FIELDS.length];
    useWords(wordsOf([parseStandardDocument(DOCUMENT).value!]));
    expect(guessKind('健身苑')).toEqual({ kind: '健身点', how: 'exact' });
    expect(guessKind('滨江儿童乐园')).toEqual({ kind: 'play', how: 'contains' });
    expect([isUnder('play', 'sport'), isUnder('play', 'childcare')]).toEqual([true, false]);
    expect(fieldsByRole().areas).toContain('group-3to6');
    const set = {
      fileName: 'a.csv',
      fields: ['名称', '3-6岁', '常住人口'],
      records: [{ ordinal: 1, values: ['甲社区', 120, 3000] }],
    } as unknown as Parameters<typeof guessColumns>[0];
    expect(guessColumns(set, 'areas').get('group-3to6')?.column).toBe('3-6岁');
    expect(translate('zh-CN', 'people.group-3to6')).toBe('3—6 岁儿童');
    expect(unitWords('zh-CN', 'site-per-1000-group-3to6', 2)).toContain('3—6 岁儿童');
    useWords({ kinds: [], groups: [] });
    expect([KINDS.length, PEOPLE_FIELDS.length]).toEqual(shipped);
    expect([kindRecord('play'), guessKind('健身苑')]).toEqual([undefined, undefined]);
  });

  it('are counted by rules and circles, from a project file on', async () => {
    const district = {
      id: 'd',
      name: '甲区',
      level: 'district',
      'group-3to6': 400,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [106, 29],
            [106.1, 29],
            [106.1, 29.1],
            [106, 29.1],
            [106, 29],
          ],
        ],
      },
    };
    const file = {
      ...emptyProject('p', '甲'),
      areas: [district],
      facilities: [
        { id: 'f1', name: '健身点', kinds: ['健身点'], lng: 106.09, lat: 29.09 },
        { id: 'f2', name: '乐园', kinds: ['play'], lng: 106.05, lat: 29.05 },
      ],
      demand: [
        { id: 'near', lng: 106.051, lat: 29.05, 'group-3to6': 300 },
        { id: 'far', lng: 106.01, lat: 29.01, 'group-3to6': 100 },
      ],
      ownDocuments: [DOCUMENT],
      settings: { ...DEFAULT_SETTINGS, standardIds: ['OS1', 'OS2', 'OS3'] },
    };
    const { value: project, issues } = checkProject(JSON.parse(JSON.stringify(file)));
    expect(issues).toEqual([]);
    const { ownDocuments, settings } = project!;
    useWords(wordsOf(ownDocuments));
    const session = new EngineSession(inProcess(() => new Engine()));
    const engine = await session.holding(project!);
    const answer = await engine.answer({ scenario: null, settings, ownDocuments }, 'play');
    const { findings, coverage } = answer.assessment;
    expect(findings.map(({ rule, measured, verdict }) => [rule, measured, verdict])).toEqual([
      ['OS1', 2, 'met'],
      ['OS2', 75, 'met'],
      ['OS3', 2.5, 'unmet'],
    ]);
    const play = coverage.find((row) => row.kind === 'play' && row.areaId === 'd');
    expect(play?.covered['group-3to6']).toBeCloseTo(300, 6);
    expect(libraryWith(ownDocuments).standardById('OS2')).toBeDefined();
    expect(wordsInUse().kinds).toHaveLength(3);
  });
});
