import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { Language, TextKey } from '../i18n/catalogue.ts';
import { type TextParams, translate } from '../i18n/translate.ts';
import { viewStore } from '../state/view-store.ts';

export function useLanguage(): Language {
  return useStore(viewStore, (view) => view.language);
}

/** The catalogue in the planner's language. */
export function useText(): (key: TextKey, params?: TextParams) => string {
  const language = useLanguage();
  return useCallback((key, params) => translate(language, key, params), [language]);
}

/** Picks the planner's language out of a text that a data file carries. */
export function usePick(): (text: { zh: string; en: string }) => string {
  const language = useLanguage();
  return useCallback((text) => (language === 'en' ? text.en : text.zh), [language]);
}
