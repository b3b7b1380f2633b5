import { asksForMore } from '../../standards/comparison.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import type { StandardPart } from '../../standards/standard.ts';
import type { Finding } from './assessment.ts';

/** A row in its place: under the strictest of those that ask the same of one area. */
export interface Placed<T> {
  row: T;
  /** Stands under the row before it that asks the same. */
  under: boolean;
}

/** How strict an ask is, to be compared one after the other: in force and asked before all else. */
function strictness(finding: Finding, { comparison }: StandardPart): number[] {
  const { inForce, verdict, target } = finding;
  return [
    Number(inForce),
    Number(verdict !== 'not-applicable'),
    asksForMore(comparison) ? target : -target,
    Number(comparison === '>' || comparison === '<'),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/**
 * Rows of several documents that ask the same of an area, brought together where the first of them stands: the strictest
 * that is in force there, the others under it in falling strictness. Rows alone stay as they are.
 */
export function groupSameAsks<T>(
  rows: readonly T[],
  findingOf: (row: T) => Finding,
  library: StandardLibrary,
): Placed<T>[] {
  const groups = new Map<string, { row: T; strict: number[] }[]>();
  const keys = rows.map((row) => {
    const finding = findingOf(row);
    const part = library.partById(finding.rule, finding.part);
    if (part?.indicator === undefined) return undefined;
    const key = JSON.stringify([part.indicator, finding.areaId]);
    const member = { row, strict: strictness(finding, part) };
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
    return key;
  });
  return rows.flatMap((row, at): Placed<T>[] => {
    const key = keys[at];
    if (key === undefined) return [{ row, under: false }];
    const group = groups.get(key);
    if (!group) return [];
    groups.delete(key);
    return group
      .toSorted((a, b) => compare(b.strict, a.strict))
      .map((member, place) => ({ row: member.row, under: place > 0 }));
  });
}
