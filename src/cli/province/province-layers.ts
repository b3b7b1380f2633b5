import type { Geometry, MultiPolygon } from 'geojson';
import { countInForce, type Finding } from '../../core/assess/findings/assessment.ts';
import type { StandardLibrary } from '../../core/standards/library.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { unitWords } from '../../i18n/format.ts';
import type { FieldType, FieldValue, ResultLayer } from '../../io/export/layers/result-layer.ts';
import { exportPolygon } from '../../io/export/values/rfc7946-geometry.ts';
import { DECIMALS, rounded } from '../../io/export/values/rounded.ts';
import type { DistrictRun, ToldFinding } from './district-run.ts';
import { documentWords, rowTitle, type Words } from './row-words.ts';

export interface Column<T> {
  name: string;
  key: string;
  type: FieldType;
  decimals?: number;
  of: (record: T) => FieldValue;
}

export type Titled = Pick<ResultLayer, 'id' | 'title' | 'geometry'>;

/** A table of the province out of records and its columns. */
export function provinceLayer<T>(
  language: Language,
  titled: Titled,
  columns: readonly Column<T>[],
  records: readonly T[],
  place: (record: T) => Geometry | null = () => null,
): ResultLayer {
  return {
    ...titled,
    fields: columns.map(({ name, key, type, decimals }) => ({
      name,
      type,
      alias: translate(language, key as 'province.code'),
      ...(decimals !== undefined && { decimals }),
    })),
    rows: records.map((record) => ({
      geometry: place?.(record) ?? null,
      values: columns.map(({ of }) => of(record)),
    })),
  };
}

