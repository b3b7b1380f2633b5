import type { Text } from '../core/base/text.ts';
import type { TextKey } from './catalogue.ts';
import { type TextParams, translate } from './translate.ts';

/** A text of the catalogue in both languages, for what a project keeps of it. */
export function inBothLanguages(key: TextKey, params?: TextParams): Text {
  return { zh: translate('zh-CN', key, params), en: translate('en', key, params) };
}

/** A label as either language writes it, to know it again in a file. */
export function labelsIn(key: TextKey, params?: TextParams): string[] {
  const { zh, en } = inBothLanguages(key, params);
  return [zh, en];
}
