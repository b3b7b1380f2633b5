import { KINDS, type FacilityKind } from '../../../core/vocabulary/kinds.ts';
import { byWords } from '../../../core/vocabulary/own-words.ts';
import { plainWords } from '../parse/parse-words.ts';

export interface KindGuess {
  kind: FacilityKind;
  /** `exact`: an id, a name or an alias; `contains`: the longest alias inside the text. */
  how: 'exact' | 'contains';
}

/** Places for animals and shops that only sound like a kind. */
const NOT_A_KIND = /动物|宠物|兽医|药店|药房/;

/** Kinds by their names and by what lists call them; a kind that a document declares goes before a shipped one. */
const names = byWords(() => {
  const exact = new Map<string, FacilityKind>();
  for (const { id, zh, en, aliases } of KINDS) {
    for (const name of [id, zh, en, ...aliases]) exact.set(plainWords(name), id);
  }
  return { exact, longestFirst: [...exact].toSorted((a, b) => b[0].length - a[0].length) };
});

const SENIOR = /senior|elderly/;
const CHILD = /child|juvenile/;

/** OSM's social facilities, by what they are and for whom. */
function fromSocialFacility(value: string): FacilityKind | undefined {
  const [, what = '', whom = ''] = value.split('/');
  if (SENIOR.test(whom) || (whom === '' && what === 'nursing_home')) {
    if (what === 'day_care') return 'day-care-centre';
    if (what === 'soup_kitchen') return 'meal-point';
    return /nursing_home|assisted_living|group_home/.test(what)
      ? 'eldercare-institution'
      : 'eldercare';
  }
  return CHILD.test(whom) && what === 'day_care' ? 'nursery' : undefined;
}

/** The kind that a value of a kinds column, or a facility's name, most likely means; undefined when nothing fits. */
export function guessKind(value: string): KindGuess | undefined {
  if (value.startsWith('social_facility/')) {
    const kind = fromSocialFacility(value);
    return kind ? { kind, how: 'exact' } : undefined;
  }
  const { exact, longestFirst } = names();
  const plain = plainWords(value);
  const kind = exact.get(plain);
  if (kind) return { kind, how: 'exact' };
  if (NOT_A_KIND.test(plain)) return undefined;
  const inside = longestFirst.find(([name]) => name.length > 1 && plain.includes(name));
  return inside ? { kind: inside[1], how: 'contains' } : undefined;
}
