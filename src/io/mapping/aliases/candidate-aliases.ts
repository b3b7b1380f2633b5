import type { CandidateField } from '../mapping.ts';
import type { FieldAliases } from './field-aliases.ts';
import { POSITION } from './position-aliases.ts';

/** Lists of idle buildings 存量用房. */
export const CANDIDATES: Record<CandidateField, FieldAliases> = {
  id: { names: ['id', '编号', '房屋编号', '资产编号', '序号', 'fid', 'objectid', 'gid'] },
  name: {
    names: ['name', '名称', '房屋名称', '资产名称', '点位名称', '物业名称', '建筑名称', '项目名称'],
    not: /街道|社区名|区县|英文|en$/,
  },
  kinds: {
    names: ['kinds', 'kind', '可建类型', '可建设施', '允许用途', '可用于', '适合类型', '拟建类型'],
    not: /现状|原/,
  },
  ...POSITION,
  address: { names: ['address', '地址', '详细地址', '坐落', '房屋坐落', '位置'] },
  maxFloorAreaM2: {
    names: [
      'maxfloorarea',
      'maxflooraream2',
      '可用面积',
      '可用建筑面积',
      '最大面积',
      '建筑面积',
      '闲置面积',
      '房屋面积',
      '面积',
    ],
    not: /用地|占地|土地|最小|起租/,
  },
  minFloorAreaM2: {
    names: ['minfloorarea', 'minflooraream2', '最小面积', '最小建筑面积', '起租面积'],
  },
  costYuan: {
    names: [
      'costyuan',
      'cost',
      '取得费用',
      '改造费用',
      '改造成本',
      '购置费用',
      '造价',
      '费用',
      '成本',
      '总价',
    ],
    not: /单价|每平|\/m2|\/㎡/,
  },
  owner: { names: ['owner', '产权人', '产权单位', '权属单位', '权属', '业主', '产权', '管理单位'] },
  idleStep: { names: ['idlestep', 'step', '用房进度', '盘活进度', '工作进度', '进度', '办理阶段'] },
  candidateRole: { names: ['role', '用法', '选用', '是否必选', '必选', '角色'] },
};
