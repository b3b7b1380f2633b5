import { useEffect } from 'react';
import { siteEffectLines } from '../../i18n/site-effect-text.ts';
import type { MapView } from '../../map/map-view.ts';
import { useSiteAnswer } from '../use-site-effect.ts';
import { useLibrary } from '../use-library.ts';
import { useView } from '../use-stores.ts';
import { useLanguage } from '../use-text.ts';

/** Gives the map the words that stand beside a site while it is dragged. */
export function DragHint({ view }: { view: MapView }) {
  const language = useLanguage();
  const library = useLibrary();
  const id = useView(({ selection }) => (selection?.type === 'site' ? selection.id : ''));
  const answer = useSiteAnswer(id);
  useEffect(() => {
    view.sayOfSite(answer ? siteEffectLines(language, answer.effect, answer.nearest, library) : []);
  }, [view, answer, language, library]);
  return null;
}
