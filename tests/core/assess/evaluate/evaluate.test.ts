import { describe, expect, it } from 'vitest';
import { WHOLE_ID } from '../../../../src/core/assess/findings/assessment.ts';
import { LIBRARY, standardById } from '../../../../src/core/standards/library.ts';
import type { CircleQuery } from '../../../../src/core/assess/evaluate/context.ts';
import {
  findingsOf,
  townContext,
  type Town,
  type TownArea,
  type TownFacility,
} from '../evaluate-town.ts';

const community = (id: string, more: Partial<TownArea> = {}): TownArea => ({
  id,
  level: 'community',
  ...more,
});
const district: TownArea = { id: 'd', level: 'district', name: '渝中区' };

describe('where a row is found', () => {
  it('gives one finding for each area of the level, in the order of the areas', () => {
    const town: Town = { areas: [community('b'), community('a')], facilities: [] };
    const findings = findingsOf(town, ['C23']);
    expect(findings.map((finding) => finding.areaId)).toEqual(['b', 'a']);
    expect(findings[0]).toMatchObject({
      rule: 'C23',
      documentId: 'yuzhong',
      clause: '(三)8',
      level: 'community',
      verdict: 'unmet',
      unit: 'site',
    });
  });

  it('gives one unassessed finding for the whole when the level is not loaded', () => {
    const findings = findingsOf({ areas: [district], facilities: [] }, ['C22']);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      areaId: WHOLE_ID,
      areaName: '全部区划',
      level: 'all',
      verdict: 'unassessed',
      measured: null,
      shortfall: null,
      missing: [{ field: 'areas.street', of: 'area', ids: [] }],
    });
  });

  it('finds a row of the whole for each district, otherwise for all areas together', () => {
    const facilities = [{ id: 'f', in: 'c', kinds: ['elder-university'] }];
    const apart: Town = { areas: [community('c')], facilities };
    expect(findingsOf(apart, ['D17'])[0]).toMatchObject({ areaId: 'all', verdict: 'met' });
    const nested: Town = {
      areas: [
        district,
        { ...district, id: 'd2', name: '巴南区' },
        community('c', { parentId: 'd' }),
      ],
      facilities,
    };
    const found = findingsOf(nested, ['D17']).filter((finding) => finding.part === 'university');
    expect(found.map(({ areaId, verdict }) => [areaId, verdict])).toEqual([
      ['d', 'met'],
      ['d2', 'unmet'],
    ]);
  });

  it('skips areas of another zone and takes the zone of a parent', () => {
    const town: Town = {
      areas: [
        { id: 's', level: 'street', zone: 'old-urban' },
        community('inherits', { parentId: 's' }),
        community('rural', { parentId: 's', zone: 'rural' }),
      ],
      facilities: [],
    };
    expect(findingsOf(town, ['A2']).map((finding) => finding.areaId)).toEqual(['inherits']);
    expect(findingsOf(town, ['A5'])).toEqual([]);
    expect(findingsOf(town, ['A16'])).toHaveLength(1);
    expect(findingsOf({ ...town, areas: [community('c', { zone: 'rural' })] }, ['A16'])).toEqual(
      [],
    );
  });

  it('does not ask the exempt district', () => {
    const town: Town = {
      areas: [district, { ...district, id: 'x', name: '巴南区' }],
      facilities: [],
    };
    expect(findingsOf(town, ['B27']).map((finding) => finding.areaId)).toEqual(['x']);
  });

  it('asks central and other districts differently, and says when it cannot tell', () => {
    const of = (central?: boolean): Town => ({
      areas: [central === undefined ? district : { ...district, central }],
      facilities: [],
    });
    expect(findingsOf(of(true), ['A14', 'A15']).map((one) => one.rule)).toEqual(['A14']);
    expect(findingsOf(of(false), ['A14', 'A15']).map((one) => one.rule)).toEqual(['A15']);
    for (const finding of findingsOf(of(), ['A14', 'A15'])) {
      expect(finding.missing).toEqual([{ field: 'central', of: 'area', ids: ['d'] }]);
    }
    expect(findingsOf({ areas: [community('c')], facilities: [] }, ['A14'])[0]!.missing).toEqual([
      { field: 'areas.district', of: 'area', ids: [] },
    ]);
  });

  it('says that no areas are loaded', () => {
    for (const finding of findingsOf({ areas: [], facilities: [] }, ['A8', 'C1', 'D11'])) {
      expect(finding).toMatchObject({
        verdict: 'unassessed',
        missing: [{ field: 'areas', of: 'area', ids: [] }],
      });
    }
  });

  it('tells existing estates from new ones', () => {
    const town: Town = {
      areas: [
        { id: 'old', level: 'estate', builtYear: 1998, residents: 1000, zone: 'suburban' },
        { id: 'new', level: 'estate', builtYear: 2024, residents: 1000, zone: 'suburban' },
        { id: 'centre', level: 'estate', builtYear: 2024, residents: 1000, zone: 'old-urban' },
      ],
      facilities: [],
    };
    expect(findingsOf(town, ['A3']).map((one) => one.areaId)).toEqual(['old', 'centre']);
    expect(findingsOf(town, ['A6']).map((one) => one.areaId)).toEqual(['new', 'centre']);
  });
});