/** Outline of a district: its own, else those of its largest parts side by side. */
export function outlineOf({ lists }: Pick<DistrictRun, 'lists'>): MultiPolygon | null {
  const polygons = (lists?.outlines ?? []).flatMap(({ geometry }) => {
    const plain = exportPolygon(geometry);
    return plain === null ? [] : plain.type === 'Polygon' ? [plain.coordinates] : plain.coordinates;
  });
  return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

/** How far a finding is from its target, in percent of it; null where that is not known. */
function distancePct({ verdict, shortfall, target }: ToldFinding): number | null {
  if (verdict === 'met') return 0;
  return verdict === 'unmet' && shortfall !== null && target !== 0
    ? (100 * shortfall) / Math.abs(target)
    : null;
}

interface DistrictRow {
  run: DistrictRun;
  findings: ToldFinding[];
}

/** A polygon a district: how it went, its verdicts of documents in force, and the row farthest from its target. */
export function districtLayer(runs: readonly DistrictRun[], words: Words): ResultLayer {
  const { language } = words;
  const rows = runs.map((run): DistrictRow => ({ run, findings: run.result?.findings ?? [] }));
  const counted = ({ run, findings }: DistrictRow, verdict: 'met' | 'unmet' | 'unassessed') =>
    run.result ? countInForce(findings)[verdict] : null;
  const worst = ({ findings }: DistrictRow): ToldFinding | undefined =>
    findings
      .filter((each) => each.inForce && (distancePct(each) ?? 0) > 0)
      .toSorted((a, b) => distancePct(b)! - distancePct(a)!)[0];
  const columns: Column<DistrictRow>[] = [
    { name: 'code', key: 'province.code', type: 'text', of: ({ run }) => run.code },
    { name: 'district', key: 'province.district', type: 'text', of: ({ run }) => run.name },
    {
      name: 'state',
      key: 'province.state',
      type: 'text',
      of: ({ run }) =>
        translate(language, run.result ? 'province.state-done' : 'province.state-failed'),
    },
    { name: 'reason', key: 'province.reason', type: 'text', of: ({ run }) => run.reason ?? null },
    { name: 'met', key: 'province.met', type: 'integer', of: (row) => counted(row, 'met') },
    { name: 'unmet', key: 'province.unmet', type: 'integer', of: (row) => counted(row, 'unmet') },
    {
      name: 'unassessed',
      key: 'province.unassessed',
      type: 'integer',
      of: (row) => counted(row, 'unassessed'),
    },
    {
      name: 'worst',
      key: 'province.worst',
      type: 'text',
      of: (row) => {
        const found = worst(row);
        return found ? rowTitle(words, found) : null;
      },
    },
    {
      name: 'distance',
      key: 'province.distance',
      type: 'real',
      decimals: 1,
      of: (row) => {
        const found = worst(row);
        return found ? rounded(distancePct(found), 1) : null;
      },
    },
  ];
  const title = translate(language, 'province.layer-districts');
  const titled: Titled = { id: 'districts', title, geometry: 'polygon' };
  return provinceLayer(language, titled, columns, rows, ({ run }) => outlineOf(run));
}

/** What one row of a document comes to in one district, over all its places of a level. */
export interface RowOfDistrict {
  run: DistrictRun;
  findings: ToldFinding[];
  distance: number | null;
}

export const LEVELS = ['all', 'district', 'street', 'community', 'estate'] as const;
/** Places that are named beside a row; the others are in the district's own folder. */
const NAMED = 8;

/** Share of the places judged that are not met; of a single place its distance to the target. */
function distanceOver(findings: readonly ToldFinding[]): number | null {
  if (findings.length === 1) return distancePct(findings[0]!);
  const judged = findings.filter(({ verdict }) => verdict === 'met' || verdict === 'unmet');
  const unmet = judged.filter(({ verdict }) => verdict === 'unmet').length;
  return judged.length === 0 ? null : (100 * unmet) / judged.length;
}

/** Rows of a level by document, those farthest from the target first. */
export function rowsOfLevel(
  runs: readonly DistrictRun[],
  level: Finding['level'],
  library: StandardLibrary,
): RowOfDistrict[] {
  const order = new Map(
    library.documents.flatMap(({ standards }) => standards).map(({ id }, at) => [id, at]),
  );
  const rows = runs.flatMap((run) => {
    const groups = new Map<string, ToldFinding[]>();
    for (const each of run.result?.findings ?? []) {
      if (each.level !== level || !each.inForce || each.verdict === 'not-applicable') continue;
      const key = `${each.rule}\n${each.part ?? ''}`;
      const alike = groups.get(key);
      if (alike) alike.push(each);
      else groups.set(key, [each]);
    }
    return [...groups.values()].map((findings) => ({
      run,
      findings,
      distance: distanceOver(findings),
    }));
  });
  const rank = ({ findings: [first] }: RowOfDistrict): number => order.get(first!.rule) ?? Infinity;
  return rows.toSorted((a, b) => rank(a) - rank(b) || (b.distance ?? -1) - (a.distance ?? -1));
}

/** Rows of a table of verdicts, those of one document together. */
function rowsTable(rows: readonly RowOfDistrict[], id: string, title: string, words: Words) {
  const { language } = words;
  const only = (row: RowOfDistrict): ToldFinding | undefined =>
    row.findings.length === 1 ? row.findings[0] : undefined;
  const count = (row: RowOfDistrict, verdict: string): number =>
    row.findings.filter((each) => each.verdict === verdict).length;
  const columns: Column<RowOfDistrict>[] = [
    {
      name: 'row',
      key: 'province.row',
      type: 'text',
      of: ({ findings }) => rowTitle(words, findings[0]!),
    },
    {
      name: 'document',
      key: 'province.document',
      type: 'text',
      of: ({ findings }) => documentWords(words, findings[0]!.rule),
    },
    {
      name: 'clause',
      key: 'province.clause',
      type: 'text',
      of: ({ findings }) => findings[0]!.clause,
    },
    {
      name: 'force',
      key: 'province.force',
      type: 'text',
      of: ({ findings }) =>
        translate(language, `force.${findings[0]!.force ?? 'none'}` as 'force.none'),
    },
    { name: 'code', key: 'province.code', type: 'text', of: ({ run }) => run.code },
    { name: 'district', key: 'province.district', type: 'text', of: ({ run }) => run.name },
    {
      name: 'distance',
      key: 'province.distance',
      type: 'real',
      decimals: 1,
      of: ({ distance }) => rounded(distance, 1),
    },
    {
      name: 'areas',
      key: 'province.areas',
      type: 'integer',
      of: ({ findings }) => findings.length,
    },
    { name: 'met', key: 'province.met', type: 'integer', of: (row) => count(row, 'met') },
    { name: 'unmet', key: 'province.unmet', type: 'integer', of: (row) => count(row, 'unmet') },
    {
      name: 'unassessed',
      key: 'province.unassessed',
      type: 'integer',
      of: (row) => count(row, 'unassessed'),
    },
    {
      name: 'measured',
      key: 'province.measured',
      type: 'real',
      of: (row) => rounded(only(row)?.measured, DECIMALS.measured),
    },
    {
      name: 'target',
      key: 'province.target',
      type: 'real',
      of: (row) => rounded(row.findings[0]!.target, DECIMALS.measured),
    },
    {
      name: 'unit',
      key: 'province.unit',
      type: 'text',
      of: ({ findings }) => unitWords(language, findings[0]!.unit, 2),
    },
    {
      name: 'shortfall',
      key: 'province.shortfall',
      type: 'real',
      of: (row) => rounded(only(row)?.shortfall, DECIMALS.measured),
    },
    {
      name: 'worstAreas',
      key: 'province.worst-areas',
      type: 'list',
      of: ({ findings }) =>
        findings
          .filter(({ verdict }) => verdict === 'unmet')
          .toSorted((a, b) => (distancePct(b) ?? 0) - (distancePct(a) ?? 0))
          .slice(0, NAMED)
          .map(({ areaName }) => areaName),
    },
  ];
  return provinceLayer(language, { id, title, geometry: 'none' }, columns, rows);
}

/** A table for each level that has findings: a line for each row and district, the farthest from the target first. */
export function levelLayers(runs: readonly DistrictRun[], words: Words): ResultLayer[] {
  const { language, library } = words;
  return LEVELS.flatMap((level) => {
    const rows = rowsOfLevel(runs, level, library);
    if (rows.length === 0) return [];
    const title = translate(language, 'province.layer-rows', {
      level: translate(language, `level.${level}`),
    });
    return [rowsTable(rows, `rows-${level}`, title, words)];
  });
}

/** A table of the rows asked of the whole, a line a row; none where none is asked. */
export function wholeLayers(
  findings: readonly ToldFinding[],
  name: string,
  words: Words,
): ResultLayer[] {
  const { language } = words;
  const asked = findings.filter(({ inForce, verdict }) => inForce && verdict !== 'not-applicable');
  if (asked.length === 0) return [];
  const rows = asked.map((finding): RowOfDistrict => ({
    ...{ run: { code: '', name }, findings: [finding], distance: distancePct(finding) },
  }));
  const title = translate(language, 'province.layer-rows', {
    level: translate(language, 'level.city'),
  });
  return [rowsTable(rows, 'rows-whole', title, words)];
}
