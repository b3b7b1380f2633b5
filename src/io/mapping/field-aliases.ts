import type { AreaField, DemandField, FacilityField, FieldName, Role } from './mapping.ts';

export interface FieldAliases {
  /** Names found in real files, the most telling first; compared as plain words. */
  names: readonly string[];
  /** Headers that hold a name only by accident. */
  not?: RegExp;
  /** Headers that most likely mean the field though none of the names fits. */
  like?: RegExp;
}

const LNG: FieldAliases = {
  names: ['lng', '经度', 'lon', 'longitude', 'long', 'x坐标', 'x', 'coordx', 'pointx'],
};
const LAT: FieldAliases = {
  names: ['lat', '纬度', 'latitude', 'y坐标', 'y', 'coordy', 'pointy'],
};

const PEOPLE = {
  residents: {
    names: [
      'residents',
      '常住人口',
      '常住人口数',
      '总人口',
      '人口总数',
      '人口数',
      '人口',
      'population',
      'pop',
    ],
    not: /岁|老年|儿童|婴|户籍|流动|男|女|密度|比例|占比|%/,
    like: /^(pop|population|people)(20\d\d)?(sum|total)?$/,
  },
  age60plus: {
    names: [
      'age60plus',
      '60岁以上',
      '60岁及以上',
      '60岁及以上人口',
      '60岁以上人口',
      '60+',
      '老年人口',
      '老年人口数',
      '老年人数',
      '老年人',
      'pop60',
      'elderly',
    ],
    not: /65|70|80|90|比例|占比|率|%/,
  },
  age65plus: {
    names: [
      'age65plus',
      '65岁以上',
      '65岁及以上',
      '65岁及以上人口',
      '65岁以上人口',
      '65+',
      'pop65',
    ],
    not: /比例|占比|率|%/,
  },
  age0to3: {
    names: [
      'age0to3',
      '0-3岁',
      '0-3岁人口',
      '0~3岁',
      '3岁以下',
      '3岁以下婴幼儿',
      '0至3岁',
      '0—3岁',
      '婴幼儿',
      '婴幼儿数',
      '婴幼儿人口',
      'pop03',
      'infants',
    ],
    not: /比例|占比|率|%/,
  },
} satisfies Record<string, FieldAliases>;

const AREAS: Record<AreaField, FieldAliases> = {
  id: { names: ['id', '编号', 'fid', 'objectid', 'gid', '@id', 'osmrelation'] },
  name: {
    names: [
      'name',
      '名称',
      '区划名称',
      '小区名称',
      '社区名称',
      '社区村名称',
      '村社区名称',
      '街道名称',
      '区县名称',
      '小区',
      '社区',
      '村社区',
      '社区村',
      '街道',
      '乡镇',
      '乡镇街道',
      '镇街',
      '区县',
      'name:zh',
      'mc',
      'xzqmc',
      '行政区名称',
    ],
    not: /代码|编码|code|所属|上级|人口|面积|英文|en$/,
  },
  level: { names: ['level', '级别', '层级', '行政级别', 'adminlevel'] },
  parentId: {
    names: [
      'parentid',
      'parent',
      '上级',
      '上级代码',
      '上级区划',
      '所属街道',
      '所属社区',
      '所属区划',
      '所属镇街',
      'streetcode',
      '街道代码',
      'streetname',
      '街道名称',
      '街道',
      '乡镇街道',
      '镇街',
      '所属区县',
      '区县',
    ],
  },
  code: {
    names: [
      'code',
      '区划代码',
      '行政区划代码',
      '统计用区划代码',
      '代码',
      '编码',
      '社区代码',
      '村社区代码',
      '街道代码',
      'adcode',
      'xzqdm',
      'citycode',
    ],
    not: /邮政|邮编/,
  },
  zone: { names: ['zone', '分区', '片区类型', '区位', '城区类型'] },
  central: { names: ['central', '中心城区', '是否中心城区'] },
  ...PEOPLE,
  households: { names: ['households', '户数', '总户数', '户籍户数', '居民户数'] },
  builtYear: { names: ['builtyear', '建成年份', '建成年代', '建成时间', '竣工年份', '建筑年代'] },
};

