import type { CandidateRole } from '../../core/vocabulary/candidate-roles.ts';
import type { CandidateSource, SitingDraft } from '../../state/siting-draft.ts';
import { sitingStore, type SitingState } from '../../state/siting-store.ts';
import { changeProject } from '../project/change-project.ts';

/** Changes the question that is put together; no act on the project. */
export function draftSiting(change: Partial<SitingDraft>): void {
  const { draft } = sitingStore.getState();
  sitingStore.setState({ draft: { ...draft, ...change }, issues: [] });
}

export function takeCandidatesFrom(source: CandidateSource, used: boolean): void {
  const { draft } = sitingStore.getState();
  draftSiting({ sources: { ...draft.sources, [source]: used } });
}

/** What is looked at in the panel of siting questions. */
export function lookAtSiting(
  change: Partial<Pick<SitingState, 'open' | 'page' | 'tab' | 'siteId'>>,
): void {
  sitingStore.setState(change);
}

/** Fixes, offers or forbids a place that a question found by itself; holds for the next questions. */
export function setPlaceRole(id: string, role: CandidateRole): void {
  const { draft } = sitingStore.getState();
  const { [id]: _before, ...rest } = draft.fixedPlaces;
  draftSiting({ fixedPlaces: role === 'candidate' ? rest : { ...rest, [id]: role } });
}

/** Fixes, offers or forbids a candidate of the project's list. */
export function setCandidateRole(id: string, role: CandidateRole): void {
  changeProject('act.candidate-role', (draft) => {
    const candidate = draft.candidates?.find((each) => each.id === id);
    if (!candidate) return;
    if (role === 'candidate') delete candidate.role;
    else candidate.role = role;
  });
}

/** Takes the whole list of candidates out of the project. */
export function dropCandidates(): void {
  changeProject('act.candidates-drop', (draft) => {
    draft.candidates = [];
    draft.sources = draft.sources.filter(({ role }) => role !== 'candidates');
  });
}
