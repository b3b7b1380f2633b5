import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../support/seed.ts';
import { evaluateIn } from '../../../../src/core/assess/evaluate/evaluate.ts';
import type { MeasuredFinding } from '../../../../src/core/assess/evaluate/judge-part.ts';
import { Territory } from '../../../../src/core/assess/evaluate/place.ts';
import { attributesFor, sumSiteFields } from '../../../../src/core/siting/candidates/site-uses.ts';
import {
  programsFor,
  useOfProgram,
  type Program,
} from '../../../../src/core/siting/close/program.ts';
import {
  toRequirement,
  type LinearNeed,
  type Requirement,
} from '../../../../src/core/siting/close/requirement.ts';
import { DEFAULT_COSTS } from '../../../../src/core/siting/question/costs.ts';
import { LIBRARY } from '../../../../src/core/standards/library.ts';
import { findingsOf, townInput, type Town, type TownFacility } from '../../assess/evaluate-town.ts';
import { town } from '../../assess/random-town.ts';

const ALL = LIBRARY.documents.flatMap(({ standards }) => standards.map(({ id }) => id));

interface Asked {
  programs: Program[];
  requirements: Requirement[];
}

function askedOf(one: Town, ids: readonly string[]): Asked {
  const input = townInput(one, ids);
  const territory = new Territory(input);
  const measured = evaluateIn(territory);
  const unmet = measured.filter(({ finding }) => finding.verdict === 'unmet');
  const attributes = attributesFor(input.standards);
  const programs = programsFor(unmet, LIBRARY, DEFAULT_COSTS, attributes);
  const requirements = measured.flatMap((each) => toRequirement(programs, each, territory) ?? []);
  return { programs, requirements };
}

/** What is built of the program that brings most a use, as much as is asked; empty: none brings any. */
function built(
  { terms, asked, oncePerSite }: LinearNeed,
  programs: readonly Program[],
  areaId: string,
  attributes: ReturnType<typeof attributesFor>,
): TownFacility[] {
  const brings = terms.map((term) => {
    const perUnit = term.perUnit + term.perSafetyBed;
    const { least } = programs[term.program]!;
    return { term, perUnit, one: term.perUse + perUnit * least };
  });
  const best = brings.toSorted((a, b) => b.perUnit - a.perUnit || b.one - a.one)[0];
  if (!best || (best.one <= 0 && best.perUnit <= 0)) return [];
  const program = programs[best.term.program]!;
  const isAmount = !oncePerSite && best.perUnit > 0;
  const units = isAmount
    ? Math.max(program.least, Math.ceil((asked - best.term.perUse) / best.perUnit - 1e-9))
    : program.least;
  const count = isAmount ? 1 : Math.ceil(asked / best.one - 1e-9);
  const use = useOfProgram(program, units, best.term.perSafetyBed > 0 ? units : 0);
  return Array.from({ length: count }, (_, at): TownFacility => {
    return { ...sumSiteFields([use], attributes), id: `new${at}`, in: areaId, kinds: [use.kind] };
  });
}

const nameOf = ({ finding: { rule, part, areaId } }: MeasuredFinding) =>
  `${rule}/${part}/${areaId}`;

describe('what closes a finding', () => {
  it('closes it once it is built, by the evaluator’s own word', () => {
    let closed = 0;
    fc.assert(
      fc.property(town, (one) => {
        const { programs, requirements } = askedOf(one, ALL);
        const attributes = attributesFor(townInput(one, ALL).standards);
        for (const requirement of requirements) {
          if (requirement.form !== 'linear' || requirement.isKept) continue;
          const { measured, need } = requirement;
          const { areaId, rule } = measured.finding;
          const isSmall = ['c1', 'c2', 'c3', 'e1'].includes(areaId);
          const at = isSmall ? areaId : areaId === 's2' ? 'c3' : 'c1';
          // Narrowed by zone, a row counts in some areas only.
          const street = at === 'c3' ? 's2' : 's1';
          const holders = new Set([at, at === 'e1' ? 'c1' : '', street, 'd', 'all']);
          if (!need.areaIds.some((id) => holders.has(id))) continue;
          const added = built(need, programs, at, attributes);
          if (added.length === 0) continue;
          const after = findingsOf({ ...one, facilities: [...one.facilities, ...added] }, [rule]);
          const again = after.find(
            (each) => each.part === measured.finding.part && each.areaId === areaId,
          )!;
          expect(again.verdict, `${nameOf(measured)} ${JSON.stringify(need)}`).toBe('met');
          closed += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(closed).toBeGreaterThan(500);
  });

  it('asks for sites, beds or places as the documents count them', () => {
    const one: Town = {
      areas: [
        { id: 'd', level: 'district', age60plus: 116_300, residents: 588_700 },
        { id: 'c', level: 'community', parentId: 'd', zone: 'old-urban' },
      ],
      facilities: [
        {
          id: 'f',
          in: 'c',
          kinds: ['eldercare-institution'],
          beds: 1915,
          familyBeds: 0,
          places: 1011,
          services: ['meal'],
        },
      ],
    };
    const asked = new Map(
      askedOf(one, ['A2', 'C2', 'B12', 'C1', 'B3']).requirements.map((each) => [
        each.measured.finding.rule,
        each.form === 'linear' ? each.need.asked : undefined,
      ]),
    );
    expect(Object.fromEntries(asked)).toEqual({
      A2: 1,
      C2: Math.ceil(116.3 * 32 - 1915),
      B12: Math.ceil(588.7 * 4.5),
      C1: 2085,
      B3: 1,
    });
  });
});
