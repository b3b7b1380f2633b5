import { listKinds, sumSiteFields } from '../candidates/site-uses.ts';
import { CLOSE_EPS, usesBySite } from '../close/close-measure.ts';
import type { CloseSetup } from '../close/close-setup.ts';
import type { CloseUses } from '../close/close-problem.ts';
import { addedTo, addUse, emptySums } from '../close/plan-sums.ts';
import type { Site } from '../../plan/records/facility.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';

/** A building of the plan, as the scenario would hold it. */
export interface SuggestedSite {
  /** Id of the candidate. */
  candidateId: string;
  /** Of the planner's own list of idle buildings. */
  isIdle: boolean;
  site: Site;
}

/** A site that counts for a finding, and the kind by which it does. */
export interface CountedSite extends SuggestedSite {
  kind: FacilityKind;
  /** What the requirement has of this site and those before it, in the unit of what it asks. */
  added: number;
}

/** The buildings of a plan, by their position among the candidates. */
export function listSites(
  { problem, candidates, attributes }: CloseSetup,
  uses: CloseUses,
  idle: ReadonlySet<string>,
): Map<number, SuggestedSite> {
  return new Map(
    [...usesBySite(problem, uses)].map(([at, own]) => {
      const { id, name, lng, lat } = candidates[at]!;
      const fields = sumSiteFields(own, attributes);
      const site = { ...fields, id: `\u0000plan-${id}`, name, kinds: listKinds(own), lng, lat };
      return [at, { candidateId: id, isIdle: idle.has(id), site }];
    }),
  );
}

interface Counted {
  option: number;
  /** Area of a share of areas; −1 for a requirement of its own. */
  area: number;
  added: number;
}

/**
 * For each requirement the sites that bring it nearer to what it asks, in the order in which the plan
 * took them, no more than it asks for.
 */
export function listCounted(
  { problem }: CloseSetup,
  uses: CloseUses,
  sites: ReadonlyMap<number, SuggestedSite>,
): CountedSite[][] {
  const sums = emptySums(problem);
  const counted = problem.requirements.map((): Counted[] => []);
  for (const [option, use] of uses) {
    for (const { sum, at } of sums.touches[option]!) {
      const adds = addedTo(sum, at, use);
      if (sum.left <= CLOSE_EPS || adds <= 0) continue;
      const added = sum.need.asked - sum.left + adds;
      counted[sum.requirement]!.push({ option, area: sum.area, added });
    }
    const before = sums.people[option]!.map(({ left }) => left);
    addUse(sums, option, use);
    for (const [i, { requirement, area, left, need }] of sums.people[option]!.entries()) {
      if (before[i]! <= CLOSE_EPS || left >= before[i]!) continue;
      counted[requirement]!.push({ option, area, added: need.asked - left });
    }
  }
  const toSite = (option: number): Omit<CountedSite, 'added'> => {
    const { site, program } = problem.options[option]!;
    return { ...sites.get(site)!, kind: problem.programs[program]!.kind };
  };
  return problem.requirements.map((requirement, at) => {
    const bySite = new Map<number, CountedSite>();
    const own = counted[at]!;
    const wanted =
      requirement.form === 'areas'
        ? ofPassingAreas(own, sums.openNeeds[at]!, requirement.asked)
        : own;
    for (const { option, added } of wanted) {
      const { site } = problem.options[option]!;
      bySite.set(site, { ...(bySite.get(site) ?? toSite(option)), added });
    }
    return [...bySite.values()];
  });
}

/** Uses for the areas that come to pass, area by area, those first that pass first. */
function ofPassingAreas(
  own: readonly Counted[],
  openNeeds: Uint16Array,
  asked: number,
): Omit<Counted, 'area'>[] {
  const byArea = new Map<number, number[]>();
  for (const { option, area } of own) {
    if (openNeeds[area] !== 0) continue;
    // Set anew, so that areas stand in the order of their last use.
    const options = byArea.get(area) ?? [];
    byArea.delete(area);
    byArea.set(area, [...options, option]);
  }
  return [...byArea.values()].slice(0, Math.max(0, asked)).flatMap((options, area) =>
    options.map((option, at) => ({
      option,
      added: at === options.length - 1 ? area + 1 : area,
    })),
  );
}
