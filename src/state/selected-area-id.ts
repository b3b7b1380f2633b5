import type { Suggestion } from '../core/siting/suggest/suggestion.ts';
import type { Selection } from './view-store.ts';

/** The area that is looked at: the selected one, or that of the selected suggestion. */
export function selectedAreaId(
  selection: Selection | null,
  suggestions: readonly Suggestion[] | null,
): string | null {
  if (selection?.type === 'area') return selection.id;
  if (selection?.type !== 'suggestion') return null;
  return suggestions?.find(({ id }) => id === selection.id)?.areaId ?? null;
}
