import { issue } from '../../core/base/issue.ts';
import type { Project, Scenario } from '../../core/plan/project.ts';
import { translate } from '../../i18n/translate.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';

function freeId(project: Project): string {
  const taken = new Set(project.scenarios.map((scenario) => scenario.id));
  for (let n = project.scenarios.length + 1; ; n++) {
    if (!taken.has(`scenario-${n}`)) return `scenario-${n}`;
  }
}

function defaultName(project: Project): string {
  const { language } = viewStore.getState();
  const taken = new Set(project.scenarios.map((scenario) => scenario.name));
  for (let n = project.scenarios.length + 1; ; n++) {
    const name = translate(language, 'scenario.default-name', { n });
    if (!taken.has(name)) return name;
  }
}

/** Adds a scenario, empty or as a copy, shows it, and gives its id. */
export function createScenario(copyOfId?: string): string {
  const project = currentProject();
  const original = project.scenarios.find((scenario) => scenario.id === copyOfId);
  const { language } = viewStore.getState();
  const scenario: Scenario = {
    id: freeId(project),
    name: original
      ? translate(language, 'scenario.copy-name', { name: original.name })
      : defaultName(project),
    sites: structuredClone(original?.sites ?? []),
    closedFacilityIds: [...(original?.closedFacilityIds ?? [])],
    ...(original?.network && { network: structuredClone(original.network) }),
  };
  changeProject('act.scenario-create', (draft) => {
    draft.scenarios.push(scenario);
    draft.activeScenarioId = scenario.id;
  });
  return scenario.id;
}

export function renameScenario(id: string, name: string): void {
  changeProject(
    'act.scenario-rename',
    (draft) => {
      const scenario = draft.scenarios.find((each) => each.id === id);
      if (scenario && name.trim()) scenario.name = name;
    },
    `rename-${id}`,
  );
}

/** Deletes a scenario and says what went with it; undo brings it back. */
export function deleteScenario(id: string): void {
  const project = currentProject();
  const gone = project.scenarios.find((scenario) => scenario.id === id);
  if (!gone) return;
  changeProject('act.scenario-delete', (draft) => {
    draft.scenarios = draft.scenarios.filter((scenario) => scenario.id !== id);
    if (draft.activeScenarioId === id) draft.activeScenarioId = null;
  });
  if (currentProject() === project) return;
  const { selection } = viewStore.getState();
  // A card of what is gone would be empty.
  if (selection?.type === 'site') viewStore.setState({ selection: null });
  const { links = [], closures = [] } = gone.network ?? {};
  const params = {
    name: gone.name,
    sites: gone.sites.length,
    closed: gone.closedFacilityIds.length,
    edits: links.length + closures.length,
  };
  withdrawIssue('scenario-deleted');
  reportIssue(issue('scenario-deleted', 'info', {}, params));
}

/** Shows a scenario; null shows the present state. */
export function selectScenario(id: string | null): void {
  changeProject('act.scenario-select', (draft) => {
    draft.activeScenarioId = id;
  });
}

/** The active scenario's id; one is made when the present state is shown, which is never edited. */
export function ensureScenario(): string {
  return currentProject().activeScenarioId ?? createScenario();
}
