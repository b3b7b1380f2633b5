import { simplified } from '../../core/base/simplified.ts';
import { cellText, type Cell } from '../records.ts';
import { isBlank } from './grid.ts';

const TOTAL = /^(合计|总计|小计|共计|累计|总和|全区合计|全市合计|total|subtotal|sum)[::]?$/i;
/** A longer cell is no total, however its letters are spread. */
const TOTAL_CHARACTERS = 60;
const NOTE =
  /^(注|备注|说明|填表|填报|制表|制单|审核|复核|负责人|联系人|联系电话|数据来源|资料来源|统计时间|截至|截止)/;

function plain(cell: Cell | undefined): string {
  return typeof cell === 'string' ? simplified(cell.replaceAll(/\s/g, '')) : '';
}

function isTotal(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length <= TOTAL_CHARACTERS && TOTAL.test(plain(cell));
}

export type Leftover = 'table-total-row' | 'table-note-row' | 'table-header-again';

/**
 * What a row below the header is when it is no record: a total (`合计` in one of the first three filled cells beside
 * numbers), a note or signature of one or two cells, or the header once more. Undefined for a record.
 */
export function leftoverRow(
  cells: readonly Cell[],
  header: readonly string[],
): Leftover | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.slice(0, 3).some(isTotal)) return 'table-total-row';
  if (filled.length >= 2 && filled.every((cell) => header.includes(cellText(cell)))) {
    return 'table-header-again';
  }
  const few = filled.length <= Math.max(1, header.length / 3);
  if (header.length >= 3 && few && NOTE.test(plain(filled[0]))) return 'table-note-row';
  return undefined;
}
