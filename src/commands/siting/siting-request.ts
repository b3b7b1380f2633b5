import type { Project, Scenario } from '../../core/plan/project.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import type { SitingRequest } from '../../engine/siting/siting-api.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { activeScenario } from '../../state/project-store.ts';
import { makeNetworkKey } from '../network-files.ts';
import { toAssessRequest } from '../assess-request.ts';

/** Address of the building outlines of the basemap in use; null where it has none. */
export function findFootprintsUrl({ basemap }: Project): string | null {
  if (basemap.kind === 'sample') {
    return new URL(`samples/${basemap.sampleId}/basemap/buildings.geojson`, document.baseURI).href;
  }
  if (basemap.kind !== 'extract') return null;
  const { kept } = basemapStore.getState();
  return kept?.sha256 === basemap.sha256 ? (kept.urls['buildings'] ?? null) : null;
}

/** The scenario that sites are sought beside: without its own ones where they do not count. */
export function scenarioBeside(project: Project, drawn: boolean): Scenario | null {
  const scenario = activeScenario(project);
  return scenario && !drawn ? { ...scenario, sites: [] } : scenario;
}

/** What the worker is asked for a question about a project. */
export function toSitingRequest(
  project: Project,
  question: SitingQuestion,
  scenario: Scenario | null,
): SitingRequest {
  return {
    ...toAssessRequest(project, scenario),
    question,
    candidates: project.candidates ?? [],
    footprintsUrl:
      question.candidates?.footprints ||
      question.requiredIds?.some((id) => id.startsWith('footprint:'))
        ? findFootprintsUrl(project)
        : null,
  };
}

/** Whether a question walks the network, or takes its junctions. */
export function needsNetwork(project: Project, { candidates }: SitingQuestion): boolean {
  const walks = project.settings.circle === 'network' || candidates?.junctions !== undefined;
  return walks && makeNetworkKey(project) !== '';
}
