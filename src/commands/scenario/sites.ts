import type { Site } from '../../core/plan/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import { translate } from '../../i18n/translate.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeScenario } from '../project/change-project.ts';
import { ensureScenario } from './scenarios.ts';

/** Seven decimals are a centimetre: enough to keep, and what the export writes. */
function roundDegrees(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}

/** A site with the next free id and name of the scenario; `ahead` so many are about to be added before it. */
export function nextSite(fields: Omit<Site, 'id' | 'name'>, ahead = 0): Site {
  const scenario = activeScenario(currentProject());
  const taken = new Set(scenario?.sites.map((site) => site.id));
  let n = (scenario?.sites.length ?? 0) + 1;
  for (let left = ahead; left > 0 || taken.has(`site-${n}`); n++) {
    if (!taken.has(`site-${n}`)) left--;
  }
  const { language } = viewStore.getState();
  return { id: `site-${n}`, name: translate(language, 'site.default-name', { n }), ...fields };
}

/** Adds a site at a place on the map, selects it and gives its id. */
export function addSite(lng: number, lat: number, kind: FacilityKind): string {
  ensureScenario();
  const site = nextSite({ kinds: [kind], lng: roundDegrees(lng), lat: roundDegrees(lat) });
  changeScenario('act.site-add', (scenario) => {
    scenario.sites.push(site);
  });
  viewStore.setState({ selection: { type: 'site', id: site.id }, tool: 'select' });
  return site.id;
}

/** Takes a suggestion into the scenario as a site, its reason with it. */
export function acceptSuggestion(suggestion: Suggestion, reason: string): string {
  ensureScenario();
  const { kinds, lng, lat, fields, building } = suggestion;
  const numbered = nextSite({
    ...structuredClone(fields),
    kinds: [...kinds],
    lng: roundDegrees(lng),
    lat: roundDegrees(lat),
    reason,
  });
  const site = building?.name ? { ...numbered, name: building.name } : numbered;
  changeScenario('act.site-accept', (scenario) => {
    scenario.sites.push(site);
  });
  viewStore.setState({ selection: { type: 'site', id: site.id } });
  return site.id;
}

/** Moves a site, whose reason spoke of another place and goes; the steps of one drag share `dragKey` and are undone together. */
export function moveSite(id: string, lng: number, lat: number, dragKey?: string): void {
  changeScenario(
    'act.site-move',
    (scenario) => {
      const site = scenario.sites.find((each) => each.id === id);
      if (!site) return;
      site.lng = roundDegrees(lng);
      site.lat = roundDegrees(lat);
      delete site.reason;
    },
    dragKey,
  );
}

/** Changes fields of a site; a field given as undefined becomes unknown again. */
export function editSite(id: string, fields: Partial<Omit<Site, 'id'>>): void {
  changeScenario(
    'act.site-edit',
    (scenario) => {
      const site = scenario.sites.find((each) => each.id === id);
      if (!site) return;
      for (const [field, value] of Object.entries(fields)) {
        if (value === undefined) delete site[field as keyof Site];
        else Object.assign(site, { [field]: value });
      }
    },
    `edit-${id}-${Object.keys(fields).join('-')}`,
  );
}

export function deleteSite(id: string): void {
  changeScenario('act.site-delete', (scenario) => {
    scenario.sites = scenario.sites.filter((site) => site.id !== id);
  });
  if (viewStore.getState().selection?.id === id) viewStore.setState({ selection: null });
}

/** Closes an existing facility in the active scenario, or opens it again. */
export function setFacilityClosed(id: string, closed: boolean): void {
  ensureScenario();
  changeScenario(closed ? 'act.facility-close' : 'act.facility-reopen', (scenario) => {
    const others = scenario.closedFacilityIds.filter((each) => each !== id);
    scenario.closedFacilityIds = closed ? [...others, id] : others;
  });
}
