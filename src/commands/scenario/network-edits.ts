import {
  linkFaults,
  type LinkKind,
  type NetworkEdits,
  type NetworkLink,
} from '../../core/network/network-model.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { currentProject, activeScenario } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeScenario } from '../project/change-project.ts';
import { engines, networkOf } from '../engines.ts';
import { putNetworkToolDown } from './network-tool.ts';
import { reportIssue, withdrawIssuesOf } from '../view/report-issue.ts';
import { ensureScenario } from './scenarios.ts';

/** Seven decimals are a centimetre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

function freeId(prefix: string, taken: readonly { id: string }[]): string {
  for (let n = taken.length + 1; ; n++) {
    const id = `${prefix}-${n}`;
    if (!taken.some((each) => each.id === id)) return id;
  }
}

/** The lists of an edit are read-only to everyone but these commands. */
interface Draft {
  links: NetworkEdits['links'][number][];
  closures: NetworkEdits['closures'][number][];
}

function changeEdits(label: TextKey, recipe: (edits: Draft) => void): void {
  ensureScenario();
  changeScenario(label, (scenario) => {
    const { links = [], closures = [] } = scenario.network ?? {};
    const edits: Draft = { links: [...links], closures: [...closures] };
    recipe(edits);
    if (edits.links.length + edits.closures.length > 0) scenario.network = edits;
    else delete scenario.network;
  });
}

/** Ends the link that is being drawn at its last corner; one corner alone is no link yet. */
export function finishLink(): void {
  const { kind, corners } = networkToolStore.getState();
  if (corners.length < 2) return;
  // What cannot be stays in hand, to be drawn otherwise.
  if (addLink(kind, corners)) putNetworkToolDown();
}

/** Tells the planner what is wrong with an edit that they just made. */
async function reportWrong(id: string): Promise<void> {
  const project = currentProject();
  const edits = activeScenario(project)?.network;
  if (!edits) return;
  const engine = await engines().assessing.holding(project, networkOf(project));
  const issues = await engine.networkIssues(edits);
  withdrawIssuesOf(id);
  for (const each of issues) if (each.place.id === id) reportIssue(each);
}

/** Tells why a link cannot be built; true where something stands in the way. */
function refuse(link: NetworkLink): boolean {
  const faults = linkFaults(link);
  faults.forEach(reportIssue);
  return faults.length > 0;
}

/** Adds a link along some places, its two ends joined to the nearest streets; false when it cannot be built, which is told. */
export function addLink(kind: LinkKind, line: readonly [number, number][]): boolean {
  if (refuse({ id: '', kind, line: [...line] })) return false;
  let added = '';
  changeEdits('act.link-add', ({ links }) => {
    const places = line.map(([lng, lat]): [number, number] => [rounded(lng), rounded(lat)]);
    const id = freeId('link', links);
    links.push({ id, kind, line: places });
    added = id;
  });
  void reportWrong(added);
  return true;
}

/** Shuts the stretch of street next to a place; where no street is near nothing is shut, and that is told. */
export async function closeStreet(lng: number, lat: number): Promise<void> {
  const project = currentProject();
  const probe = { id: 'probe', lng: rounded(lng), lat: rounded(lat) };
  const engine = await engines().assessing.holding(project, networkOf(project));
  const issues = await engine.networkIssues({ links: [], closures: [probe] });
  withdrawIssuesOf(probe.id);
  if (issues.length > 0) issues.forEach(reportIssue);
  else addClosure(lng, lat);
}

/** Shuts the stretch of street next to a place. */
export function addClosure(lng: number, lat: number): void {
  let added = '';
  changeEdits('act.street-close', ({ closures }) => {
    const id = freeId('closure', closures);
    closures.push({ id, lng: rounded(lng), lat: rounded(lat) });
    added = id;
  });
  void reportWrong(added);
}

export function deleteLink(id: string): void {
  changeEdits('act.link-delete', (edits) => {
    edits.links = edits.links.filter((each) => each.id !== id);
  });
  withdrawIssuesOf(id);
}

export function deleteClosure(id: string): void {
  changeEdits('act.street-reopen', (edits) => {
    edits.closures = edits.closures.filter((each) => each.id !== id);
  });
  withdrawIssuesOf(id);
}

/** Sets the number of steps of a flight; undefined: worked out from its length. */
export function setLinkSteps(id: string, steps: number | undefined): void {
  const known = activeScenario(currentProject())?.network?.links.some((each) => each.id === id);
  if (!known) return;
  changeEdits('act.link-edit', (edits) => {
    edits.links = edits.links.map((link) => {
      if (link.id !== id) return link;
      const { steps: _before, ...rest } = link;
      return steps === undefined ? rest : Object.assign(rest, { steps });
    });
  });
}

/** Changes the line of the link that is being edited; a line of one place is none and is not kept. */
function changeEditedLine(recipe: (line: [number, number][]) => [number, number][]): void {
  const { editedId } = networkToolStore.getState();
  const link = activeScenario(currentProject())?.network?.links.find(({ id }) => id === editedId);
  const line = link && recipe(link.line);
  if (!link || !line || line.length < 2 || refuse({ ...link, line })) return;
  changeEdits('act.link-edit', (edits) => {
    edits.links = edits.links.map((each) => (each.id === link.id ? { ...each, line } : each));
  });
  void reportWrong(link.id);
}

/** Moves a corner of the link that is being edited. */
export function moveCorner(corner: number, lng: number, lat: number): void {
  changeEditedLine((line) => line.with(corner, [rounded(lng), rounded(lat)]));
}

/** Takes a corner out of the link that is being edited; its last two stay. */
export function removeCorner(corner: number): void {
  changeEditedLine((line) => line.toSpliced(corner, 1));
}

/**
 * Gives a place on the map to the network's tool; false when none is in hand.
 * @param again the same spot as the time before, which ends a link
 */
export function takeNetworkPlace(lng: number, lat: number, again = false): boolean {
  const { mode, corners } = networkToolStore.getState();
  if (mode === null) return false;
  // Another tool was taken up since.
  if (viewStore.getState().tool !== 'select') return !putNetworkToolDown();
  if (mode === 'closure') {
    putNetworkToolDown();
    void closeStreet(lng, lat);
  } else if (!again || corners.length === 0) {
    networkToolStore.setState({ corners: [...corners, [lng, lat]] });
  } else finishLink();
  return true;
}
