import { ownGroups } from '../core/vocabulary/people.ts';
import type { Language, OwnGroupKey } from './catalogue.ts';

const KEY = /^(people|field|siting\.per|unit\.of)[.-](group-.+)$/;

/** The text of a key that names a group which a document declares; undefined for any other key. */
export function ownGroupText(language: Language, key: string): string | undefined {
  const [, of, id] = KEY.exec(key) ?? [];
  if (id === undefined) return undefined;
  const group = ownGroups().find((each) => each.id === id);
  if (!group) return undefined;
  const name = language === 'en' ? group.en : group.zh;
  if (of === 'siting.per') return language === 'en' ? `per 1,000 ${name}` : `每千名${name}`;
  if (of === 'unit.of') return language === 'en' ? name : `名${name}`;
  return name;
}

export function isOwnGroupKey(key: string): key is OwnGroupKey {
  return ownGroupText('zh-CN', key) !== undefined;
}
