import { findListLevel, type ListId } from '../../io/lists/list-fields.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useText } from '../use-text.ts';

/** What a list is called. */
export function useListName(): (list: ListId) => string {
  const t = useText();
  return (list) => t((findListLevel(list) ? `level.${list}` : `list.${list}`) as TextKey);
}