const FACILITIES: Record<FacilityField, FieldAliases> = {
  id: {
    names: [
      'id',
      '编号',
      '设施编号',
      '机构编号',
      '设施代码',
      '统一社会信用代码',
      'fid',
      'objectid',
      'gid',
      '@id',
      'osmid',
      '编码',
      '代码',
      '序号',
    ],
  },
  name: {
    names: [
      'name',
      '名称',
      '设施名称',
      '机构名称',
      '单位名称',
      '点位名称',
      '项目名称',
      'name:zh',
      'mc',
    ],
    not: /街道|社区名|区县|英文|en$/,
  },
  kinds: {
    names: [
      'kinds',
      'kind',
      '设施类型',
      '设施类别',
      '机构类型',
      '机构类别',
      '类型',
      '类别',
      '设施种类',
      '种类',
      'amenity',
      'category',
      'type',
      '小类',
      '中类',
      '大类',
    ],
    not: /性质|城区/,
  },
  lng: LNG,
  lat: LAT,
  address: { names: ['address', '地址', '详细地址', '设施地址', '位置', 'addr:full', 'addr'] },
  floorAreaM2: {
    names: [
      'flooraream2',
      'floorarea',
      '建筑面积',
      '总建筑面积',
      '建面',
      '设施建筑面积',
      '使用面积',
      '面积',
    ],
    not: /用地|占地|土地|绿地|户外|室外/,
  },
  landM2: { names: ['landm2', 'landarea', '用地面积', '占地面积', '土地面积'] },
  beds: {
    names: [
      'beds',
      '床位数',
      '床位',
      '总床位',
      '养老床位',
      '养老床位数',
      '床位总数',
      '核定床位',
      'capacity:beds',
    ],
    not: /护理型|护理床|兜底|家庭|空|入住/,
  },
  nursingBeds: { names: ['nursingbeds', '护理型床位', '护理型床位数', '护理床位', '护理床位数'] },
  safetyNetBeds: {
    names: ['safetynetbeds', '兜底床位', '兜底性床位', '兜底保障床位', '公办兜底床位'],
  },
  familyBeds: { names: ['familybeds', '家庭养老床位', '家庭养老床位数', '家庭床位'] },
  places: {
    names: ['places', '托位数', '托位', '托育托位', '总托位', '核定托位'],
    not: /普惠托位|空/,
  },
  operator: {
    names: [
      'operator',
      '性质',
      '运营性质',
      '举办性质',
      '办学性质',
      '机构性质',
      '所有制',
      '公办民办',
      'operator:type',
      '办园性质',
    ],
  },
  sociallyOperated: {
    names: ['sociallyoperated', '社会化运营', '是否社会化运营', '社会力量运营', '社会运营'],
  },
  inclusive: { names: ['inclusive', '普惠', '是否普惠', '普惠性', '普惠机构'], not: /床位|托位/ },
  services: {
    names: ['services', '服务', '服务内容', '服务项目', '提供服务', '服务功能'],
    not: /半径|人数|人口|对象/,
  },
  price: { names: ['price', '价格', '收费', '收费标准', '月收费', '月均收费'] },
  openedYear: {
    names: [
      'openedyear',
      '开办年份',
      '开业年份',
      '建成年份',
      '投用年份',
      '运营年份',
      '投入使用时间',
      '成立时间',
      '开业时间',
    ],
  },
};

const DEMAND: Record<DemandField, FieldAliases> = {
  id: { names: ['id', '编号', '网格编号', 'fid', 'objectid', 'gid', 'cellid'] },
  lng: LNG,
  lat: LAT,
  ...PEOPLE,
};

export const ALIASES: Record<Role, Partial<Record<FieldName, FieldAliases>>> = {
  areas: AREAS,
  facilities: FACILITIES,
  demand: DEMAND,
};
