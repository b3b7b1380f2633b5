import { describe, expect, it } from 'vitest';
import { issue } from '../../src/core/base/issue.ts';
import { issueWords } from '../../src/i18n/issue-text.ts';
import type {
  PlanAnswer,
  PlanClash,
  SiteReason,
} from '../../src/core/siting/question/plan-answer.ts';
import { QUESTION_MODELS } from '../../src/core/siting/question/models.ts';
import {
  findingWords,
  moneyWords,
  objectiveWords,
  siteReasonLines,
} from '../../src/i18n/siting-text.ts';
import { clashGroups, clashWords, leftWords, planWords } from '../../src/i18n/plan-text.ts';

const finding = (areaName: string, rule = 'A2') => ({ rule, areaId: areaName, areaName });
const reason: SiteReason = {
  newlyWithin: [
    {
      group: 'age60plus',
      people: 1234.4,
      areas: [
        { areaId: 'a', areaName: '甲', level: 'community', people: 1000 },
        { areaId: 'b', areaName: '乙', level: 'community', people: 234.4 },
        { areaId: 'c', areaName: '丙', level: 'community', people: 0.2 },
      ],
    },
    { group: 'age0to3', people: null, areas: [] },
  ],
  standardsClosed: [
    finding('甲'),
    finding('乙'),
    finding('丙'),
    finding('丁'),
    finding('甲', 'B3'),
  ],
  capacity: { of: 'beds', holds: 50, used: 40 },
  nearestExisting: { facilityId: 'f', name: '旧站', timeS: 930, lengthM: 930 },
  ifDropped: { objectiveLoss: 7200, people: 900, reopened: [finding('甲')] },
};

describe('a reason in words', () => {
  it('says whom it reaches where, what it closes and holds, what stands near and what is lost without it', () => {
    expect(
      siteReasonLines('zh-CN', { reason }, { unit: 'person-seconds', circle: 'network' }),
    ).toEqual([
      '新增步行可达 1,234 人（60 岁及以上老年人），其中甲（1,000 人）、乙（234 人）',
      '新达标：A2（甲、乙、丙 等 4 个）；B3（甲）',
      '用到 40 张床位，共可设 50 张',
      '最近的现有设施是旧站，步行 15.5 分钟（930 米）',
      '若取消此处：900 人不再有床位、托位、目标值变差 2 人·小时、A2（甲） 重新不达标',
    ]);
  });

  it('does not praise a site that brings nothing and says so of one that could go', () => {
    const idle: SiteReason = {
      newlyWithin: [],
      standardsClosed: [],
      nearestExisting: null,
      ifDropped: { objectiveLoss: 0, people: 0, reopened: [] },
    };
    expect(siteReasonLines('en', { reason: idle }, { unit: 'people', circle: 'network' })).toEqual([
      'Nobody newly within reach',
      'No facility of this type within an hour (on foot)',
      'Without this site: no loss',
    ]);
  });
});

describe('figures in words', () => {
  it('gives every objective its unit, and a dash where there is no bound', () => {
    expect(objectiveWords('zh-CN', 'yuan', 1_505_000)).toBe('150.5 万元');
    expect(objectiveWords('en', 'yuan', 1_505_000)).toBe('1.51 million yuan');
    expect(objectiveWords('zh-CN', 'seconds', 90)).toBe('1.5 分钟');
    expect(objectiveWords('zh-CN', 'person-seconds', 7_200_000)).toBe('2,000 人·小时');
    expect(objectiveWords('zh-CN', 'people', -Infinity)).toBe('—');
    expect(moneyWords('zh-CN', 0)).toBe('0 万元');
  });

  it('names the areas of those left out, most first, and says when nobody is', () => {
    const areas = [
      { areaName: '甲', people: 30 },
      { areaName: '乙', people: 6 },
    ];
    const left = (people: number, model: 'mclp' | 'mclp-capacity') => ({
      ...{
        kind: 'nursery',
        group: 'age0to3' as const,
        minutes: 15,
        model,
        circle: 'straight' as const,
      },
      leftOut: { people, points: [] },
    });
    expect(leftWords('zh-CN', left(36, 'mclp'), areas)).toBe(
      '仍有 36 人（3 岁以下婴幼儿）直线 15 分钟内不能到达托育机构，主要在甲（30 人）、乙（6 人）',
    );
    expect(leftWords('zh-CN', left(36, 'mclp-capacity'), [])).toMatch(
      /不能到达托育机构，或能到达而容量不足$/,
    );
    expect(leftWords('zh-CN', left(0.2, 'mclp'), [])).toBe(
      '3 岁以下婴幼儿均可在直线 15 分钟内到达托育机构',
    );
  });
});

