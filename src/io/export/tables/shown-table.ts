import { WHOLE_ID } from '../../../core/assess/findings/assessment.ts';
import { isMadeId } from '../../../core/plan/records/made-id.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { LAYER_IDS, type ResultLayer } from '../layers/result-layer.ts';
import { layerTable, type LayerTable } from './layer-table.ts';
import type { OutputCrs } from './output-crs.ts';

/** Ids of what the planner draws, which have a name. */
const DRAWN = /^(?:site|link|closure)-\d+$/;
const ID_FIELDS: ReadonlySet<string> = new Set(['id', 'areaId']);

const RESULTS: ReadonlySet<string> = new Set(LAYER_IDS);

/**
 * A layer as a table for people. Ids of results that no file states are of the product and say nothing, so that
 * their cells are empty; what was converted keeps every value.
 */
export function shownTable(layer: ResultLayer, language: Language, crs: OutputCrs): LayerTable {
  const table = layerTable(layer, language, crs);
  if (!RESULTS.has(layer.id)) return table;
  const at = table.fields.flatMap((field, column) =>
    field && ID_FIELDS.has(field.name) ? [column] : [],
  );
  if (at.length === 0) return table;
  const rows = table.rows.map((row) => {
    const shown = [...row];
    for (const column of at) if (isOwn(shown[column])) shown[column] = null;
    return shown;
  });
  return { ...table, rows };
}

function isOwn(id: LayerTable['rows'][number][number] | undefined): boolean {
  return typeof id === 'string' && (id === WHOLE_ID || isMadeId(id) || DRAWN.test(id));
}
