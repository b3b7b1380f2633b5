import { areaErrorWords } from '../../i18n/area-text.ts';
import { useProject } from '../use-stores.ts';
import { useLanguage } from '../use-text.ts';

/** What the sphere costs areas at the latitude of the project. */
export function AreaError() {
  const language = useLanguage();
  const areas = useProject((project) => project.areas);
  return areaErrorWords(language, areas);
}
