import { issue, type Issue, type Result } from '../../base/issue.ts';
import type { AssessMemo } from '../../assess/cover/assess-memo.ts';
import type { Prepared } from '../../assess/prepared/prepared.ts';
import type { Candidate } from '../../plan/records/candidate.ts';
import { hasCome } from '../../vocabulary/idle-steps.ts';
import type { CandidateRole } from '../../vocabulary/candidate-roles.ts';
import {
  finestIn,
  type FoundPlace,
  footprintCandidates,
  gridCandidates,
  isFoundId,
  junctionCandidates,
  placeOfId,
} from './candidate-places.ts';
import type { SitingCosts } from '../question/costs.ts';
import { DEFAULT_MOST_PLACES, type SitingQuestion } from '../question/question.ts';
import type { SitingCase } from '../question/siting-input.ts';

/** A candidate with everything known that a model asks. */
export interface PlacedCandidate extends Candidate {
  maxFloorAreaM2: number;
  minFloorAreaM2: number;
  costYuan: number;
  role: CandidateRole;
  /** Positions of the areas that hold it. */
  areas: readonly number[];
  /** Its floor area is not known: the most of the costs, or outline times storeys, stands in. */
  assumedArea?: 'most' | 'storeys';
  /** What it costs to get hold of is not known: the assumed price of the costs stands in. */
  assumedPrice?: true;
}

/** Candidates that may be taken and of which nobody knows what they cost. */
export function countUnpriced(candidates: readonly PlacedCandidate[]): number {
  return candidates.filter(({ assumedPrice, role }) => assumedPrice && role !== 'forbidden').length;
}

const SHOWN = 8;

function some(ids: readonly string[]): string {
  return ids.slice(0, SHOWN).join(', ') + (ids.length > SHOWN ? ' …' : '');
}

function listed(
  { prepared, question, input, memo }: SitingCase,
  inNeed: () => readonly number[],
  issues: Issue[],
): FoundPlace[] {
  const { candidates = [], footprints = [], walker } = input;
  const asked = question.candidates ?? {};
  const { project, junctions, grid, footprints: buildings, footprintFloors, areaIds } = asked;
  const named = [project, junctions, grid, buildings].some((each) => each !== undefined);
  const useProject = project ?? !named;
  const ownGrid = named || candidates.length > 0 ? grid : { most: DEFAULT_MOST_PLACES };
  if (junctions && !walker) issues.push(issue('siting-no-network', 'error'));
  let areas: readonly number[] | undefined;
  const where = (): readonly number[] => {
    if (areas) return areas;
    const unknown = (areaIds ?? []).filter((id) => !prepared.areaAt.has(id));
    if (unknown.length > 0) {
      issues.push(issue('siting-unknown-area', 'error', {}, { ids: some(unknown) }));
    }
    const holders = areaIds?.flatMap((id) => prepared.areaAt.get(id) ?? []) ?? inNeed();
    return (areas = finestIn(prepared, holders));
  };
  return [
    ...(useProject ? farEnough(candidates, question) : []),
    ...(buildings
      ? footprintCandidates(prepared, where(), footprints, buildings, footprintFloors)
      : []),
    ...(junctions && walker
      ? junctionCandidates(prepared, where(), walker.graph, junctions.most)
      : []),
    ...(ownGrid ? gridOver(prepared, where(), ownGrid.most, memo) : []),
  ];
}

/** A place that plans must or must not use keeps its role however far it has come. */
function farEnough(candidates: readonly Candidate[], question: SitingQuestion): Candidate[] {
  const { candidates: { atLeast } = {}, requiredIds = [], forbiddenIds = [] } = question;
  const fixed = new Set([...requiredIds, ...forbiddenIds]);
  return candidates.filter(
    ({ id, role = 'candidate', idleStep }) =>
      atLeast === undefined || role !== 'candidate' || fixed.has(id) || hasCome(idleStep, atLeast),
  );
}

function gridOver(
  prepared: Prepared,
  areas: readonly number[],
  most: number,
  memo: AssessMemo,
): readonly Candidate[] {
  memo.bind(prepared);
  return memo.grids.getOrMake(`${most}|${areas.join()}`, () =>
    gridCandidates(prepared, areas, most),
  );
}

/**
 * Candidates of a question from all its sources, with their roles: the question's own word goes with
 * that of the list, and a contradiction between them is refused.
 * @param asked with the data of the year looked at.
 * @param inNeed positions of the areas in which grid, junctions and footprints are looked for.
 */
export function gatherCandidates(
  asked: SitingCase,
  costs: SitingCosts,
  inNeed: () => readonly number[],
): Result<PlacedCandidate[]> {
  const { prepared, question, input } = asked;
  const issues: Issue[] = [];
  const { requiredIds = [], forbiddenIds = [] } = question;
  const found = listed(asked, inNeed, issues);
  const listedIds = new Set(found.map(({ id }) => id));
  // A grid point that was fixed stays one when the grid is another or no longer asked for.
  const fixed = [...new Set(requiredIds)].flatMap((id) =>
    listedIds.has(id)
      ? []
      : (placeOfId(id, input.footprints ?? [], question.candidates?.footprintFloors) ?? []),
  );
  const all = [...found, ...fixed];
  const known = new Set(all.map(({ id }) => id));
  const twice = [...known].filter((id) => all.filter((each) => each.id === id).length > 1);
  if (known.size < all.length) {
    issues.push(issue('siting-candidate-twice', 'error', {}, { ids: some(twice) }));
  }
  const unknown = [...requiredIds, ...forbiddenIds.filter((id) => !isFoundId(id))].filter(
    (id) => !known.has(id),
  );
  if (unknown.length > 0) {
    issues.push(issue('siting-unknown-candidate', 'error', {}, { ids: some(unknown) }));
  }
  const required = new Set(requiredIds);
  const forbidden = new Set(forbiddenIds);
  const contradicted: string[] = [];
  const value = all.map((candidate): PlacedCandidate => {
    const { id, role: own = 'candidate', lng, lat } = candidate;
    const isRequired = required.has(id) || own === 'required';
    const isForbidden = forbidden.has(id) || own === 'forbidden';
    if (isRequired && isForbidden) contradicted.push(id);
    return {
      ...candidate,
      ...(candidate.maxFloorAreaM2 === undefined && { assumedArea: 'most' }),
      ...(candidate.costYuan === undefined && { assumedPrice: true }),
      maxFloorAreaM2: candidate.maxFloorAreaM2 ?? costs.mostFloorAreaM2,
      minFloorAreaM2: candidate.minFloorAreaM2 ?? 0,
      costYuan: candidate.costYuan ?? costs.acquisitionYuan,
      role: isForbidden ? 'forbidden' : isRequired ? 'required' : 'candidate',
      areas: prepared.find.all({ lng, lat }),
    };
  });
  if (contradicted.length > 0) {
    issues.push(issue('siting-required-forbidden', 'error', {}, { ids: some(contradicted) }));
  }
  if (all.length === 0 && issues.length === 0) issues.push(issue('siting-no-candidates', 'error'));
  return issues.some(({ severity }) => severity === 'error') ? { issues } : { value, issues };
}
