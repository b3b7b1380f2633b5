import type { PeopleField } from '../../../core/vocabulary/people.ts';
import { plainWords } from './parse-words.ts';

/** The people that a header counts, and whether it counts more ages than the field. */
export interface PeopleHeader {
  field: PeopleField;
  /** Such as 0 to 4 for those under 3. */
  wider: boolean;
}

/** What makes a figure a part, a share or another population. */
const NOT_A_COUNT =
  /比例|占比|比重|率|%|％|密度|pct|percent|ratio|share|rate|density|男|女|户籍|流动|(?:^|_)(?:m|f|male|female|men|women)(?:_|$)/;
const ELDER = /老年人口|老年人|老人|老年|elderly|elders|elder|seniors?|older(?:people|adults?)?/g;
const CHILD = /婴幼儿|幼儿|儿童|children|child|infants?|toddlers?|babies|kids/g;
/** Children who are under three by the word alone. */
const SMALL_CHILD = /婴幼儿|infant|toddler|babies/;
const ALL =
  /人口总?数?|总人数|常住|populations?|popul|pop|residents?|inhabitants?|总(?=人)|totals?|tot|sum|all/g;
const SAYS_ALL = /人口|总人数|常住|pop|resident|inhabitant/;
/** Words that say nothing of the age. */
const AROUND =
  /people|persons?|numbers?|num|counts?|cnt|aged?|ages|years?|yrs?|yo|old|of|周岁|岁|人数|总数|人|数|\(.*\)/g;
const FROM = /^(?:over|above|ge)?(60|65)(?:p|plus|\+|up|over|above|andover|andabove|及以上|以上)*$/;
const UP_TO = /^0(?:-|~|to|至|到)+([2-6])$/;
const UNDER = /^(?:(?:under|below|lt|u)([3-6])|([3-6])(?:及)?以下)$/;

/**
 * The people that a header counts, in any case, order and language: `pop_60p`, `POP_60PLUS`, `age65`, `0-3岁`, `elderly`,
 * `60周岁及以上老人`, `TOTAL_POP`. Undefined for shares, for one sex and for ages that no field holds.
 */
export function readPeopleHeader(header: string): PeopleHeader | undefined {
  const written = header.trim().replaceAll(/[\s·:：.]+/g, '_');
  const plain = plainWords(written.replaceAll(/([a-z])([A-Z])/g, '$1_$2'));
  if (NOT_A_COUNT.test(plain)) return undefined;
  const joined = plain.replaceAll(/(\d)[_–—−]+(?=\d)/g, '$1-');
  const words = joined.replaceAll(/[_]+/g, '').replaceAll(/[–—]/g, '-');
  const withoutElder = words.replaceAll(ELDER, '');
  const withoutChild = withoutElder.replaceAll(CHILD, '');
  const rest = withoutChild.replaceAll(ALL, '').replaceAll(AROUND, '').replaceAll(/^-|-$/g, '');
  const from = FROM.exec(rest);
  if (from) return { field: from[1] === '65' ? 'age65plus' : 'age60plus', wider: false };
  const upTo = UP_TO.exec(rest);
  if (upTo) return { field: 'age0to3', wider: Number(upTo[1]) > 3 };
  const under = UNDER.exec(rest);
  if (under) return { field: 'age0to3', wider: Number(under[1] ?? under[2]) > 3 };
  if (rest !== '') return undefined;
  const saysElder = withoutElder !== words;
  const saysChild = withoutChild !== withoutElder;
  if (saysElder) return saysChild ? undefined : { field: 'age60plus', wider: false };
  if (saysChild) return SMALL_CHILD.test(words) ? { field: 'age0to3', wider: false } : undefined;
  return SAYS_ALL.test(words) ? { field: 'residents', wider: false } : undefined;
}
