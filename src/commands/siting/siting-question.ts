import {
  findHeld,
  type CapacityRatio,
  type DocumentRatio,
} from '../../core/siting/question/capacity-ratio.ts';
import {
  asksFor,
  findModel,
  objectiveUnit,
  type ObjectiveUnit,
} from '../../core/siting/question/models.ts';
import type {
  CandidateSources,
  SitingQuestion,
  StageLimit,
} from '../../core/siting/question/question.ts';
import { peopleServedBy } from '../../core/vocabulary/kinds.ts';
import type { SitingDraft, StageDraft } from '../../state/siting-draft.ts';

/** The limit in force: the draft's own where the model knows it, else the model's first. */
export function chooseLimit({ model, limit }: SitingDraft): SitingDraft['limit'] {
  const known = findModel(model).limits;
  return known.includes(limit) ? limit : known[0]!;
}

function amountOf(draft: SitingDraft, amounts: Pick<StageDraft, 'count' | 'budgetYuan'>) {
  const limit = chooseLimit(draft);
  if (limit === 'count') return { count: amounts.count };
  return limit === 'budget' ? { budgetYuan: amounts.budgetYuan } : {};
}

function sourcesOf({
  sources,
  atLeast,
  mostPlaces,
  leastFootprintM2,
  footprintFloors,
}: SitingDraft): CandidateSources {
  const { project, footprints, junctions, grid } = sources;
  const most = { most: mostPlaces };
  return {
    project,
    ...(project && atLeast !== null && { atLeast }),
    ...(footprints && {
      footprints: { ...most, leastM2: leastFootprintM2 },
    }),
    // Outlines that were fixed keep their storeys when no more are looked for.
    footprintFloors,
    ...(junctions && { junctions: most }),
    ...(grid && { grid: most }),
  };
}

/** The ratio in force: the planner's, else the first of the documents, else one for each of the group. */
export function chooseRatio(
  { kind, group, ratio }: Pick<SitingDraft, 'kind' | 'group' | 'ratio'>,
  [first]: readonly DocumentRatio[],
): CapacityRatio {
  const of = findHeld(kind);
  const served = group ?? peopleServedBy(kind);
  if (ratio) return { of, per1000: ratio.per1000, people: ratio.people ?? served };
  return { of, per1000: first?.per1000 ?? 1000, people: first?.people ?? served };
}

/**
 * The question that a draft asks; what its model does not ask for is left out.
 * @param documents ratios that the documents ask for of its kind
 */
export function toSitingQuestion(
  draft: SitingDraft,
  documents: readonly DocumentRatio[],
): SitingQuestion {
  const { model, kind, group, minutes, sharePct, stages, costs } = draft;
  const { existing, timeLimitS, fixedPlaces } = draft;
  const idsOf = (role: 'required' | 'forbidden') =>
    Object.keys(fixedPlaces).filter((id) => fixedPlaces[id] === role);
  const [requiredIds, forbiddenIds] = [idsOf('required'), idsOf('forbidden')];
  const stage = (of: StageDraft): StageLimit => ({ ...amountOf(draft, of), year: of.year });
  const hasStages = stages !== null && chooseLimit(draft) !== 'none';
  return {
    model,
    ...(asksFor(model, 'kind') && { kind }),
    ...(group !== null && asksFor(model, 'kind') && { group }),
    ...(minutes !== null && { minutes }),
    ...(hasStages
      ? { stages: { near: stage(stages.near), long: stage(stages.long) } }
      : amountOf(draft, draft)),
    ...(asksFor(model, 'sharePct') && { sharePct }),
    ...(asksFor(model, 'capacity') && { capacity: chooseRatio(draft, documents) }),
    ...(Object.keys(costs).length > 0 && { costs }),
    candidates: sourcesOf(draft),
    ...(requiredIds.length > 0 && { requiredIds }),
    ...(forbiddenIds.length > 0 && { forbiddenIds }),
    existing,
    timeLimitS,
  };
}

/** What the objective of a draft's question counts. */
export function chooseObjectiveUnit(draft: SitingDraft): ObjectiveUnit {
  return objectiveUnit(draft.model, chooseLimit(draft) !== 'none');
}
