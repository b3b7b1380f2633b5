import type { MeasuredFinding } from '../../assess/evaluate/judge-part.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { isUnder, type FacilityKind } from '../../vocabulary/kinds.ts';
import { testsIn } from '../../standards/tests-in.ts';
import type { Rule } from '../../standards/rule.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import { leastFloorAreaM2, findMainAmount, type SitingCosts } from '../question/costs.ts';
import type { SiteUse } from '../question/plan-answer.ts';
import { sumSiteFields, type Attributes } from '../candidates/site-uses.ts';

/**
 * One thing that may go into a building: a kind at one size class, run by one side. A use of it with
 * `x` units takes floorM2 + x × floorPerUnitM2 and costs yuan + x × yuanPerUnit.
 */
export interface Program {
  kind: FacilityKind;
  operator?: 'public';
  /** What the units are: beds, places, or m² beyond the fixed floor. */
  of: 'beds' | 'places' | 'floorAreaM2';
  /** Fewest units. */
  least: number;
  floorM2: number;
  floorPerUnitM2: number;
  yuan: number;
  yuanPerUnit: number;
  /** The smallest such use as a facility, to ask what it counts for. */
  probe: Facility;
}

/** A use of a program with so many units. */
export function useOfProgram(
  { kind, of, operator, floorM2, floorPerUnitM2 }: Omit<Program, 'probe'>,
  units: number,
  safetyNetBeds = 0,
): SiteUse {
  return {
    kind,
    floorAreaM2: floorM2 + units * floorPerUnitM2,
    beds: of === 'beds' ? units : 0,
    places: of === 'places' ? units : 0,
    ...(safetyNetBeds > 0 && { safetyNetBeds }),
    ...(operator && { operator }),
  };
}

function programOf(
  kind: FacilityKind,
  operator: 'public' | undefined,
  leastM2: number,
  costs: SitingCosts,
  attributes: Attributes,
): Program {
  const { yuanPerBed, yuanPerPlace, yuanPerM2, m2PerBed, m2PerPlace } = costs;
  const main = findMainAmount(kind);
  const isBoth = isUnder(kind, 'eldercare') && isUnder(kind, 'childcare');
  const nursery = Math.ceil(leastFloorAreaM2('nursery', costs) / m2PerPlace);
  const sized = (): Omit<Program, 'kind' | 'operator' | 'probe'> => {
    if (isBoth) {
      // Rooms for older people, and those of the nursery beside them.
      const size = { floorM2: leastM2, floorPerUnitM2: m2PerPlace, yuan: leastM2 * yuanPerM2 };
      return { of: 'places', least: nursery, ...size, yuanPerUnit: yuanPerPlace };
    }
    if (main === 'floorAreaM2') {
      const size = { floorM2: leastM2, floorPerUnitM2: 1, yuan: leastM2 * yuanPerM2 };
      return { of: main, least: 0, ...size, yuanPerUnit: yuanPerM2 };
    }
    const [perUnit, yuanPerUnit] =
      main === 'beds' ? [m2PerBed, yuanPerBed] : [m2PerPlace, yuanPerPlace];
    const least = Math.ceil(leastM2 / perUnit - 1e-9);
    return { of: main, least, floorM2: 0, floorPerUnitM2: perUnit, yuan: 0, yuanPerUnit };
  };
  const program = { kind, ...(operator && { operator }), ...sized() };
  const use = useOfProgram(program, program.least);
  const fields = sumSiteFields([use], attributes);
  return { ...program, probe: { ...fields, id: '', name: '', kinds: [kind], lng: 0, lat: 0 } };
}

/** Serves both where rows for the old and for the young are open 老幼复合型. */
const COMPLEX: FacilityKind = 'old-young-complex';

interface Asked {
  kinds: Set<FacilityKind>;
  publicKinds: Set<FacilityKind>;
  leastM2: Map<FacilityKind, Set<number>>;
}

function collect(
  rule: Rule,
  buildKind: FacilityKind | undefined,
  asked: Asked,
  { m2PerBed, m2PerPlace }: SitingCosts,
): void {
  if (buildKind === undefined) return;
  if (rule.shape === 'circle') asked.kinds.add(buildKind);
  if (!('of' in rule)) return;
  const { operator, minFloorAreaM2 = 0, minBeds = 0, minPlaces = 0 } = rule.of;
  if ([operator].flat().includes('public')) asked.publicKinds.add(buildKind);
  else asked.kinds.add(buildKind);
  const leastM2 = Math.max(minFloorAreaM2, minBeds * m2PerBed, minPlaces * m2PerPlace);
  if (leastM2 === 0) return;
  const sizes = asked.leastM2.get(buildKind) ?? new Set();
  asked.leastM2.set(buildKind, sizes.add(leastM2));
}

/** What to build for one of several rules: the row's kind where the rule counts it, else the first that it does. */
function kindFor(rule: Rule, buildKind: FacilityKind | undefined): FacilityKind | undefined {
  const kinds = 'of' in rule ? rule.of.kinds : rule.shape === 'circle' ? rule.kinds : [];
  if (kinds.length === 0) return buildKind;
  const counts = buildKind !== undefined && kinds.some((kind) => isUnder(buildKind, kind));
  return counts ? buildKind : kinds[0];
}

/**
 * Everything worth building for some unmet findings: each kind that a row names, in every size class a
 * row asks of it, publicly run where one asks for that, and complexes for old and young where both are
 * asked for.
 */
export function programsFor(
  unmet: readonly MeasuredFinding[],
  library: StandardLibrary,
  costs: SitingCosts,
  attributes: Attributes,
): Program[] {
  const asked: Asked = { kinds: new Set(), publicKinds: new Set(), leastM2: new Map() };
  for (const { part } of unmet) {
    const { rule, buildKind } = part;
    if (testsIn(rule).length > 0) {
      for (const test of testsIn(rule)) {
        if ('rule' in test) {
          const isOfAreas = rule.shape === 'area-share' && test.rule.shape !== 'circle';
          const own = isOfAreas ? buildKind : kindFor(test.rule, buildKind);
          collect(test.rule, own, asked, costs);
        } else {
          for (const own of library.standardById(test.standard)?.parts ?? []) {
            collect(own.rule, own.buildKind, asked, costs);
          }
        }
      }
    } else collect(rule, buildKind, asked, costs);
  }
  const all = [...asked.kinds, ...asked.publicKinds];
  const serves = (branch: FacilityKind): boolean => all.some((kind) => isUnder(kind, branch));
  if (serves('eldercare') && serves('childcare')) asked.kinds.add(COMPLEX);
  const sizesOf = (kind: FacilityKind): number[] => {
    const least = leastFloorAreaM2(kind, costs);
    const classes = [...(asked.leastM2.get(kind) ?? [])].filter((size) => size > least);
    return [least, ...classes.toSorted((a, b) => a - b)];
  };
  const programs = (kinds: ReadonlySet<FacilityKind>, operator?: 'public'): Program[] =>
    [...kinds].flatMap((kind) =>
      sizesOf(kind).map((leastM2) => programOf(kind, operator, leastM2, costs, attributes)),
    );
  return [...programs(asked.kinds), ...programs(asked.publicKinds, 'public')];
}
