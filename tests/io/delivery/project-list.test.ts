import { describe, expect, it } from 'vitest';
import type { DeliveryProject } from '../../../src/core/plan/delivery/delivery-project.ts';
import {
  readProjectList,
  readProjectSheets,
  sumInvestment,
  type ProjectListContext,
} from '../../../src/io/delivery/read-project-list.ts';
import { readContent } from '../../../src/io/delivery/read-content.ts';
import { readProjectDate } from '../../../src/io/delivery/read-project-date.ts';
import { projectSheet } from '../../../src/io/delivery/write-project-list.ts';
import { writePlainWorkbook } from '../../../src/io/export/xlsx/plain-workbook.ts';
import type { Cell } from '../../../src/io/records.ts';

const NOTHING: ProjectListContext = {
  projects: [],
  departments: new Set(),
  findPlace: () => undefined,
};

function sheet(table: Cell[][]) {
  return [{ name: '附件1', grid: { rows: table.map((cells, at) => ({ row: at + 1, cells })) } }];
}

function read(table: Cell[][], context: Partial<ProjectListContext> = {}) {
  return readProjectSheets(sheet(table) as never, 'list.xlsx', { ...NOTHING, ...context });
}

/** 渝中区“一老一小”整体解决方案, annex 1 as it is printed. */
const HEAD = [
  '序号',
  '项目名称',
  '项目类型',
  '项目\n开始\n时间',
  '项目\n完成\n时间',
  '建设地点',
  '建设内容和规模',
  '总投资（万元）',
  '拟申请中央预算内投资（万元）',
  '牵头单位',
  '配合单位',
];
const ANNEX: Cell[][] = [
  HEAD,
  [
    1,
    '渝中区社会福利院建设项目',
    '新建',
    2023,
    2025,
    '待定',
    '对渝中区社会福利院的5处场地进行整合和改造升级，建成1个具有现代化和适老化设备的公办养老机构。按照《老年人照料设施建设设计规范》等标准，对现有建筑适老化、消防安全、功能空间以及设施设备进行改造升级，涉及建筑面积15000平方米，床位500张。',
    7500,
    3750,
    '区民政局',
    '区发改委\n区财政局\n区住建委\n区规资局\n区国资公司\n区大健康管理公司',
  ],
  [
    2,
    '渝中区婴幼儿照护中心建设项目',
    '改建',
    2023,
    2025,
    '待定',
    '打造集婴幼儿照护监管指导、业务办理、教育培训以及托育服务等职能一体的综合机构，设置托位200个，功能房间15间。',
    600,
    480,
    '区卫健委',
    '区发改委\n区财政局\n区住建委\n区规资局\n区国资委\n区国资公司\n区大健康管理公司',
  ],
  [
    3,
    '养老服务适老化、智能化产品试点试用推广项目',
    '设备采购',
    2023,
    2025,
    '渝中区福利院及街道养老服务中心',
    '依托智慧养老服务管理系统，整合全区智慧养老服务管理需求，带量采购或租用老年人适用的适老化、信息化智能设备，依托养老服务设施开展试点工作。',
    1550,
    775,
    '区民政局',
    '区财政局\n区大数据局\n区大健康管理公司',
  ],
];