describe('circles', () => {
  const town: Town = {
    areas: [{ ...district, age60plus: 1000, age0to3: 0 }, community('c', { parentId: 'd' })],
    facilities: [{ id: 'f', in: 'c', kinds: ['community-eldercare-station'] }],
    inside: { d: 700 },
  };

  it('finds eldercare and childcare apart, each over its own people', () => {
    const [eldercare, childcare] = findingsOf(town, ['A7']);
    expect(eldercare).toMatchObject({
      part: 'eldercare',
      verdict: 'unmet',
      measured: 70,
      target: 90,
      targetIsPlanners: true,
      shortfall: 20,
      evidence: ['f'],
    });
    expect(childcare).toMatchObject({
      part: 'childcare',
      verdict: 'unassessed',
      missing: [{ field: 'age0to3', of: 'area', ids: ['d'] }],
    });
  });

  it("follows the planner's share only where the document states none", () => {
    expect(findingsOf(town, ['E1'], { circleSharePct: 70 })[0]!.verdict).toBe('met');
    expect(findingsOf(town, ['B15'], { circleSharePct: 70 })[0]).toMatchObject({
      verdict: 'unmet',
      target: 100,
      targetIsPlanners: false,
    });
  });

  it('takes communities, not the estates in them, as the finest areas of a zone', () => {
    const city: Town = {
      areas: [
        { ...district, zone: 'old-urban' },
        community('c', { parentId: 'd', age60plus: 100 }),
        { id: 'e', level: 'estate', parentId: 'c', age60plus: 10 },
      ],
      facilities: [{ id: 'm', in: 'c', kinds: ['meal-point'] }],
      inside: { c: 80, e: 10 },
    };
    expect(findingsOf(city, ['A16'])[0]).toMatchObject({ areaId: 'd', measured: 80 });
  });

  it("asks for the rule's own minutes", () => {
    const asked: number[] = [];
    const context = {
      ...townContext(town),
      circleShare: ({ minutes }: CircleQuery) => {
        asked.push(minutes);
        return { coveredPeople: 0, totalPeople: 1 };
      },
    };
    findingsOf(
      { ...town, areas: [{ ...district, zone: 'rural', age60plus: 1 }] },
      ['C24', 'E1', 'A17'],
      {
        context: { ...context, peopleOf: () => ({ age60plus: 1 }) },
      },
    );
    expect(asked).toEqual([10, 10, 10, 10, 15, 15, 15, 15, 30]);
  });

  it('names the areas that lack the people', () => {
    const apart: Town = {
      areas: [community('a', { age60plus: 10 }), community('b')],
      facilities: [],
    };
    expect(findingsOf(apart, ['E1'])[0]).toMatchObject({
      verdict: 'unassessed',
      missing: [{ field: 'age60plus', of: 'area', ids: ['b'] }],
    });
  });
});

describe('a share of areas', () => {
  it('counts areas that are still undecided among those to be met', () => {
    const town: Town = {
      areas: ['a', 'b', 'c', 'e'].map((id) => community(id)),
      facilities: [
        { id: 'f', in: 'a', kinds: ['community-eldercare-station'], floorAreaM2: 300 },
        { id: 'g', in: 'a', kinds: ['nursery'], floorAreaM2: 200 },
        { id: 'h', in: 'b', kinds: ['community-eldercare-station'] },
        { id: 'i', in: 'b', kinds: ['nursery'], floorAreaM2: 200 },
      ],
    };
    expect(findingsOf(town, ['D5'])[0]).toMatchObject({
      verdict: 'unmet',
      measured: null,
      bounds: { lower: 25, upper: 50 },
      shortfall: 75,
      evidence: ['f', 'g'],
    });
  });
});

