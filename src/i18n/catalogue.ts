import { common as enCommon } from './en/common.ts';
import { common as zhCommon } from './zh-cn/common.ts';

/** Every text of the interface, one section per file; both languages hold the same keys. */
const zh = { ...zhCommon };
const en: Record<keyof typeof zh, string> = { ...enCommon };

export type TextKey = keyof typeof zh;
export type Language = 'zh-CN' | 'en';
export const CATALOGUES: Record<Language, Record<TextKey, string>> = { 'zh-CN': zh, en };
