import type { Area } from '../../core/plan/areas/area.ts';
import { expandStandardIds, LIBRARY, type StandardLibrary } from '../../core/standards/library.ts';
import { assessOptions } from '../assess/assess-options.ts';
import { makeResults } from '../assess/make-results.ts';
import { type DistrictRun, tellFindings, type ToldFinding } from './district-run.ts';
import { outlineOf } from './province-layers.ts';
import type { Province } from './read-province.ts';
import { wordsFor } from './unit.ts';

/** A district as one area, with its people. */
function toArea(run: DistrictRun): Area[] {
  const own = run.lists?.outlines.find(({ level }) => level === 'district');
  const geometry = outlineOf(run);
  if (!geometry) return [];
  const { code = run.code } = own ?? {};
  return [
    { ...run.result?.people, id: run.code, code, name: run.name, level: 'district', geometry },
  ];
}

/** Settings that say something of a whole: nobody walks there. */
const OF_THE_WHOLE = new Set(['year', 'complete', 'whole-city', 'share']);

/**
 * Verdicts of the rows that documents ask of a whole city, over all districts of the province that are done: totals of
 * beds and places, shares of districts. None where no such row is chosen.
 */
export async function assessWhole(
  province: Province,
  runs: readonly DistrictRun[],
  library: StandardLibrary,
): Promise<ToldFinding[]> {
  const done = province.districts.flatMap((unit, at) =>
    runs[at]!.result ? [{ unit, run: runs[at]! }] : [],
  );
  const [first] = done;
  if (!first) return [];
  const wanted = done.flatMap(({ unit: { standards } }) =>
    standards.flatMap((id) => id.split(',')),
  );
  const { value: ids = [] } = expandStandardIds([...new Set(wanted)], library);
  const standardIds = ids.filter((id) => library.standardById(id)?.level === 'city');
  if (standardIds.length === 0) return [];
  const { files, settings, ...unit } = first.unit;
  const kept = Object.entries(settings).filter(([name]) => OF_THE_WHOLE.has(name));
  const asked = assessOptions(
    wordsFor({
      ...{ ...unit, task: 'assess', standards: ['all'], settings: Object.fromEntries(kept) },
      files: { areas: files.areas, facilities: files.facilities },
    }),
  );
  const shipped = new Set(LIBRARY.documents);
  const options = {
    ...asked,
    settings: { ...asked.settings, standardIds },
    ownDocuments: library.documents.filter((document) => !shipped.has(document)),
  };
  const facilities = done.flatMap(({ run: { code, lists } }) =>
    (lists?.facilities ?? []).map((each) => ({ ...each, id: `${code}/${each.id}` })),
  );
  const areas = done.flatMap(({ run }) => toArea(run));
  const { outputs } = await makeResults(options, {
    ...{ areas, facilities, demand: [], sources: [], issues: [] },
  });
  const told = outputs.find(({ path }) => path.endsWith('assessment.json'))!.bytes as Uint8Array;
  return tellFindings(told).filter(({ level }) => level === 'all');
}
