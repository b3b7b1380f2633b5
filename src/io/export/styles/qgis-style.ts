import type { ResultLayer } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import { layerLook, type LookChoice } from './layer-look.ts';
import { qgisFields } from './qgis-fields.ts';
import { qgisLabels } from './qgis-labels.ts';
import { qgisSymbol } from './qgis-symbol.ts';

/**
 * A layer's style for QGIS 3: colours by verdict, names on areas and places, fields and codes in words.
 * @param nameOf what a field is called in the file, where that is not its own name
 */
export function qgisStyle(
  layer: ResultLayer,
  choice: LookChoice,
  nameOf: (field: string) => string = (field) => field,
): string {
  const rules = layerLook(layer, choice);
  const ruleXml = rules.map(({ label, filter, hidden }, at) => {
    const inFile = filter?.replaceAll(/"([^"]+)"/g, (_, field: string) => `"${nameOf(field)}"`);
    const where = inFile === undefined ? '' : ` filter="${xmlText(inFile)}"`;
    return `<rule key="{rule-${at}}" symbol="${at}" label="${xmlText(label)}"${where}${hidden ? ' checkstate="0"' : ''}/>`;
  });
  const symbols = rules.map(({ look }, at) => qgisSymbol(String(at), layer.geometry, look));
  const labels = qgisLabels(layer, nameOf);
  // Outlines of larger areas are drawn after the ground of the smaller ones.
  const inPasses = rules.some(({ look }) => look.above) ? 1 : 0;
  return (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
    `<qgis version="3.22.0" styleCategories="Symbology|Labeling|Fields|Forms" labelsEnabled="${labels === '' ? 0 : 1}">` +
    `<renderer-v2 type="RuleRenderer" symbollevels="${inPasses}" enableorderby="0" forceraster="0">` +
    `<rules key="{rules}">${ruleXml.join('')}</rules><symbols>${symbols.join('')}</symbols></renderer-v2>` +
    `${labels}${qgisFields(layer, nameOf, choice.language)}</qgis>`
  );
}