describe('evidence', () => {
  it('names the facilities that surely count, by id, and no other', () => {
    const town: Town = {
      areas: [district],
      facilities: [
        { id: 'z', in: 'd', kinds: ['eldercare-institution'], beds: 10, nursingBeds: 8 },
        { id: 'none', in: 'd', kinds: ['eldercare-institution'], beds: 10, nursingBeds: 0 },
        { id: 'a', in: 'd', kinds: ['eldercare-institution'], beds: 10, nursingBeds: 9 },
        { id: 'out', in: 'elsewhere', kinds: ['eldercare-institution'], beds: 90, nursingBeds: 9 },
        { id: 'n', in: 'd', kinds: ['nursery'], beds: 90, nursingBeds: 9 },
      ],
    };
    const [share, beds] = findingsOf(town, ['C8', 'C1']);
    expect(share!.evidence).toEqual(['a', 'z']);
    expect(beds!.evidence).toEqual(['a', 'none', 'z']);
  });
});

describe('an estate that is not built yet', () => {
  const town: Town = {
    areas: [
      { id: 'd', level: 'district' },
      { id: 'built', level: 'estate', parentId: 'd', builtYear: 2025, households: 100 },
      { id: 'planned', level: 'estate', parentId: 'd', builtYear: 2026, households: 100 },
    ],
    facilities: [
      { id: 'f', in: 'built', kinds: ['estate-eldercare-point'], floorAreaM2: 20 },
      { id: 'g', in: 'planned', kinds: ['estate-eldercare-point'], floorAreaM2: 19 },
    ],
  };

  it('is not judged before the year it is built in, and counts in no share', () => {
    const in2025 = findingsOf(town, ['D3', 'D9'], { year: 2025 });
    expect(in2025.map(({ areaId, verdict }) => [areaId, verdict])).toEqual([
      ['built', 'met'],
      ['d', 'met'],
    ]);
    const in2026 = findingsOf(town, ['D3', 'D9'], { year: 2026 });
    expect(in2026.map(({ areaId, verdict }) => [areaId, verdict])).toEqual([
      ['built', 'met'],
      ['planned', 'unmet'],
      ['d', 'unmet'],
    ]);
  });
});

describe('the figure shown', () => {
  it('is empty where the value is not known, with what is known of it beside it', () => {
    const town: Town = {
      areas: [district],
      facilities: [
        { id: 'a', in: 'd', kinds: ['eldercare-institution'], beds: 10, operator: 'public' },
        { id: 'b', in: 'd', kinds: ['eldercare-institution'], beds: 80, operator: 'private' },
        { id: 'c', in: 'd', kinds: ['eldercare-institution'], beds: 10 },
        { id: 'e', in: 'd', kinds: ['street-eldercare-centre'], beds: 4000, operator: 'private' },
        { id: 'f', in: 'd', kinds: ['street-eldercare-centre'] },
      ].map((each) => ({ familyBeds: 0, ...each }) as TownFacility),
    };
    expect(findingsOf(town, ['C1'])[0]).toMatchObject({
      verdict: 'met',
      measured: null,
      bounds: { lower: 4100, upper: null },
    });
    town.facilities.splice(3);
    expect(findingsOf(town, ['C9'])[0]).toMatchObject({
      verdict: 'met',
      measured: null,
      bounds: { lower: 10, upper: 20 },
      target: 30,
    });
    town.facilities.splice(2);
    const [known] = findingsOf(town, ['C1']);
    expect(known).toMatchObject({ measured: 90 });
    expect(known).not.toHaveProperty('bounds');
  });
});

