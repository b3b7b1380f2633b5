import '../../i18n/later-texts.ts';
import type { FundSource } from '../../core/plan/delivery/delivery-project.ts';
import { labelsIn } from '../../i18n/labels-in.ts';
import { plainLabel } from '../standards/sheet-cells.ts';

/** Columns of a list of projects: those of the annexes 重大项目清单, then what they leave to the words. */
export const PROJECT_COLUMNS = [
  'no',
  'name',
  'type',
  'start',
  'finish',
  'address',
  'content',
  'total',
  'central',
  'municipal',
  'district',
  'private',
  'lead',
  'partners',
  'kinds',
  'beds',
  'places',
  'floorAreaM2',
  'stage',
  'finished',
  'lng',
  'lat',
] as const;
export type ProjectColumn = (typeof PROJECT_COLUMNS)[number];

export const MONEY_COLUMNS = ['total', 'central', 'municipal', 'district', 'private'] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number] & (FundSource | 'total');

/** Yuan of the units in which heads of money are written; none is written for 10 000 yuan, as annexes have it. */
export const MONEY_UNITS = { '': 10_000, '/yuan': 1, '/yi': 100_000_000 } as const;
type Unit = keyof typeof MONEY_UNITS;

/** A column with the unit of its figures, where it has one. */
export type ColumnKey = ProjectColumn | `${MoneyColumn}${Unit}`;

/** Other heads by which offices call a column. */
const ALSO: Partial<Record<ProjectColumn, readonly string[]>> = {
  no: ['序号', '编号', 'no', '#'],
  name: ['项目名称', '项目', '名称', 'name', 'project'],
  type: ['项目类型', '建设性质', '类型', '建设类型'],
  start: ['项目开始时间', '开始时间', '开工时间', '计划开工时间', '开始年份', '起始时间'],
  finish: [
    '项目完成时间',
    '完成时间',
    '竣工时间',
    '计划完工时间',
    '完工时间',
    '建成时间',
    '完成年份',
  ],
  finished: ['实际完成时间', '实际完工时间', '实际竣工时间'],
  address: ['建设地点', '地点', '地址', '项目地点', '建设地址'],
  content: [
    '建设内容和规模',
    '建设内容及规模',
    '建设规模和内容',
    '建设规模及内容',
    '建设内容',
    '建设规模',
  ],
  total: ['总投资', '投资', '投资额', '投资总额', '估算投资'],
  central: ['拟申请中央预算内投资', '中央预算内投资', '中央资金', '中央投资'],
  municipal: ['市级资金', '市级投资', '市级补助'],
  district: ['区级资金', '区级投资', '区县资金', '区县级资金', '区财政资金'],
  private: ['社会资金', '社会投资', '自筹资金', '企业自筹'],
  lead: ['牵头单位', '责任单位', '牵头部门', '责任部门', '主管部门'],
  partners: ['配合单位', '协办单位', '配合部门'],
  kinds: ['设施类型', '设施类别'],
  beds: ['床位', '床位数', '养老床位', '新增床位'],
  places: ['托位', '托位数', '新增托位'],
  floorAreaM2: ['建筑面积', '面积'],
  stage: ['项目阶段', '阶段', '进展', '项目进展'],
  lng: ['经度', 'lng', 'lon', 'longitude'],
  lat: ['纬度', 'lat', 'latitude'],
};

const UNIT_WORDS: Readonly<Record<Unit, readonly string[]>> = {
  '': ['', '(万元)', '/万元', '万元'],
  '/yuan': ['(元)', '/元'],
  '/yi': ['(亿元)', '/亿元'],
};
const COUNT_WORDS = ['', '(张)', '(个)', '(㎡)', '(m2)', '(平方米)'];

/** What each head may be called, in both languages. */
export function columnLabels(): ReadonlyMap<string, ColumnKey> {
  const labels = new Map<string, ColumnKey>();
  const put = (label: string, key: ColumnKey) => labels.set(plainLabel(label), key);
  for (const column of PROJECT_COLUMNS) {
    const names = ALSO[column] ?? [];
    const money = MONEY_COLUMNS.find((each) => each === column);
    if (money) {
      for (const unit of Object.keys(UNIT_WORDS) as Unit[]) {
        for (const name of names) {
          for (const word of UNIT_WORDS[unit]) put(`${name}${word}`, `${money}${unit}`);
        }
      }
    } else for (const name of names) for (const word of COUNT_WORDS) put(`${name}${word}`, column);
    for (const label of labelsIn(`delivery.column.${column}`)) put(label, column);
  }
  return labels;
}
