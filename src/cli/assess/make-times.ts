import { issue, type Issue } from '../../core/base/issue.ts';
import type { Project } from '../../core/plan/project.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { AssessRequest, EngineApi } from '../../engine/assessing/engine-api.ts';
import type { Asked } from '../../engine/session/engine-session.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { list } from '../../i18n/siting-text.ts';
import { timesCsv, type TimesOfKind } from '../../io/export/times-csv.ts';

/** The table of times to the nearest facility of each kind; kinds without a single facility are left out and told. */
export async function makeTimes(
  { demand }: Pick<Project, 'demand'>,
  kinds: readonly FacilityKind[],
  { engine, request }: { engine: Asked<EngineApi>; request: AssessRequest },
  language: Language,
): Promise<{ bytes: Uint8Array; issues: Issue[] }> {
  const times: TimesOfKind[] = [];
  const nowhere: FacilityKind[] = [];
  for (const kind of kinds) {
    const found = await engine.nearest(request, kind);
    if (!found) continue;
    if (found.facilities.length === 0) nowhere.push(kind);
    else times.push({ kind, ...found });
  }
  const names = list(
    language,
    nowhere.map((kind) => kindName(language, kind)),
  );
  return {
    bytes: timesCsv(demand, times),
    issues:
      nowhere.length > 0 ? [issue('times-kind-nowhere', 'warning', {}, { kinds: names })] : [],
  };
}
