import Papa from 'papaparse';

export const DELIMITERS = [',', ';', '\t', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const PREVIEW_ROWS = 25;

/** These stand in texts of cells as well: only where they part all rows alike they are delimiters. */
const IN_TEXTS: ReadonlySet<Delimiter> = new Set(['|', '，']);

/** The delimiter under which most of the first 25 rows have as many cells as the first; comma when none shows. */
export function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW_ROWS });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const alike = rows.filter((row) => row.length === width).length / rows.length;
    if (alike < 1 && IN_TEXTS.has(delimiter)) continue;
    const score = alike * 100 + Math.min(width, 50);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
