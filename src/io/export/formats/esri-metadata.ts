import type { OutputCrs } from '../crs/output-crs.ts';
import type { ResultLayer, ResultSet } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import { provenanceLines } from './provenance-text.ts';

/** What ArcGIS shows of a Shapefile as its description: title, coordinate system, 示意, sources, licences. */
export function esriMetadata(set: ResultSet, layer: ResultLayer, crs: OutputCrs): Uint8Array {
  const { title, scenario, attribution, licences, notices, language } = set;
  const lines = (all: readonly string[]): string => xmlText(all.join('\n'));
  const text =
    `<?xml version="1.0" encoding="UTF-8"?>\n<metadata xml:lang="${language === 'en' ? 'en' : 'zh'}">` +
    '<Esri><ArcGISFormat>1.0</ArcGISFormat></Esri><dataIdInfo>' +
    `<idCitation><resTitle>${xmlText(`${title} ${scenario} ${layer.title}`.trim())}</resTitle></idCitation>` +
    `<idAbs>${lines(provenanceLines(set, crs))}</idAbs>` +
    `<idCredit>${lines(attribution)}</idCredit>` +
    `<resConst><Consts><useLimit>${lines([...notices, ...licences])}</useLimit></Consts></resConst>` +
    '</dataIdInfo></metadata>\n';
  return new TextEncoder().encode(text);
}
