import { simplify } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import { countInForce } from '../../core/assess/findings/assessment.ts';
import { rounded } from '../../io/export/values/rounded.ts';
import type {
  DistrictOfProvince,
  ProvinceView,
  RowInDistrict,
  RowOfProvince,
  RunOfProvince,
} from '../../io/province/province-view.ts';
import type { DistrictRun } from './district-run.ts';
import { LEVELS, outlineOf, type RowOfDistrict, rowsOfLevel } from './province-layers.ts';
import { documentText, rowText, type Words } from './row-words.ts';

/** Days that are remembered. */
const RUNS = 36;
/** A map of the whole is some thousand pixels wide. */
const STEPS_ACROSS = 2000;
const DECIMALS_OF_OUTLINE = 5;

/** Outlines as coarse as a map of the whole shows them. */
export function thinOutlines(runs: readonly Pick<DistrictRun, 'lists'>[]): (MultiPolygon | null)[] {
  const outlines = runs.map(outlineOf);
  const lngs = outlines.flatMap((each) => each?.coordinates.flat(2).map(([lng]) => lng!) ?? []);
  let [west, east] = [Infinity, -Infinity];
  for (const lng of lngs) [west, east] = [Math.min(west, lng), Math.max(east, lng)];
  const tolerance = (east - west) / STEPS_ACROSS;
  return outlines.map((outline) => {
    if (!outline) return null;
    const { coordinates } = simplify(outline, { tolerance, highQuality: true, mutate: false });
    return {
      type: 'MultiPolygon',
      coordinates: coordinates.map((rings) =>
        rings.map((ring) =>
          ring.map((at) => at.map((degrees) => rounded(degrees, DECIMALS_OF_OUTLINE)!)),
        ),
      ),
    };
  });
}

const keyOfRow = (level: string, { findings: [first] }: RowOfDistrict): string =>
  [first!.rule, first!.part ?? '', level].join(' ');

function toRow(level: string, row: RowOfDistrict, words: Words): RowOfProvince {
  const first = row.findings[0]!;
  return {
    key: keyOfRow(level, row),
    title: rowText(words, first),
    document: documentText(words, first.rule),
    clause: first.clause,
    level,
    unit: first.unit,
    target: first.target,
  };
}

function inDistrict({ findings, distance }: RowOfDistrict): RowInDistrict {
  const count = (verdict: string) => findings.filter((each) => each.verdict === verdict).length;
  const [only, ...others] = findings;
  return {
    distance: rounded(distance, 1),
    ...{ met: count('met'), unmet: count('unmet'), unassessed: count('unassessed') },
    ...(others.length === 0 && { measured: only!.measured }),
  };
}

/** The present state beside earlier days, of which one of the same day gives way. */
function joinRuns(
  districts: readonly DistrictOfProvince[],
  earlier: readonly RunOfProvince[],
  date: string,
): RunOfProvince[] {
  const done = districts.filter(({ reason }) => reason === undefined);
  const now: RunOfProvince = {
    date,
    districts: Object.fromEntries(
      done.map(({ code, met, unmet, unassessed, rows }) => [
        code,
        {
          ...{ met, unmet, unassessed },
          rows: Object.fromEntries(
            Object.entries(rows).flatMap(([key, { distance }]) =>
              distance === null ? [] : [[key, distance]],
            ),
          ),
        },
      ]),
    ),
  };
  return [...earlier.filter((run) => run.date < date), now].slice(-RUNS);
}

/** What the app shows of a run. @param projectOf path of the project of a district in the file */
export function viewOfProvince(
  name: string,
  runs: readonly DistrictRun[],
  words: Words,
  beside: Pick<ProvinceView, 'synthetic' | 'attribution'> & {
    earlier: readonly RunOfProvince[];
    date: string;
    projectOf: (run: DistrictRun) => string | undefined;
  },
): ProvinceView {
  const rows = new Map<string, RowOfProvince>();
  const ofDistrict = new Map<DistrictRun, Record<string, RowInDistrict>>();
  for (const level of LEVELS) {
    for (const row of rowsOfLevel(runs, level, words.library)) {
      const key = keyOfRow(level, row);
      if (!rows.has(key)) rows.set(key, toRow(level, row, words));
      const own = ofDistrict.get(row.run) ?? {};
      own[key] = inDistrict(row);
      ofDistrict.set(row.run, own);
    }
  }
  const outlines = thinOutlines(runs);
  const districts = runs.map((run, at): DistrictOfProvince => {
    const { met, unmet, unassessed } = countInForce(run.result?.findings ?? []);
    const project = beside.projectOf(run);
    return {
      ...{ code: run.code, name: run.name, outline: outlines[at]!, met, unmet, unassessed },
      ...(run.result ? {} : { reason: run.reason ?? '' }),
      ...(project !== undefined && { project }),
      rows: ofDistrict.get(run) ?? {},
    };
  });
  return {
    ...{ version: 1, name, rows: [...rows.values()], districts },
    runs: joinRuns(districts, beside.earlier, beside.date),
    ...{ synthetic: beside.synthetic, attribution: beside.attribution },
  };
}
