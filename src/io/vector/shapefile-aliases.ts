import { scanXml, XmlFault } from '../text/scan-xml.ts';
import type { FieldMeaning } from './field-meanings.ts';

/** What a Shapefile's `.shp.xml` calls its columns in full, as ArcGIS and our own export write it; none where it is not sound. */
export function shapefileAliases(xml: string): FieldMeaning[] {
  const found: FieldMeaning[] = [];
  let attribute: { name: string; alias: string } | undefined;
  let within = '';
  try {
    scanXml(xml, {
      open(name) {
        within = name;
        if (name === 'attr') attribute = { name: '', alias: '' };
      },
      text(text) {
        if (attribute && within === 'attrlabl') attribute.name += text;
        if (attribute && within === 'attalias') attribute.alias += text;
      },
      close(name) {
        within = '';
        if (name !== 'attr' || !attribute) return;
        found.push({ name: attribute.name.trim(), alias: attribute.alias.trim() });
        attribute = undefined;
      },
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return [];
  }
  return found;
}
