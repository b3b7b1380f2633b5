import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { areasAround } from '../commands/scenario/name-site.ts';
import { describeSite, type SiteEffect } from '../core/assess/findings/site-effect.ts';
import { findNearestOfKind, type NearestOfKind } from '../core/plan/records/nearest-of-kind.ts';
import { facilitiesIn } from '../core/plan/project.ts';
import { withoutPart } from '../core/plan/scenario-parts.ts';
import { kindsNamedBy } from '../core/standards/kinds-named-by.ts';
import { isOfKind } from '../core/vocabulary/kinds.ts';
import { activeScenario } from '../state/project-store.ts';
import { siteEffectStore } from '../state/site-effect-store.ts';
import { useLibrary } from './use-library.ts';
import { useProject, useResults, useView } from './use-stores.ts';

export interface SiteAnswer {
  effect: SiteEffect;
  nearest: NearestOfKind | undefined;
}

/** What a site does, held against its scenario without it; null until that is worked out. */
export function useSiteAnswer(id: string): SiteAnswer | null {
  const library = useLibrary();
  const basis = useStore(siteEffectStore, (state) => state.basis);
  const active = useDeferredValue(useResults((results) => results.active));
  const scenario = useProject(activeScenario);
  const facilities = useProject((project) => project.facilities);
  const areas = useProject((project) => project.areas);
  const { standardIds, year } = useProject((project) => project.settings);
  const kind = useView((view) => view.kind);
  const site = scenario?.sites.find((each) => each.id === id);
  const about = useMemo(
    () =>
      new Set(
        standardIds.filter((ruleId) => {
          const standard = library.standardById(ruleId);
          return standard && site
            ? kindsNamedBy([standard], library).some((named) => isOfKind(site, named))
            : false;
        }),
      ),
    [standardIds, library, site],
  );
  return useMemo(() => {
    if (!site || !scenario || !active || basis?.siteId !== id || !basis.without) return null;
    const rest = withoutPart(scenario, { of: 'site', id });
    const areaIds = new Set(areasAround(site, areas).map((area) => area.id));
    return {
      effect: describeSite(basis.without, active, kind, about, areaIds),
      nearest: findNearestOfKind(site, facilitiesIn(facilities, rest, year), kind),
    };
  }, [site, scenario, active, basis, id, areas, kind, about, facilities, year]);
}
