/** A value that no map can measure, as somebody reported it; older ones are kept as history. */
export interface ReportedValue {
  id: string;
  /** Row of a document, such as `C16`. */
  standardId: string;
  /** Part of the row, where it has several. */
  part?: string;
  /** Area that it is of; `all` for all loaded areas together. */
  areaId: string;
  /** In the part's unit. */
  value: number;
  /** ISO date that the value is of. */
  date: string;
  /** Who reported it. */
  by: string;
}

/** What is asked for: one part of a row in one area. */
export type ReportedOf = Pick<ReportedValue, 'standardId' | 'part' | 'areaId'>;

/** Reports of one part in one area, the newest first; of one date, the one entered last. */
export function findReports(
  reported: readonly ReportedValue[],
  { standardId, part, areaId }: ReportedOf,
): ReportedValue[] {
  return reported
    .filter((one) => one.standardId === standardId && one.part === part && one.areaId === areaId)
    .toReversed()
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
