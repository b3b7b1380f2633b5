import { issue, type Result } from '../../base/issue.ts';
import { fromE7 } from '../ways/e7-metres.ts';
import { GRAPH_ARRAYS, type Graph } from './graph.ts';
import { byDayIssues, type GraphReport } from './graph-report.ts';
import { isSoundGraph } from './sound-graph.ts';
import { readHeader } from './sound-header.ts';

/*
 * The file: 8 letters, then five 32-bit numbers (version, bytes of the header text, bytes of the
 * whole file, checksum of all that follows, 0), then the header text (JSON in ASCII), then the
 * arrays of `GRAPH_ARRAYS` one after the other, each at a multiple of 8 bytes. Little-endian.
 */
const LETTERS = 'KQWALKNT';
/** Raised when an older reader would misread the arrays. */
export const GRAPH_FILE_VERSION = 1;
const FIXED_BYTES = 32;

/** What stands in the header for people and programs that only look. */
export interface GraphFileHeader {
  /** West, south, east, north in degrees. */
  extent: [number, number, number, number];
  /** ISO date of the source data; null when unknown. */
  sourceDate: string | null;
  attribution: string;
  report: GraphReport;
  /** Entries of each array that has any. */
  lengths: Record<string, number>;
}

const upTo8 = (bytes: number): number => (bytes + 7) & ~7;

/** FNV-1a over 32-bit words. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}

/** Writes a graph as bytes that `readGraph` can use where they lie. */
export function writeGraph(graph: Graph, attribution: string): Uint8Array {
  const lengths: Record<string, number> = {};
  for (const [name] of GRAPH_ARRAYS) if (graph[name].length > 0) lengths[name] = graph[name].length;
  const { sourceDate, report } = graph;
  const header = { extent: measureExtent(graph), sourceDate, attribution, report, lengths };
  const text = JSON.stringify(header satisfies GraphFileHeader).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const headerBytes = upTo8(text.length);
  const arrayBytes = GRAPH_ARRAYS.reduce((sum, [name]) => sum + upTo8(graph[name].byteLength), 0);
  const bytes = new Uint8Array(FIXED_BYTES + headerBytes + arrayBytes);
  for (let i = 0; i < LETTERS.length; i++) bytes[i] = LETTERS.charCodeAt(i);
  bytes.fill(32, FIXED_BYTES, FIXED_BYTES + headerBytes);
  for (let i = 0; i < text.length; i++) bytes[FIXED_BYTES + i] = text.charCodeAt(i);
  let at = FIXED_BYTES + headerBytes;
  for (const [name] of GRAPH_ARRAYS) {
    const array = graph[name];
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += upTo8(array.byteLength);
  }
  const body = new Uint32Array(bytes.buffer, FIXED_BYTES);
  new Uint32Array(bytes.buffer, 8, 5).set([
    GRAPH_FILE_VERSION,
    headerBytes,
    bytes.length,
    checksum(body),
    0,
  ]);
  return bytes;
}

/**
 * Reads a graph without parsing: its arrays are views on the given bytes (on a copy where these do
 * not start at a multiple of 8). A file of another kind, a newer version, one that was cut, damaged
 * or made to mislead is refused with the reason.
 */
export function readGraph(bytes: Uint8Array): Result<Graph> {
  const refuse = (code: string, params?: Record<string, number>): Result<Graph> => ({
    issues: [issue(code, 'error', {}, params)],
  });
  if (bytes.length < LETTERS.length) return refuse('network-file-other');
  for (let i = 0; i < LETTERS.length; i++) {
    if (bytes[i] !== LETTERS.charCodeAt(i)) return refuse('network-file-other');
  }
  if (bytes.length < FIXED_BYTES) return refuse('network-file-cut', { bytes: bytes.length });
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const fixed = new Uint32Array(whole.buffer, whole.byteOffset + 8, 4);
  const [version = 0, headerBytes = 0, fileBytes = 0, sum = 0] = fixed;
  if (version !== GRAPH_FILE_VERSION) {
    return refuse('network-file-version', { version, known: GRAPH_FILE_VERSION });
  }
  if (whole.length < fileBytes) {
    return refuse('network-file-cut', { bytes: whole.length, expected: fileBytes });
  }
  if (whole.length > fileBytes || fileBytes % 8 !== 0) return refuse('network-file-damaged');
  const body = new Uint32Array(
    whole.buffer,
    whole.byteOffset + FIXED_BYTES,
    (fileBytes - FIXED_BYTES) / 4,
  );
  if (checksum(body) !== sum) return refuse('network-file-damaged');
  // Right sums prove no good will: what follows is believed only where it fits together.
  const header = readHeader(headerText(whole, headerBytes));
  if (!header) return refuse('network-file-damaged');
  let at = whole.byteOffset + FIXED_BYTES + headerBytes;
  const end = whole.byteOffset + fileBytes;
  const arrays: Partial<Record<string, ArrayBufferView>> = {};
  for (const [name, Type] of GRAPH_ARRAYS) {
    const length = header.lengths[name] ?? 0;
    if (at % 8 !== 0 || at + length * Type.BYTES_PER_ELEMENT > end) {
      return refuse('network-file-damaged');
    }
    arrays[name] = new Type(whole.buffer as ArrayBuffer, at, length);
    at += upTo8(length * Type.BYTES_PER_ELEMENT);
  }
  const { sourceDate, report } = header;
  const graph = { ...(arrays as unknown as Graph), sourceDate, report };
  if (!isSoundGraph(graph)) return refuse('network-file-damaged');
  return { value: graph, issues: byDayIssues(report) };
}

function headerText(bytes: Uint8Array, headerBytes: number): string {
  let text = '';
  const end = Math.min(bytes.length, FIXED_BYTES + headerBytes);
  for (let i = FIXED_BYTES; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}

/** West, south, east, north of the nodes, in degrees. */
export function measureExtent(graph: Graph): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < graph.pointLngE7.length; point++) {
    west = Math.min(west, graph.pointLngE7[point]!);
    east = Math.max(east, graph.pointLngE7[point]!);
    south = Math.min(south, graph.pointLatE7[point]!);
    north = Math.max(north, graph.pointLatE7[point]!);
  }
  return [fromE7(west), fromE7(south), fromE7(east), fromE7(north)];
}
