import { EDGE_CLASSES } from '../ways/edge-flags.ts';
import type { GraphFileHeader } from './graph-binary.ts';
import type { GraphReport } from './graph-report.ts';

type Members = Record<string, unknown>;

const COUNTS: readonly (keyof GraphReport)[] = [
  'nodes',
  'edges',
  'lengthM',
  'components',
  'largestShare',
  'flightsOfSteps',
  'lifts',
  'missingNodes',
  'zeroLengthEdges',
  'duplicateEdges',
  'closedBarriers',
];

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isMeasure = (value: unknown): boolean =>
  typeof value === 'number' && value >= 0 && value < Infinity;

function isReport(report: unknown): boolean {
  if (!isRecord(report)) return false;
  const { lengthMByClass, dropped, byDay = 0 } = report;
  return (
    COUNTS.every((name) => isMeasure(report[name])) &&
    isMeasure(byDay) &&
    isRecord(lengthMByClass) &&
    Object.entries(lengthMByClass).every(
      ([name, lengthM]) => (EDGE_CLASSES as readonly string[]).includes(name) && isMeasure(lengthM),
    ) &&
    Array.isArray(dropped) &&
    dropped.every(
      (row: unknown) =>
        isRecord(row) &&
        typeof row['rule'] === 'string' &&
        isMeasure(row['ways']) &&
        isMeasure(row['lengthM']),
    )
  );
}

/** The header of a network file out of its text; undefined where it is not what `writeGraph` writes. */
export function readHeader(
  text: string,
): Pick<GraphFileHeader, 'sourceDate' | 'report' | 'lengths'> | undefined {
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(header)) return undefined;
  const { lengths, sourceDate, report } = header;
  const sound =
    isRecord(lengths) &&
    Object.values(lengths).every((length) => Number.isInteger(length) && isMeasure(length)) &&
    (sourceDate === null || typeof sourceDate === 'string') &&
    isReport(report);
  return sound ? (header as unknown as GraphFileHeader) : undefined;
}
