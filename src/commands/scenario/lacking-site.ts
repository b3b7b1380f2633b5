import type { Site } from '../../core/plan/records/facility.ts';
import type { SiteFields } from '../../core/siting/question/plan-answer.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import { costsWith, findMainAmount, leastFloorAreaM2 } from '../../core/siting/question/costs.ts';
import { kindsNamedBy } from '../../core/standards/kinds-named-by.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { lastSiteStore } from '../../state/last-site-store.ts';
import { currentLibrary } from '../../state/library.ts';
import { resultsStore } from '../../state/results-store.ts';
import { selectedAreaId } from '../../state/selected-area-id.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';

/** What a site is when it is drawn: its kinds and its size. */
export interface SiteToDraw {
  kinds: FacilityKind[];
  fields: SiteFields;
}

/** A kind with the least size that documents ask of it, so that the site counts. */
function leastOf(kind: FacilityKind): SiteToDraw {
  const costs = costsWith(sitingStore.getState().draft.costs);
  const amount = findMainAmount(kind);
  const floorAreaM2 = leastFloorAreaM2(kind, costs);
  const each = { beds: costs.m2PerBed, places: costs.m2PerPlace, floorAreaM2: 0 }[amount];
  const count = each > 0 ? Math.floor(floorAreaM2 / each) : 0;
  return {
    kinds: [kind],
    fields: {
      ...(floorAreaM2 > 0 && { floorAreaM2 }),
      ...(count > 0 && { [amount]: count }),
    },
  };
}

/** Keeps what a site is, for the next one that is drawn. */
export function rememberSite({ kinds, floorAreaM2, beds, nursingBeds, places }: Site): void {
  lastSiteStore.setState({
    last: {
      kinds: [...kinds],
      fields: {
        ...(floorAreaM2 !== undefined && { floorAreaM2 }),
        ...(beds !== undefined && { beds }),
        ...(nursingBeds !== undefined && { nursingBeds }),
        ...(places !== undefined && { places }),
      },
    },
  });
}

/**
 * What a site begins with: the kind and size that the selected row or area lacks, as the suggestions have it; else what was drawn
 * last; else what the place lacks, or the kind that is looked at in its least size.
 * @param here ids of the areas around the place
 */
export function findLackingSite(here: ReadonlySet<string> = new Set()): SiteToDraw {
  const { suggestions } = resultsStore.getState();
  const { selection, ruleId, kind } = viewStore.getState();
  const areaId = selectedAreaId(selection, suggestions);
  const fitting = (suggestions ?? []).filter(
    (each) => ruleId === null || each.rule === ruleId || each.sharedWith.includes(ruleId),
  );
  const suggested =
    fitting.find((each) => each.areaId === areaId) ?? (ruleId === null ? undefined : fitting[0]);
  if (suggested) return toDraw(suggested);
  const standard = ruleId === null ? undefined : currentLibrary().standardById(ruleId);
  const [named] = standard ? kindsNamedBy([standard], currentLibrary()) : [];
  if (named) return leastOf(named);
  const { last } = lastSiteStore.getState();
  if (last) return structuredClone(last);
  const lackedHere = fitting.find((each) => here.has(each.areaId));
  return lackedHere ? toDraw(lackedHere) : leastOf(kind);
}

function toDraw({ kinds, fields }: Suggestion): SiteToDraw {
  return { kinds: [...kinds], fields: structuredClone(fields) };
}
