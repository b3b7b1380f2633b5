import type { Area } from '../../core/plan/area.ts';
import { libraryWith } from '../../core/standards/library.ts';
import type { People } from '../../core/vocabulary/people.ts';
import { assessOptions } from '../assess/assess-options.ts';
import { makeResults } from '../assess/make-results.ts';
import { findingsTold, outlineOf, type ToldFinding } from './province-layers.ts';
import type { Province } from './read-province.ts';
import type { DistrictRun } from './run-province.ts';
import { fromBytes } from './run-unit.ts';
import { wordsFor } from './unit.ts';

interface Coverage {
  areaId: string;
  level: string;
  people: { [Group in keyof People]: number | null };
}

/** People of a district as its assessment counted them. */
function peopleOf({ output }: DistrictRun): People {
  const file = output?.files.get('assessment.json');
  const rows = file ? fromBytes<{ coverage: Coverage[] }>(file).coverage : [];
  const row =
    rows.find(({ level }) => level === 'district') ?? rows.find(({ level }) => level === 'all');
  const known = Object.entries(row?.people ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as People;
}

/** A district as one area, with its people. */
function toArea(run: DistrictRun): Area[] {
  const own = run.lists?.areas.find(({ level }) => level === 'district');
  const geometry = outlineOf(run.lists?.areas ?? []);
  if (!geometry) return [];
  const { code = run.code } = own ?? {};
  return [{ ...peopleOf(run), id: run.code, code, name: run.name, level: 'district', geometry }];
}

/**
 * Verdicts of the rows that documents ask of a whole city, over all districts of the province that are done: totals of
 * beds and places, shares of districts. Nobody walks here; none where no such row is chosen.
 */
export async function assessWhole(
  province: Province,
  runs: readonly DistrictRun[],
): Promise<ToldFinding[]> {
  const [first] = province.districts;
  const done = runs.filter(({ output }) => output);
  if (!first || done.length === 0) return [];
  const { settings, files, ...unit } = first;
  const { circle: _, times: __, ...plain } = settings;
  const words = wordsFor({
    ...{ ...unit, task: 'assess', settings: plain },
    standards: [...new Set(province.districts.flatMap(({ standards }) => standards))],
    files: { areas: files.areas, facilities: files.facilities },
  });
  const asked = assessOptions(words);
  const library = libraryWith(asked.ownDocuments);
  const standardIds = asked.settings.standardIds.filter(
    (id) => library.standardById(id)?.level === 'city',
  );
  if (standardIds.length === 0) return [];
  const options = { ...asked, settings: { ...asked.settings, standardIds } };
  const facilities = done.flatMap(({ code, lists }) =>
    (lists?.facilities ?? []).map((each) => ({ ...each, id: `${code}/${each.id}` })),
  );
  const areas = done.flatMap(toArea);
  const { outputs } = await makeResults(options, {
    ...{ areas, facilities, demand: [], sources: [], issues: [] },
  });
  const told = outputs.find(({ path }) => path.endsWith('assessment.json'))!.bytes as Uint8Array;
  return findingsTold({ output: { files: new Map([['assessment.json', told]]) } }).filter(
    ({ level }) => level === 'all',
  );
}
