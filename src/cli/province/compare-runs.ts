import { existsSync, readFileSync } from 'node:fs';
import { translate } from '../../i18n/translate.ts';
import type { ResultLayer } from '../../io/export/layers/result-layer.ts';
import type { Outcome } from '../../core/assess/findings/assessment.ts';
import { findTurned } from '../../core/assess/findings/turned.ts';
import { sorted } from '../../core/base/sorted.ts';
import type { DistrictRun } from './district-run.ts';
import { type Column, provinceLayer } from './province-layers.ts';
import { rowTitle, type Words } from './row-words.ts';
import type { UnitIdentity } from './unit.ts';

/** What a run leaves for the next one to be compared with. */
export interface RunMemory {
  districts: Record<string, { name: string; identity: UnitIdentity; verdicts: Told[] }>;
}

interface Told {
  rule: string;
  part?: string;
  areaId: string;
  areaName: string;
  verdict: Outcome;
}

export function rememberRun(runs: readonly DistrictRun[]): RunMemory {
  const districts: RunMemory['districts'] = {};
  for (const run of runs) {
    if (!run.result) continue;
    const verdicts = run.result.findings.map(({ rule, part, areaId, areaName, verdict }): Told => ({
      ...{ rule, areaId, areaName, verdict },
      ...(part !== undefined && { part }),
    }));
    districts[run.code] = { name: run.name, identity: run.result.identity, verdicts };
  }
  return { districts };
}

/** The memory of the run that a folder holds; null where there is none, or none that can be read. */
export function readMemory(path: string): RunMemory | null {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RunMemory;
  } catch {
    return null;
  }
}

const WHY = ['data', 'settings', 'standards', 'version'] as const;

const differs = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) !== JSON.stringify(sorted(b));

/** In what two runs of a district differ. */
function reasonsFor(before: UnitIdentity, now: UnitIdentity): (typeof WHY)[number][] {
  const data = ({ inputs, prepared, beyond, crs }: UnitIdentity) => [inputs, prepared, beyond, crs];
  const isNew = {
    data: differs(data(before), data(now)),
    settings: differs(before.settings, now.settings),
    standards: before.library !== now.library || differs(before.standards, now.standards),
    version: before.version !== now.version,
  };
  return WHY.filter((each) => isNew[each]);
}

interface Change {
  code: string;
  district: string;
  told: Told;
  before: string;
  now: string;
  why: (typeof WHY)[number][];
}

function changesOf(before: RunMemory, now: RunMemory): Change[] {
  return Object.entries(now.districts).flatMap(([code, { name, identity, verdicts }]) => {
    const earlier = before.districts[code];
    if (!earlier) return [];
    const why = reasonsFor(earlier.identity, identity);
    return findTurned(earlier.verdicts, verdicts).map(
      ({ before: { verdict }, now: told }): Change => ({
        ...{ code, district: name, told, before: verdict, now: told.verdict, why },
      }),
    );
  });
}

/** Verdicts that turned since an earlier run, and why; null where there was none. */
export function changeLayer(
  before: RunMemory | null,
  now: RunMemory,
  words: Words,
): ResultLayer | null {
  if (!before) return null;
  const { language } = words;
  const verdict = (word: string): string => translate(language, `verdict.${word}` as 'verdict.met');
  const columns: Column<Change>[] = [
    { name: 'code', key: 'province.code', type: 'text', of: ({ code }) => code },
    { name: 'district', key: 'province.district', type: 'text', of: ({ district }) => district },
    { name: 'area', key: 'column.area', type: 'text', of: ({ told }) => told.areaName },
    { name: 'row', key: 'province.row', type: 'text', of: ({ told }) => rowTitle(words, told) },
    { name: 'before', key: 'province.before', type: 'text', of: (each) => verdict(each.before) },
    { name: 'now', key: 'province.now', type: 'text', of: (each) => verdict(each.now) },
    {
      name: 'why',
      key: 'province.why',
      type: 'list',
      of: ({ why }) => why.map((each) => translate(language, `province.why-${each}`)),
    },
  ];
  const title = translate(language, 'province.layer-changes');
  const titled = { id: 'changes', title, geometry: 'none' } as const;
  return provinceLayer(language, titled, columns, changesOf(before, now));
}
