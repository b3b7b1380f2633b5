import type { Scenario } from './project.ts';

/** Something that a scenario does, which can be taken back by itself: a site, a link, a closed street, or all edits of the network. */
export interface ScenarioPart {
  of: 'site' | 'link' | 'closure' | 'network';
  /** Absent for the network as a whole. */
  id?: string;
}

/** Names a part within its scenario. */
export function partKey({ of, id = '' }: ScenarioPart): string {
  return `${of}:${id}`;
}

/** The scenario without one of its parts; the rest stays. */
export function withoutPart(scenario: Scenario, { of, id }: ScenarioPart): Scenario {
  if (of === 'site') {
    return { ...scenario, sites: scenario.sites.filter((site) => site.id !== id) };
  }
  const { network, ...rest } = scenario;
  if (!network || of === 'network') return rest;
  const links = network.links.filter((link) => of !== 'link' || link.id !== id);
  const closures = network.closures.filter((each) => of !== 'closure' || each.id !== id);
  return links.length + closures.length > 0 ? { ...rest, network: { links, closures } } : rest;
}
