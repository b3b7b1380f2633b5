import { useSyncExternalStore } from 'react';
import type { Theme } from '../state/view-store.ts';
import { useView } from './use-stores.ts';

const isDark = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

function watchMachine(onChange: () => void): () => void {
  const query = isDark();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** The theme that the planner chose, else that of the machine. */
export function useTheme(): Theme {
  const chosen = useView((view) => view.theme);
  const machine = useSyncExternalStore(watchMachine, () => (isDark().matches ? 'dark' : 'light'));
  return chosen ?? machine;
}
