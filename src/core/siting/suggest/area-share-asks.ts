import { WHOLE_ID } from '../../assess/findings/assessment.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import type { Area } from '../../plan/area.ts';
import { LIBRARY, type StandardLibrary } from '../../standards/library.ts';
import type { AreaShareRule } from '../../standards/rule.ts';
import type { Standard, StandardPart } from '../../standards/standard.ts';
import { toAsk, type Ask } from './ask.ts';
import type { Judge } from './judge.ts';

/** The tests that each area must pass, as a row of its own for the areas' level. */
function rowForEachArea(
  { standard, part }: Ask,
  rule: AreaShareRule,
  library: StandardLibrary,
): Standard {
  const { level, zones, builtFrom } = rule.areas;
  const parts = rule.meets.flatMap((test): StandardPart[] => {
    if ('standard' in test) return library.standardById(test.standard)?.parts ?? [];
    const { comparison, target } = test;
    return [{ ...part, rule: test.rule, comparison, targets: [{ year: null, value: target }] }];
  });
  return {
    ...standard,
    level,
    appliesTo: { ...(zones && { zones }), ...(builtFrom !== undefined && { builtFrom }) },
    parts: parts.map((each, at) => Object.assign({}, each, { id: `${at}` })),
  };
}

function liesIn(prepared: Prepared, area: Area, holderId: string): boolean {
  const seen = new Set<string>();
  let current: Area | undefined = area;
  while (current && !seen.has(current.id)) {
    if (current.id === holderId) return true;
    seen.add(current.id);
    const parent: number | undefined =
      current.parentId === undefined ? undefined : prepared.areaAt.get(current.parentId);
    current = parent === undefined ? undefined : prepared.areas[parent];
  }
  return false;
}

/** For a share of areas: what each area asks for that does not pass yet, in file order. */
export function areaShareAsks(
  prepared: Prepared,
  ask: Ask,
  rule: AreaShareRule,
  judge: Judge,
  library: StandardLibrary = LIBRARY,
): Ask[] {
  const standard = rowForEachArea(ask, rule, library);
  const { areaId } = ask.finding;
  return judge(standard, []).flatMap((finding) => {
    const at = prepared.areaAt.get(finding.areaId);
    if (at === undefined) return [];
    if (areaId !== WHOLE_ID && !liesIn(prepared, prepared.areas[at]!, areaId)) return [];
    return toAsk(finding, standard) ?? [];
  });
}
