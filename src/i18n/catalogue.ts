import * as enSections from './en/sections.ts';
import * as zhSections from './zh-cn/sections.ts';

type Joined<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

function joinSections<T>(sections: Record<string, T>): Joined<T> {
  return Object.assign({}, ...Object.values(sections));
}

const zh = joinSections<(typeof zhSections)[keyof typeof zhSections]>(zhSections);
const en = joinSections<(typeof enSections)[keyof typeof enSections]>(enSections);

export type TextKey = keyof typeof zh;
export type Language = 'zh-CN' | 'en';

/** Every text of the interface; a key that one language lacks is an error of types. */
export const CATALOGUES: Record<Language, Record<TextKey | keyof typeof en, string>> = {
  'zh-CN': zh,
  en,
};