describe('a list of projects', () => {
  it('of 渝中 annex 1 adds up to what it prints, with beds and places from its words', () => {
    const { value } = read(ANNEX);
    const [home, nursery, devices] = value!.projects as DeliveryProject[];
    expect(home).toMatchObject({
      kinds: ['eldercare-institution'],
      type: 'new',
      beds: 500,
      floorAreaM2: 15_000,
      totalYuan: 75_000_000,
      funds: { central: 37_500_000 },
      lead: '区民政局',
      start: '2023',
      finish: '2025',
      stage: 'idea',
    });
    expect(home!.partners).toHaveLength(6);
    expect(nursery).toMatchObject({ kinds: ['childcare'], places: 200, totalYuan: 6_000_000 });
    expect(devices).toMatchObject({ kinds: [], type: 'purchase', totalYuan: 15_500_000 });
    // 7500 + 600 + 1550 and 3750 + 480 + 775, in 10 000 yuan.
    expect(sumInvestment(value!.projects)).toMatchObject({
      totalYuan: 96_500_000,
      central: 50_050_000,
    });
    // The indicators of the same plan: 500 beds as a safety net, 100 public places becoming 300.
    expect(home!.beds).toBe(500);
    expect(100 + nursery!.places!).toBe(300);
  });

  it('says which of its projects have no place', () => {
    const { issues } = read(ANNEX);
    expect(issues.map(({ code, place }) => [code, place.cell])).toEqual([
      ['project-no-place', '附件1!F2'],
      ['project-no-place', '附件1!F3'],
    ]);
  });

  it('says where a printed total is not the sum of its rows', () => {
    const total = ['合计', '', '', '', '', '', '', 9750, 5005, '', ''];
    const { value, issues } = read([...ANNEX, total]);
    expect(value!.added).toBe(3);
    const [wrong, ...more] = issues.filter(({ code }) => code === 'project-total');
    expect(wrong).toMatchObject({
      place: { cell: '附件1!H5' },
      params: { printed: 9750, sum: 9650 },
    });
    expect(more).toEqual([]);
  });

  it('is read wherever its columns stand', () => {
    const order = [10, 7, 1, 4, 0, 8, 6, 3, 2, 5, 9];
    const moved = ANNEX.map((row) => order.map((at) => row[at] ?? null));
    const above: Cell[][] = [['附件1', ...Array<null>(10).fill(null)], ['重大项目清单'], ...moved];
    expect(read(above).value!.projects).toEqual(read(ANNEX).value!.projects);
  });

  it('keeps double names, unknown departments, crossed dates and parts over the whole from passing unseen', () => {
    const rows: Cell[][] = [
      HEAD,
      [1, '甲', '新建', '2026年6月', '2025.12', '', '', 100, 120, '区民政局', '区某局'],
      [2, '甲', '新建', 2026, 2027, '', '', 100, 20, '区民政局', ''],
      [3, '乙', '乱建', '明年', 2027, '', '床位20张', '一百', 20, '区某局', ''],
      [4, '', '新建', 2026, 2027, '', '', 1, 1, '', ''],
    ];
    const { value, issues } = read(rows, { departments: new Set(['区民政局']) });
    expect(value!.projects.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(issues.map(({ code, place }) => `${code} ${place.cell}`).toSorted()).toEqual(
      [
        'project-date 附件1!D4',
        'project-dates-crossed 附件1!E2',
        'project-department 附件1!J4',
        'project-department 附件1!K2',
        'project-figure 附件1!H4',
        'project-funds-over 附件1!H2',
        'project-kind-none 附件1!B4',
        'project-twice 附件1!B3',
        'project-word 附件1!C4',
      ].toSorted(),
    );
    expect(value!.projects[1]).not.toHaveProperty('totalYuan');
    expect(value!.projects[1]).not.toHaveProperty('start');
  });

  it('updates a project of the same name and leaves what an empty cell says nothing of', () => {
    const before = read(ANNEX).value!.projects;
    const form: Cell[][] = [
      ['项目名称', '阶段', '完成时间', '区级资金（元）', '实际完成时间'],
      ['渝中区社会福利院建设项目', '在建', '2026-06-30', 20_000_000, ''],
    ];
    const { value } = read(form, { projects: before });
    expect(value).toMatchObject({ added: 0, changed: 1 });
    expect(value!.projects[0]).toEqual({
      ...before[0],
      stage: 'building',
      finish: '2026-06',
      funds: { central: 37_500_000, district: 20_000_000 },
    });
    expect(value!.projects.slice(1)).toEqual(before.slice(1));
  });

  it('takes the place of a facility or an idle building that its address names', () => {
    const table: Cell[][] = [
      ['项目名称', '建设地点', '总投资'],
      ['某养老院改造', '老厂房', 10],
    ];
    const { value, issues } = read(table, {
      findPlace: (name) => (name === '老厂房' ? { lng: 106.5, lat: 29.5 } : undefined),
    });
    expect(value!.projects[0]).toMatchObject({ lng: 106.5, lat: 29.5 });
    expect(issues).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('goes out and comes back the same in %s', async (language) => {
    const projects = read(ANNEX).value!.projects.map((each, at) => ({
      ...each,
      lng: 106.5 + at / 100,
      lat: 29.5,
      stage: (['building', 'built', 'approved'] as const)[at]!,
      finish: ['2026-03', '2025', '2027'][at]!,
      ...(at === 1 && { finished: '2026-02' }),
    }));
    const bytes = await writePlainWorkbook([projectSheet(language, projects)]);
    const { value, issues } = await readProjectList(bytes, 'out.xlsx', NOTHING);
    expect(issues).toEqual([]);
    const strip = ({ origin: _origin, ...rest }: DeliveryProject) => rest;
    expect(value!.projects.map(strip)).toEqual(projects.map(strip));
  });

  it('is refused with a way out where there is none', () => {
    expect(
      read([
        ['街道', '人数'],
        ['甲', 3],
      ]).issues[0]!.code,
    ).toBe('project-list-heads');
    expect(read([HEAD]).issues.at(-1)!.code).toBe('project-list-empty');
  });
});

describe('a date in a list of projects', () => {
  it.each([
    ['2025', '2025'],
    ['2025年', '2025'],
    ['2025年6月', '2025-06'],
    ['2025.6', '2025-06'],
    ['2025-06-30', '2025-06'],
    ['２０２５／１２／１', '2025-12'],
    ['2025年底', '2025-12'],
    ['2025年上半年', '2025-06'],
    ['2025年三季度', '2025-09'],
    ['2025年12月31日', '2025-12'],
    // 2025-06-30 of a spreadsheet
    ['45838', '2025-06'],
    ['2025-13', undefined],
    ['待定', undefined],
    ['15', undefined],
  ])('%s is %s', (text, date) => {
    expect(readProjectDate(text)).toBe(date);
  });
});

describe('the words of a project', () => {
  it('give beds, places and floor area', () => {
    expect(readContent('总建筑面积约1.5万平方米，设置养老床位 1,200 张、托位60个')).toEqual({
      beds: 1200,
      places: 60,
      floorAreaM2: 15_000,
    });
    expect(readContent('新增120张护理型床位')).toEqual({ beds: 120 });
    expect(readContent('采购设备15台')).toEqual({});
  });
});
