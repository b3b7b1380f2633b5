import { compareFindings } from '../../core/assess/findings/compare-findings.ts';
import type { TakenOutcome } from '../../engine/importing/import-api.ts';
import { takeLists } from '../../engine/importing/take-lists.ts';
import { importStore } from '../../state/import-store.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { engines, networkOf } from '../engines.ts';
import { toAssessRequest } from '../assess-request.ts';
import { importerInUse, listsStoodOn } from './import-session.ts';

/**
 * Tells what accepting an outcome with updates would do to the verdicts in force, by assessing the project as it would be
 * beside the project as it is; nothing is taken over by it.
 */
export async function weighUpdate(outcome: TakenOutcome): Promise<void> {
  const importer = importerInUse();
  if (!importer || !outcome.updates?.length) return;
  const { api } = importer;
  const isOvertaken = () => importStore.getState().outcome?.number !== outcome.number;
  const looking = { records: api.lookAtRecords.bind(api) };
  const lists = await takeLists(looking, outcome, listsStoodOn());
  if (isOvertaken()) return;
  const project = currentProject();
  const network = project.settings.circle === 'network' ? networkOf(project) : undefined;
  const request = toAssessRequest(project, activeScenario(project));
  const findings = [];
  for (const state of [project, { ...project, ...lists }]) {
    const engine = await engines().slow.holding(state, network);
    const { assessment } = await engine.answer(request, null);
    if (isOvertaken()) return;
    findings.push(assessment.findings.filter(({ inForce }) => inForce));
  }
  const [before = [], after = []] = findings;
  const changed = compareFindings(before, after).filter(
    ({ before: then, after: now }) => then?.verdict !== now?.verdict,
  );
  importStore.setState({ effect: { outcome: outcome.number, changed } });
}
