import type { Language, TextKey } from '../i18n/catalogue.ts';
import { translate } from '../i18n/translate.ts';

const KEYS = {
  'Map.Title': 'map.title',
  'NavigationControl.ZoomIn': 'map.zoomIn',
  'NavigationControl.ZoomOut': 'map.zoomOut',
  'ScaleControl.Meters': 'map.unit.metres',
  'ScaleControl.Kilometers': 'map.unit.kilometres',
} as const satisfies Record<string, TextKey>;

/** MapLibre's own words in a language of the catalogue. */
export function mapLocale(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(KEYS).map(([name, key]) => [name, translate(language, key)]),
  );
}