describe('clashes in words', () => {
  it('has a sentence for every code', () => {
    const points = [{ id: 'p', lng: 0, lat: 0, people: 5 }];
    const ofPeople = (['out-of-reach', 'too-few-sites', 'too-little-capacity'] as const).map(
      (code): PlanClash => ({ code, people: 5, points }),
    );
    const codes = [
      ...(['no-candidate', 'too-small', 'conflict', 'budget'] as const),
      ...(['not-by-building', 'whole-city', 'not-confirmed'] as const),
    ];
    const ofFindings = codes.map((code): PlanClash => ({ code, finding: finding('甲') }));
    for (const clash of [...ofPeople, ...ofFindings]) {
      for (const language of ['zh-CN', 'en'] as const) {
        const words = clashWords(language, clash);
        expect(words).not.toContain('siting.');
        expect(words).not.toMatch(/\{\w+\}/);
      }
    }
    const amount = { code: 'too-small', finding: finding('甲'), reachable: 1, asked: 2 } as const;
    expect(clashWords('zh-CN', amount)).toBe(
      'A2 甲：全部备选地点的规模合计仍不足（最多可达 1，要求 2）',
    );
  });

  it('takes the areas of a row together, and leaves conflicts and people apart', () => {
    const clash = (
      areaName: string,
      rule = 'A2',
      code: 'no-candidate' | 'conflict' = 'no-candidate',
    ): PlanClash => ({ code, finding: finding(areaName, rule), reachable: 0, asked: 1 });
    const people: PlanClash = { code: 'out-of-reach', people: 5, points: [] };
    const groups = clashGroups('zh-CN', [
      ...['甲', '乙', '丙', '丁'].map((area) => clash(area)),
      clash('甲', 'B3'),
      clash('甲', 'A2', 'conflict'),
      clash('乙', 'A2', 'conflict'),
      people,
    ]);
    expect(groups.map(({ words }) => words)).toEqual([
      'A2 甲、乙、丙 等 4 个：区内没有可用的备选地点',
      ...[
        clash('甲', 'B3'),
        clash('甲', 'A2', 'conflict'),
        clash('乙', 'A2', 'conflict'),
        people,
      ].map((each) => clashWords('zh-CN', each)),
    ]);
    expect(groups[0]!.areas.map(({ areaId }) => areaId)).toEqual(['甲', '乙', '丙', '丁']);
  });

  it('says what a plan brings in one sentence, for every question', () => {
    const state = (peopleWithin: number, unmet: number) => ({
      ...{ facilities: 3, peopleWithin, peopleTotal: 1000, meanS: 600, worstS: 1200 },
      verdicts: { met: 0, unmet, unassessed: 0 },
    });
    for (const model of QUESTION_MODELS) {
      for (const language of ['zh-CN', 'en'] as const) {
        for (const chosen of [[], [{ id: 'a' }]]) {
          const answer = {
            ...{
              model,
              kind: 'nursery',
              group: 'age0to3',
              minutes: 15,
              circle: 'straight',
              chosen,
              closed: [],
            },
            ...{ today: state(500, 4), plan: state(800, 2), costYuan: 1_200_000, objective: 700 },
          } as unknown as PlanAnswer;
          const words = planWords(language, answer);
          expect(words).not.toContain('siting.');
          expect(words).not.toMatch(/\{\w+\}/);
          if (model === 'mclp' && language === 'zh-CN' && chosen.length > 0) {
            expect(words).toBe(
              '新建 1 处托育机构，造价约 120 万元：3 岁以下婴幼儿中，直线 15 分钟可达的由 500 人（50%）增加到 800 人（80%）。',
            );
          }
        }
      }
    }
  });

  it('groups findings by row', () => {
    expect(findingWords('en', [finding('A'), finding('B'), finding('A', 'C2')])).toBe(
      'A2 (A, B); C2 (A)',
    );
  });
});

describe('issues of a question in words', () => {
  it('name people, kinds, questions and fields as the panel does', () => {
    const words = (code: string, params: Record<string, string>) =>
      issueWords('zh-CN', issue(code, 'error', {}, params)).detail;
    expect(words('siting-no-people', { group: 'age0to3' })).toContain('3 岁以下婴幼儿');
    expect(words('siting-required-unfit', { ids: 'b1', kind: 'nursery' })).toContain('托育机构');
    const lacks = words('siting-question-lacks', { model: 'mclp', field: 'stages.near' });
    expect(lacks).toContain('限定处数或资金，覆盖人口最多');
    expect(lacks).toContain('近期');
  });
});
