import type { AccessReport } from '../core/siting/access/access-report.ts';
import type { CapacityRatio } from '../core/siting/question/capacity-ratio.ts';
import type { PeopleField } from '../core/vocabulary/people.ts';
import type { Language } from './catalogue.ts';
import { formatNumber, formatPercent } from './format.ts';
import { translate } from './translate.ts';

/** A ratio with what it is for every thousand of: `每千名常住人口 4.5 个托位`. */
export function ratioWords(language: Language, { of, per1000, people }: CapacityRatio): string {
  return translate(language, `siting.ratio-${of}`, {
    per: translate(language, `siting.per.${people}`),
    n: formatNumber(language, per1000, 2),
  });
}

/** The same with what it comes to for those whom it is for, and of places the share of them that has one. */
export function ratioLine(
  language: Language,
  ratio: CapacityRatio & { perPerson: number },
  group: PeopleField,
): string {
  const { of, people, perPerson } = ratio;
  const own = ratioWords(language, { of, per1000: 1000 * perPerson, people: group });
  const share = formatPercent(language, 100 * perPerson);
  const words =
    of === 'places' && perPerson <= 1
      ? translate(language, 'siting.ratio-share', { ratio: own, share })
      : own;
  return people === group
    ? translate(language, 'siting.ratio-line', { ratio: words })
    : translate(language, 'siting.ratio-line-own', {
        ratio: ratioWords(language, ratio),
        own: words,
      });
}

/** What access is counted in, with its denominator: `每千名 3 岁以下婴幼儿的托位（个）`. */
export function accessUnit(
  language: Language,
  { field, group }: Pick<AccessReport, 'field' | 'group'>,
): string {
  const per = translate(language, `siting.per.${group}`);
  return translate(language, `siting.access.unit-${field}`, { per });
}
