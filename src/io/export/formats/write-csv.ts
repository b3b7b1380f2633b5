import { csvBytes } from '../values/csv-cell.ts';
import { encodeText } from '../text/encode-text.ts';
import type { OutFile, WriteRequest } from '../tables/out-file.ts';
import { shownTable } from '../tables/shown-table.ts';

/** One CSV for each layer that has rows, headers in words, safe against formulas; UTF-8 with its mark, or GB18030. */
export function writeCsv({ set, crs, encoding }: WriteRequest): OutFile[] {
  return set.layers.flatMap((layer) => {
    if (layer.rows.length === 0) return [];
    const { headers, rows } = shownTable(layer, set.language, crs);
    const bytes = csvBytes([headers, ...rows]);
    const tag = layer.geometry === 'point' ? `-${crs.tag}` : '';
    const plain = encoding === 'utf-8';
    return [
      {
        name: `${layer.id}${tag}.csv`,
        // The decoder drops the byte order mark, which would be a stray letter in GB18030.
        bytes: plain ? bytes : encodeText(new TextDecoder().decode(bytes), encoding),
      },
    ];
  });
}
