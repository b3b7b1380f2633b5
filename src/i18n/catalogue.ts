import type { Joined } from '../core/base/joined.ts';
import type { OwnGroupId } from '../core/vocabulary/people.ts';
import * as enSections from './en/sections.ts';
import * as zhSections from './zh-cn/sections.ts';

/** The texts of all sections by their keys. */
export function joinSections<T>(sections: Record<string, T>): Joined<T> {
  return Object.assign({}, ...Object.values(sections));
}

const zh = joinSections<(typeof zhSections)[keyof typeof zhSections]>(zhSections);
const en = joinSections<(typeof enSections)[keyof typeof enSections]>(enSections);

type Texts<Sections> = Joined<Sections[keyof Sections]>;
type ZhLater = Texts<typeof import('./zh-cn/later/sections.ts')>;
type EnLater = Texts<typeof import('./en/later/sections.ts')>;

/** Names of groups that documents declare, which are no texts of the catalogue. */
export type OwnGroupKey =
  `${'people' | 'field' | 'siting.per'}.${OwnGroupId}` | `unit.of-${OwnGroupId}`;

/** A text that the catalogues hold. */
export type CatalogueKey = keyof typeof zh | keyof ZhLater;
export type TextKey = CatalogueKey | OwnGroupKey;
export type Language = 'zh-CN' | 'en';

/** Every text of the interface; those of later sections are put in by `later-texts.ts`. */
export const CATALOGUES = { 'zh-CN': { ...zh }, en: { ...en } } as Record<
  Language,
  Record<CatalogueKey | keyof typeof en | keyof EnLater, string>
>;
