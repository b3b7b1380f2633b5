import { LIBRARY, type StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { WGS84 } from './tables/output-crs.ts';
import { csvBytes } from './values/csv-cell.ts';
import type { ExportInput } from './values/export-input.ts';
import { shownTable } from './tables/shown-table.ts';
import { layerContext } from './layers/layer-context.ts';
import { VERDICT_COLUMNS, verdictLayer } from './layers/verdict-layer.ts';

/** The table of verdicts as CSV for Excel: one row a finding, headers and words in the language asked for. */
export function verdictsCsv(
  input: Omit<ExportInput, 'shapes'>,
  language: Language = 'zh-CN',
  library: StandardLibrary = LIBRARY,
): Uint8Array {
  const layer = verdictLayer(layerContext({ ...input, shapes: [] }, library, language));
  const { headers, rows } = shownTable(layer, language, WGS84);
  const shown = [headers, ...rows].map((row) => row.slice(0, VERDICT_COLUMNS));
  return csvBytes(shown);
}
