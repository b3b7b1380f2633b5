import type { Site } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeScenario } from '../project/change-project.ts';
import { look, select } from '../view/look.ts';
import { findLackingSite, rememberSite } from './lacking-site.ts';
import { areasAround, candidateAt, hasPlaceName, nameSite } from './name-site.ts';
import { ensureScenario } from './scenarios.ts';

/** Seven decimals are a centimetre: enough to keep, and what the export writes. */
function roundDegrees(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}

/** A site with a free id and the name of its place; `beside` are those that are about to be added with it. */
export function nextSite(fields: Omit<Site, 'id' | 'name'>, beside: readonly Site[] = []): Site {
  const others = [...(activeScenario(currentProject())?.sites ?? []), ...beside];
  const taken = new Set(others.map(({ id }) => id));
  let n = others.length + 1;
  while (taken.has(`site-${n}`)) n++;
  const { language } = viewStore.getState();
  const name = nameSite(language, fields, n, new Set(others.map((each) => each.name)));
  return { id: `site-${n}`, name, ...fields };
}

/** Adds a site at a place on the map, selects it and gives its id. */
export function addSite(
  lng: number,
  lat: number,
  kind: FacilityKind,
  fields: Partial<Omit<Site, 'id' | 'name' | 'lng' | 'lat'>> = {},
): string {
  ensureScenario();
  const place = { lng: roundDegrees(lng), lat: roundDegrees(lat) };
  const site = nextSite({ kinds: [kind], ...fields, ...place });
  changeScenario('act.site-add', (scenario) => {
    scenario.sites.push(site);
  });
  look({ tool: 'select' });
  select({ type: 'site', id: site.id });
  return site.id;
}

/** Adds a site of the kind and size that is lacking; in an idle building no larger than that. */
export function drawSite(lng: number, lat: number): string {
  const around = areasAround({ lng, lat }, currentProject().areas);
  const { kinds, fields } = findLackingSite(new Set(around.map(({ id }) => id)));
  const most = candidateAt({ lng, lat })?.maxFloorAreaM2;
  const { floorAreaM2: wanted = most } = fields;
  const floorAreaM2 = most !== undefined && wanted !== undefined ? Math.min(wanted, most) : wanted;
  return addSite(lng, lat, kinds[0]!, {
    ...fields,
    kinds,
    ...(floorAreaM2 !== undefined && { floorAreaM2 }),
  });
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
  select({ type: 'site', id: site.id });
  return site.id;
}

/** Moves a site, whose reason spoke of another place and goes; the steps of one drag share `dragKey` and are undone together. */
export function moveSite(id: string, lng: number, lat: number, dragKey?: string): void {
  changeScenario(
    'act.site-move',
    (scenario) => {
      const site = scenario.sites.find((each) => each.id === id);
      if (!site) return;
      const place = { lng: roundDegrees(lng), lat: roundDegrees(lat) };
      const others = scenario.sites.filter((each) => each !== site).map(({ name }) => name);
      if (hasPlaceName(site)) {
        const n = scenario.sites.indexOf(site) + 1;
        site.name = nameSite(viewStore.getState().language, place, n, new Set(others));
      }
      Object.assign(site, place);
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
      if (!('name' in fields)) rememberSite(site);
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
