import type { SampleDelivery } from '../../src/io/project/sample-manifest.ts';

const HOME_CONTENT =
  '对渝中区社会福利院的5处场地进行整合和改造升级，建成1个具有现代化和适老化设备的公办养老机构。按照《老年人照料设施建设设计规范》等标准，对现有建筑适老化、消防安全、功能空间以及设施设备进行改造升级，涉及建筑面积15000平方米，床位500张。';
const NURSERY_CONTENT =
  '打造集婴幼儿照护监管指导、业务办理、教育培训以及托育服务等职能一体的综合机构，设置托位200个，功能房间15间。';
const DEVICES_CONTENT =
  '依托智慧养老服务管理系统，整合全区智慧养老服务管理需求，带量采购或租用老年人适用的适老化、信息化智能设备，依托养老服务设施开展试点工作。';

const WAN = 10_000;

/**
 * A small example of what becomes of a plan: the three projects of annex 1 of the plan document of 渝中 as printed, without
 * a place (待定), and a made-up estate, budget and follow-up.
 */
export const YUZHONG_DELIVERY: SampleDelivery = {
  deliveryProjects: [
    {
      id: 'project-1',
      name: '渝中区社会福利院建设项目',
      type: 'new',
      kinds: ['eldercare-institution'],
      beds: 500,
      floorAreaM2: 15_000,
      content: HOME_CONTENT,
      totalYuan: 7500 * WAN,
      funds: { central: 3750 * WAN },
      lead: '区民政局',
      partners: ['区发改委', '区财政局', '区住建委', '区规资局', '区国资公司', '区大健康管理公司'],
      start: '2023',
      finish: '2025',
      stage: 'idea',
      origin: { of: 'list' },
    },
    {
      id: 'project-2',
      name: '渝中区婴幼儿照护中心建设项目',
      type: 'conversion',
      kinds: ['childcare'],
      places: 200,
      content: NURSERY_CONTENT,
      totalYuan: 600 * WAN,
      funds: { central: 480 * WAN },
      lead: '区卫健委',
      partners: [
        ...['区发改委', '区财政局', '区住建委', '区规资局', '区国资委', '区国资公司'],
        '区大健康管理公司',
      ],
      start: '2023',
      finish: '2025',
      stage: 'idea',
      origin: { of: 'list' },
    },
    {
      id: 'project-3',
      name: '养老服务适老化、智能化产品试点试用推广项目',
      type: 'purchase',
      kinds: [],
      address: '渝中区福利院及街道养老服务中心',
      content: DEVICES_CONTENT,
      totalYuan: 1550 * WAN,
      funds: { central: 775 * WAN },
      lead: '区民政局',
      partners: ['区财政局', '区大数据局', '区大健康管理公司'],
      start: '2023',
      finish: '2025',
      stage: 'building',
      origin: { of: 'list' },
    },
  ],
  budgets: [{ id: 'budget-2026-district', year: 2026, source: 'district', yuan: 500 * WAN }],
  estates: [
    {
      id: 'estate-1',
      name: '化龙桥滨江新苑（示意）',
      lng: 106.5155,
      lat: 29.5525,
      households: 1200,
      residents: 3100,
      age60plus: 520,
      age0to3: 90,
      livedIn: '2028-06',
      facilities: [
        { kind: 'estate-eldercare-point', floorAreaM2: 260, step: 'building' },
        { kind: 'community-nursery-point', places: 30, step: 'planned' },
      ],
      synthetic: true,
    },
  ],
  followUps: [
    {
      id: 'follow-up-1',
      subject: { of: 'finding', standardId: 'B3', areaId: '500103013901' },
      title: {
        zh: 'B3 每社区 ≥1 处日间照料机构（覆盖率 100%）',
        en: 'B3 ≥1 day-care institution in every community (100% coverage)',
      },
      place: '化龙桥·01',
      measure: '利用社区闲置用房增设日间照料中心（示意）',
      department: '区民政局',
      opened: '2026-03-02',
      due: '2027-06-30',
    },
  ],
};
