/** A cell by the places of its row and column among those shown, from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

/** Cells from one corner to the other, both within. */
export interface GridRange {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const ROWS_A_PAGE = 8;

export function spanRange(a: GridPlace, b: GridPlace): GridRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** Where a key goes from a cell in a grid of so many rows and columns; undefined for other keys. */
export function stepInGrid(
  { key, ctrlKey, metaKey }: KeyPress,
  { row, column }: GridPlace,
  { rows, columns }: { rows: number; columns: number },
): GridPlace | undefined {
  const isFar = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const steps: Record<string, GridPlace> = {
    ArrowDown: { row: isFar ? lastRow : row + 1, column },
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowRight: { row, column: isFar ? lastColumn : column + 1 },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    PageDown: { row: row + ROWS_A_PAGE, column },
    PageUp: { row: row - ROWS_A_PAGE, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? lastRow : row, column: lastColumn },
  };
  const to = steps[key];
  return (
    to && {
      row: Math.min(lastRow, Math.max(0, to.row)),
      column: Math.min(lastColumn, Math.max(0, to.column)),
    }
  );
}

/** Whether a key begins a text: a letter, a digit, or the first stroke of an input method. */
export function beginsText({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: KeyPress & Pick<KeyboardEvent, 'altKey'>): boolean {
  return (
    !ctrlKey && !metaKey && !altKey && (key === 'Process' || (key.length === 1 && key !== ' '))
  );
}
