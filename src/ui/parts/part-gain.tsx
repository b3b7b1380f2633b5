import { useStore } from 'zustand';
import { partKey, type ScenarioPart } from '../../core/plan/scenario-parts.ts';
import { gainWords } from '../../i18n/gain-text.ts';
import { gainsStore, type Gains } from '../../state/gains-store.ts';
import { useLanguage } from '../use-text.ts';

export function useGains<T>(selector: (gains: Gains) => T): T {
  return useStore(gainsStore, selector);
}

/** What one part of the scenario brings; nothing until it is worked out. */
export function PartGain({ of, id }: ScenarioPart) {
  const language = useLanguage();
  const gains = useGains(({ byPart }) => byPart[partKey({ of, ...(id && { id }) })]);
  return gains && gains.length > 0 ? (
    <small className="tabular part-gain">{gainWords(language, gains)}</small>
  ) : null;
}
