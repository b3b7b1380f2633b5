import type { Language, TextKey } from './catalogue.ts';
import { translate } from './translate.ts';

/** Lines of well-known sources as their licences write them, and the catalogue's form of each. */
const KNOWN: Readonly<Record<string, TextKey>> = {
  '© OpenStreetMap contributors': 'attribution.osm',
  '© OpenStreetMap contributors, ODbL 1.0': 'attribution.osm-odbl',
  'GHS-POP © European Union, Joint Research Centre (GHSL)': 'attribution.ghs-pop',
  'SRTM, NASA/USGS': 'attribution.srtm',
  '刻圈 Kequan，示意': 'attribution.kequan',
};

/** An attribution line in the planner's language; one that is not known stays as its source wrote it. */
export function attributionText(language: Language, line: string): string {
  return Object.hasOwn(KNOWN, line) ? translate(language, KNOWN[line]!) : line;
}
