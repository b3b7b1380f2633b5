import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { legendItems } from '../layers/layer-registry.ts';
import { LEGEND_SECTIONS, type LegendItem, type LegendSectionId } from '../layers/layer-group.ts';
import type { MapModel } from '../model/map-model.ts';

export interface LegendSection {
  id: LegendSectionId;
  title: string;
  items: LegendItem[];
}

/** Which standard the colours are of; without a chosen one an area has the colour of its worst. */
function verdictsTitle({ verdictsOf }: MapModel, language: Language): string {
  return verdictsOf === null
    ? translate(language, 'map.legend.verdicts')
    : translate(language, 'map.legend.verdicts-of', { standard: verdictsOf });
}

/** Sections and items of what the model really draws, in the order of reading; nothing that is not there. */
export function buildLegend(model: MapModel, language: Language): LegendSection[] {
  const itemsIn = legendItems(model, language);
  return LEGEND_SECTIONS.map((id) => ({
    id,
    title:
      id === 'verdicts' ? verdictsTitle(model, language) : translate(language, `map.legend.${id}`),
    items: itemsIn(id),
  })).filter(({ items }) => items.length > 0);
}
