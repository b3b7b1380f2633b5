import { findMainAmount } from '../../core/siting/question/costs.ts';
import type { ObjectiveUnit } from '../../core/siting/question/plan-answer.ts';
import type {
  CandidateSources,
  SitingQuestion,
  StageLimit,
} from '../../core/siting/question/question.ts';
import type { SitingDraft, StageDraft } from '../../state/siting-draft.ts';

/** Whether a model is limited by a number of sites, by that or money, by money if at all, or by nothing. */
export function listLimits(model: SitingDraft['model']): readonly SitingDraft['limit'][] {
  if (model === 'pmedian' || model === 'pcenter') return ['count'];
  if (model === 'mclp' || model === 'mclp-capacity') return ['count', 'budget'];
  return model === 'close-standards' ? ['none', 'budget'] : ['none'];
}

/** The limit in force: the draft's own where the model knows it, else the model's first. */
export function chooseLimit({ model, limit }: SitingDraft): SitingDraft['limit'] {
  const known = listLimits(model);
  return known.includes(limit) ? limit : known[0]!;
}

function amountOf(draft: SitingDraft, amounts: Pick<StageDraft, 'count' | 'budgetYuan'>) {
  const limit = chooseLimit(draft);
  if (limit === 'count') return { count: amounts.count };
  return limit === 'budget' ? { budgetYuan: amounts.budgetYuan } : {};
}

function sourcesOf({
  sources,
  mostPlaces,
  leastFootprintM2,
  footprintFloors,
}: SitingDraft): CandidateSources {
  const { project, footprints, junctions, grid } = sources;
  const most = { most: mostPlaces };
  return {
    project,
    ...(footprints && {
      footprints: { ...most, leastM2: leastFootprintM2 },
    }),
    // Outlines that were fixed keep their storeys when no more are looked for.
    footprintFloors,
    ...(junctions && { junctions: most }),
    ...(grid && { grid: most }),
  };
}

/** The question that a draft asks; what its model does not ask for is left out. */
export function toSitingQuestion(draft: SitingDraft): SitingQuestion {
  const { model, kind, group, minutes, sharePct, per1000, stages, costs } = draft;
  const { existing, timeLimitS, fixedPlaces } = draft;
  const idsOf = (role: 'required' | 'forbidden') =>
    Object.keys(fixedPlaces).filter((id) => fixedPlaces[id] === role);
  const [requiredIds, forbiddenIds] = [idsOf('required'), idsOf('forbidden')];
  const stage = (of: StageDraft): StageLimit => ({ ...amountOf(draft, of), year: of.year });
  const hasStages = stages !== null && chooseLimit(draft) !== 'none';
  const held = findMainAmount(kind);
  return {
    model,
    ...(model !== 'close-standards' && { kind }),
    ...(group !== null && model !== 'close-standards' && { group }),
    ...(minutes !== null && { minutes }),
    ...(hasStages
      ? { stages: { near: stage(stages.near), long: stage(stages.long) } }
      : amountOf(draft, draft)),
    ...(model === 'partial-cover' && { sharePct }),
    ...(model === 'mclp-capacity' && {
      capacity: { of: held === 'places' ? ('places' as const) : ('beds' as const), per1000 },
    }),
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
  switch (draft.model) {
    case 'lscp':
    case 'partial-cover':
      return 'sites';
    case 'pmedian':
      return 'person-seconds';
    case 'pcenter':
      return 'seconds';
    case 'close-standards':
      return chooseLimit(draft) === 'budget' ? 'findings' : 'yuan';
    default:
      return 'people';
  }
}
