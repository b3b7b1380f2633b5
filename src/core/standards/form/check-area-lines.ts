import type { AreaLine } from './rule-form.ts';

/** What is known of a loaded area that a line may name. */
export interface NamedArea {
  name: string;
  code?: string;
}

/** What is doubtful or wrong about a line of a table of areas; `line` counts from 0. */
export interface LineFault {
  line: number;
  code:
    | 'area-line-unknown'
    | 'area-line-near'
    | 'area-line-several'
    | 'area-line-twice'
    | 'area-line-code'
    | 'area-line-no-target'
    | 'area-sum-differs';
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
}

/** Words that a table of areas has for the sum of its lines. */
const TOTAL = /^(?:合计|总计|小计|总数|全市合计|全区合计|全市|全区|全县|total|sum)$/i;

export function isTotalLine({ name, code }: AreaLine): boolean {
  return !code && TOTAL.test(name.replaceAll(/\s/g, ''));
}

const CODE = /^\d{2,12}$/;

function matching(areas: readonly NamedArea[], { name, code }: AreaLine): NamedArea[] {
  return areas.filter((area) => (code ? area.code === code : area.name === name));
}

function faultsOfLine(line: AreaLine, areas: readonly NamedArea[]): Omit<LineFault, 'line'>[] {
  const { name, code, target } = line;
  const params = { name: name || code || '' };
  if (code && !CODE.test(code)) {
    return [{ code: 'area-line-code', severity: 'error', params: { ...params, value: code } }];
  }
  if (target === undefined) return [{ code: 'area-line-no-target', severity: 'error', params }];
  if (areas.length === 0) return [];
  const found = matching(areas, line);
  if (found.length > 1) {
    const several = { ...params, n: found.length };
    return [{ code: 'area-line-several', severity: 'warning', params: several }];
  }
  if (found.length === 1) return [];
  const near = areas.find(
    (area) => name !== '' && (area.name.includes(name) || name.includes(area.name)),
  );
  if (near) {
    return [
      { code: 'area-line-near', severity: 'warning', params: { ...params, near: near.name } },
    ];
  }
  return [{ code: 'area-line-unknown', severity: 'warning', params }];
}

/** Sums are the same when they differ by less than a unit of their last digit. */
function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

function sumFaults(lines: readonly AreaLine[]): LineFault[] {
  return lines.flatMap((total, line): LineFault[] => {
    const stated = total.target;
    if (!isTotalLine(total) || stated === undefined) return [];
    const sum = lines
      .filter((each) => !isTotalLine(each) && each.year === total.year)
      .reduce((part, each) => part + (each.target ?? 0), 0);
    if (!differs(sum, stated)) return [];
    const params = { stated, sum, difference: Math.abs(stated - sum) };
    return [{ line, code: 'area-sum-differs', severity: 'warning', params }];
  });
}

/**
 * What is wrong with the lines of a table of areas 分解表: names that no loaded area has or that several have, an area twice,
 * lines without a figure, and sums that are not those of their lines. Without loaded areas names cannot be told.
 */
export function checkAreaLines(
  lines: readonly AreaLine[],
  areas: readonly NamedArea[],
): LineFault[] {
  const first = new Map<string, number>();
  const faults = lines.flatMap((each, line): LineFault[] => {
    if (isTotalLine(each)) return [];
    const key = JSON.stringify([each.code ?? each.name, each.year ?? null]);
    const before = first.get(key);
    if (before !== undefined) {
      const params = { name: each.name || each.code || '', line: before + 1 };
      return [{ line, code: 'area-line-twice', severity: 'error', params }];
    }
    first.set(key, line);
    return faultsOfLine(each, areas).map((fault) => ({ line, ...fault }));
  });
  return [...faults, ...sumFaults(lines)];
}
