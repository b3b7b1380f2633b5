import { CATALOGUES, joinSections } from './catalogue.ts';
import * as enLater from './en/later/sections.ts';
import * as zhLater from './zh-cn/later/sections.ts';

// What shows such a text imports this module, so that the texts come with it.
Object.assign(CATALOGUES['zh-CN'], joinSections(zhLater));
Object.assign(CATALOGUES.en, joinSections(enLater));

/** Texts that are not needed before something of theirs is opened. */
export const LATER_SECTIONS = { 'zh-CN': zhLater, en: enLater };