describe('kinds', () => {
  it('counts a kindergarten as childcare only with a nursery class', () => {
    const of = (services?: ['nursery-class']): Town => ({
      areas: [{ ...district, residents: 1000 }],
      facilities: [
        { id: 'k', in: 'd', kinds: ['kindergarten'], places: 5, ...(services && { services }) },
      ],
    });
    expect(findingsOf(of(['nursery-class']), ['D11'])[0]).toMatchObject({
      verdict: 'met',
      measured: 5,
      evidence: ['k'],
    });
    expect(findingsOf(of(), ['D11'])[0]).toMatchObject({ verdict: 'unmet', measured: 0 });
  });

  it('takes the branch below a kind, not the one above', () => {
    const town: Town = {
      areas: [{ id: 's', level: 'street' }],
      facilities: [{ id: 'f', in: 's', kinds: ['street-eldercare-centre'] }],
    };
    expect(findingsOf(town, ['A11', 'C22']).map((one) => one.verdict)).toEqual(['unmet', 'met']);
    town.facilities[0]!.kinds = ['old-young-complex'];
    expect(findingsOf(town, ['A11', 'C22']).map((one) => one.verdict)).toEqual(['met', 'met']);
  });

  it('excuses an absent number of beds only where every kind asked for holds none', () => {
    const of = (...kinds: string[]): Town => ({
      areas: [district],
      facilities: [
        { id: 'm', in: 'd', kinds },
        { id: 'f', in: 'd', kinds: ['eldercare-institution'], beds: 1, familyBeds: 0 },
      ],
    });
    expect(findingsOf(of('meal-point'), ['C1'])[0]!.verdict).toBe('unmet');
    expect(findingsOf(of('meal-point', 'eldercare-institution'), ['C1'])[0]).toMatchObject({
      verdict: 'unassessed',
      missing: [
        { field: 'beds', of: 'facility', ids: ['m'] },
        { field: 'familyBeds', of: 'facility', ids: ['m'] },
      ],
    });
  });

  it('counts a nursery that is no community point as a new nursery', () => {
    const town: Town = {
      areas: [district],
      facilities: [
        { id: 'n', in: 'd', kinds: ['nursery'], openedYear: 2023 },
        { id: 'p', in: 'd', kinds: ['community-nursery-point'], openedYear: 2023 },
      ],
    };
    const [nurseries, points] = findingsOf(town, ['C26']);
    expect([nurseries!.measured, points!.measured]).toEqual([1, 1]);
  });
});

describe('all rows', () => {
  const all = LIBRARY.documents.flatMap((document) => document.standards.map((row) => row.id));

  it('gives finite figures or none, on a town with nothing and on one with everything absent', () => {
    const towns: Town[] = [
      { areas: [], facilities: [] },
      { areas: [district, community('c', { parentId: 'd' })], facilities: [] },
      {
        areas: [{ ...district, residents: 0, age60plus: 0, age0to3: 0, households: 0 }],
        facilities: [{ id: 'f', in: 'd', kinds: ['eldercare', 'childcare', 'kindergarten'] }],
      },
    ];
    for (const town of towns) {
      for (const finding of findingsOf(town, all)) {
        expect(Number.isFinite(finding.target)).toBe(true);
        expect(finding.measured === null || Number.isFinite(finding.measured)).toBe(true);
        if (finding.onlyShown) continue;
        expect(finding.measured === null).toBe(finding.verdict === 'unassessed');
        expect(finding.missing.length > 0).toBe(finding.verdict === 'unassessed');
      }
    }
  });

  it('leaves every rule that needs people unassessed without them, and names the field', () => {
    const town: Town = {
      areas: [district, community('c', { parentId: 'd', zone: 'old-urban' })],
      facilities: [
        {
          id: 'f',
          in: 'c',
          kinds: ['eldercare-institution'],
          beds: 10,
          floorAreaM2: 100,
          landM2: 5,
        },
        { id: 'g', in: 'c', kinds: ['nursery'], places: 10 },
      ],
    };
    for (const finding of findingsOf(town, all)) {
      const parts = standardById(finding.rule)!.parts;
      const { rule } = parts.find((part) => part.id === finding.part)!;
      if (rule.shape !== 'circle' && rule.shape !== 'per-people') continue;
      if (finding.missing.some((one) => /^(areas\.|zone|builtYear)/.test(one.field))) continue;
      if (finding.onlyShown) continue;
      expect(finding.verdict).toBe('unassessed');
      expect(finding.missing.map((one) => one.field)).toContain(rule.people);
    }
  });
});
