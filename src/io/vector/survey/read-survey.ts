import type { Position } from 'geojson';
import type { Result } from '../../../core/base/issue.ts';
import { nestedRings } from '../../geometry/nested-rings.ts';
import { closedRing } from '../../geometry/ring.ts';
import { IssueLog } from '../../issue-log.ts';
import type { Cell, RecordSet, SourceRecord } from '../../records.ts';

/** Columns of the line that begins a plot, in the order of the form for surveys of land. */
const FIELDS = [
  '界址点数',
  '用地面积（公顷）',
  '地块编号',
  '地块名称',
  '图形',
  '图幅号',
  '地块用途',
  '地类',
];
const LEAST_CORNERS = 3;
const PLOTS = '[地块坐标]';

/** Whether a text is a list of boundary points of plots, as surveys of land are handed in (勘测定界). */
export function isSurvey(text: string): boolean {
  return /^\s*\[(属性描述|地块坐标)\]\s*$/m.test(text.slice(0, 4000)) && text.includes(PLOTS);
}

function cellsOf(line: string): string[] {
  return line.split(/[,，]/).map((cell) => cell.trim());
}

/** What the head says of the system, in words that are understood of any table. */
function notesOf(head: string): string[] {
  const said = new Map(
    head.split(/\r?\n/).flatMap((line) => {
      const [, name, value] = /^\s*([^=[]+?)\s*[=＝]\s*(.*?)\s*$/.exec(line) ?? [];
      return name && value ? [[name, value] as const] : [];
    }),
  );
  const words = [
    said.get('坐标系'),
    said.get('几度分带') && `${said.get('几度分带')}度带`,
    said.get('带号') && `带号${said.get('带号')}`,
    said.get('中央子午线') && `中央子午线${said.get('中央子午线')}`,
  ].filter(Boolean);
  return words.length > 0 ? [words.join('，')] : [];
}

/** A plot while its points are read: rings by their number. */
interface Plot {
  line: number;
  values: Cell[];
  rings: Map<string, Position[]>;
}

function geometryOf(rings: readonly Position[][]): SourceRecord['geometry'] {
  const parts = nestedRings(rings.map((ring) => closedRing(ring)));
  const [first] = parts;
  if (!first) return undefined;
  return parts.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: parts };
}

/**
 * Plots of a list of boundary points: a line that ends in `@` begins a plot, then a line for each point with its number,
 * ring, north and east in metres. A plot of fewer than three points is left out with an issue.
 */
export function readSurvey(text: string, fileName: string): Result<RecordSet> {
  const log = new IssueLog();
  const at = text.indexOf(PLOTS);
  const before = text.slice(0, at).split(/\r?\n/).length;
  const plots: Plot[] = [];
  for (const [index, line] of text.slice(at).split(/\r?\n/).entries()) {
    const cells = cellsOf(line);
    if (/@\s*$/.test(line)) {
      const values = FIELDS.map((_, n) => cells[n]?.replace(/@$/, '') || null);
      plots.push({ line: before + index, values, rings: new Map() });
      continue;
    }
    const [point = '', ring = '', north = '', east = ''] = cells;
    const plot = plots.at(-1);
    if (!plot || cells.length < 4 || point === '') continue;
    const position = [Number(east), Number(north)];
    if (north === '' || east === '' || !position.every(Number.isFinite)) {
      log.add('survey-point', 'warning', { file: fileName, row: before + index });
      continue;
    }
    plot.rings.set(ring, [...(plot.rings.get(ring) ?? []), position]);
  }
  const records = plots.flatMap(({ line, values, rings }): SourceRecord[] => {
    const whole = [...rings.values()].filter((ring) => ring.length >= LEAST_CORNERS);
    const geometry = geometryOf(whole);
    if (!geometry) {
      log.add('survey-plot', 'warning', { file: fileName, row: line });
      return [];
    }
    return [{ ordinal: line, row: line, values, geometry }];
  });
  if (records.length === 0) {
    log.add('layer-empty', 'error', { file: fileName });
    return { issues: log.list() };
  }
  const placed = records.map((record, n) => ({ ...record, ordinal: n + 1 }));
  const notes = notesOf(text.slice(0, at));
  const value: RecordSet = { fileName, format: 'survey', fields: FIELDS, records: placed, notes };
  return { value, issues: log.list() };
}
