import type { Assessment } from '../../core/assess/findings/assessment.ts';
import { kindsNamedBy } from '../../core/standards/kinds-named-by.ts';
import { libraryWith } from '../../core/standards/library.ts';
import { withProjects } from '../../core/plan/standing-projects.ts';
import { classifyTerm } from '../../core/plan/term.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import { isUnder, type FacilityKind } from '../../core/vocabulary/kinds.ts';
import { costsWith } from '../../core/siting/question/costs.ts';
import type { ReportInput, ReportState } from '../../io/export/report/words/report-context.ts';
import type { AssessRequest, EngineApi } from '../assessing/engine-api.ts';
import type { Asked } from '../session/engine-session.ts';

/** The two branches of 一老一小, of which a report tells the circles. */
const BRANCHES: readonly FacilityKind[] = ['eldercare', 'childcare'];

/** Branches that the facilities or the chosen standards speak of; the first of them where none does. */
export function chooseReportKinds({ facilities, ownDocuments, settings }: Project): FacilityKind[] {
  const library = libraryWith(ownDocuments);
  const standards = settings.standardIds.flatMap((id) => library.standardById(id) ?? []);
  const spoken = [...facilities.flatMap(({ kinds }) => kinds), ...kindsNamedBy(standards, library)];
  const found = BRANCHES.filter((branch) => spoken.some((kind) => isUnder(kind, branch)));
  return found.length === 0 ? [BRANCHES[0]!] : found;
}

/** Asks an engine that holds the project for everything that a report is made of. */
export async function askReportStates(
  engine: Asked<EngineApi>,
  project: Project,
  request: Omit<AssessRequest, 'scenario'>,
  scenario: Scenario | null,
  kinds: readonly FacilityKind[],
): Promise<Pick<ReportInput, 'present' | 'planned' | 'nearTerm' | 'suggestions'>> {
  const { deliveryProjects = [], facilities } = project;
  const ask = (of: Scenario | null): AssessRequest => ({
    ...request,
    scenario: withProjects(deliveryProjects, facilities, of, request.settings.year),
  });
  const state = async (of: Scenario | null): Promise<ReportState> => {
    const asked = ask(of);
    const answers: Assessment[] = [];
    for (const kind of kinds) answers.push((await engine.answer(asked, kind, false)).assessment);
    const [first] = answers;
    const known = new Set<FacilityKind>();
    const coverage = answers.flatMap((each) => {
      const own = each.coverage.filter(({ kind }) => !known.has(kind));
      for (const { kind } of own) known.add(kind);
      return own;
    });
    return { assessment: { ...first!, coverage }, shapes: await engine.shapes(asked, kinds) };
  };
  const present = await state(null);
  const near = scenario?.sites.filter((site) => classifyTerm(site, project.settings) === 'near');
  const isDated = near && near.length > 0 && near.length < scenario!.sites.length;
  const { candidates = [] } = project;
  const { standardIds } = request.settings;
  return {
    present,
    planned: scenario ? await state(scenario) : null,
    nearTerm: isDated
      ? (await engine.answer(ask({ ...scenario!, sites: near }), null, false)).assessment
      : null,
    suggestions:
      scenario || project.areas.length === 0 || standardIds.length === 0
        ? []
        : await engine.suggest(ask(null), { candidates, costs: costsWith({}, candidates) }),
  };
}
