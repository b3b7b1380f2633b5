import type { FieldAliases } from './field-aliases.ts';

/** Headers of counts of residents by group. */
export const PEOPLE = {
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
