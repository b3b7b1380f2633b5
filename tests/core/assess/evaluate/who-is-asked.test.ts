import { describe, expect, it } from 'vitest';
import { countInForce, WHOLE_ID } from '../../../../src/core/assess/findings/assessment.ts';
import { firstStandardIds } from '../../../../src/core/plan/areas/in-force.ts';
import { buildLibrary, LIBRARY } from '../../../../src/core/standards/library.ts';
import type { StandardDocument } from '../../../../src/core/standards/standard.ts';
import { yuzhongData } from '../../../bench/yuzhong-data.ts';
import { findingsOf, type Town } from '../evaluate-town.ts';

const district = (id: string, more: object = {}) => ({
  id,
  level: 'district' as const,
  residents: 400_000,
  age60plus: 100_000,
  age0to3: 10_000,
  ...more,
});
const beds = (id: string, within: string, count: number) => ({
  id,
  in: within,
  kinds: ['eldercare-institution'],
  beds: count,
  nursingBeds: count / 2,
});

describe('a row of a city', () => {
  const one: Town = {
    areas: [district('a', { name: '渝北区', code: '500112' })],
    facilities: [beds('f', 'a', 4000)],
  };
  const told = { wholeCity: undefined };

  it('is not asked of a single district, whatever its value', () => {
    const [total, share] = findingsOf(one, ['B25', 'B5'], told);
    expect(total).toMatchObject({
      ...{ verdict: 'not-applicable', measured: 4000, target: 240_000 },
      ...{ shortfall: null, missing: [], inForce: true },
    });
    // The document prints no people of the city, so that nothing can be shared out; a percentage is the same anywhere.
    expect(total!.cityShare).toBeUndefined();
    expect(share).toMatchObject({ verdict: 'not-applicable', measured: 50, cityShare: 60 });
    expect(countInForce([total!, share!])).toMatchObject({ unmet: 0, 'not-applicable': 2 });
  });

  it('shows the share by people where those of the city are known', () => {
    const cityPeople = { age60plus: 8_000_000 };
    const [total] = findingsOf(one, ['B25'], { ...told, cityPeople });
    expect(total!.cityShare).toBe(3000);
  });

  const two: Town = {
    areas: [district('a', { name: '甲区' }), district('b', { name: '乙区' })],
    facilities: [beds('f', 'a', 150_000), beds('g', 'b', 90_000)],
  };
  const ofTwo = (more: Partial<StandardDocument> = {}) => {
    const chongqing = LIBRARY.documentOf('B25')!;
    const region = { names: ['甲区', '乙区'], districts: 2 };
    return { ...told, library: buildLibrary([{ ...chongqing, region, ...more }]) };
  };

  it('is judged over all districts together when they are all loaded', () => {
    const found = findingsOf(two, ['B25', 'B12'], ofTwo());
    expect(found.map(({ rule, areaId }) => [rule, areaId])).toEqual([
      ['B25', WHOLE_ID],
      ['B12', WHOLE_ID],
    ]);
    expect(found[0]).toMatchObject({ verdict: 'met', measured: 240_000, inForce: true });
    const [short] = findingsOf({ ...two, facilities: [beds('f', 'a', 150_000)] }, ['B25'], ofTwo());
    expect(short).toMatchObject({ verdict: 'unmet', shortfall: 90_000 });
  });

  it('is not asked of two of three districts, unless the planner says that they are all', () => {
    const library = ofTwo({ region: { names: ['甲区', '乙区'], districts: 3 } });
    const verdicts = (wholeCity?: boolean) =>
      findingsOf(two, ['B25'], { ...library, wholeCity }).map(({ areaId, verdict }) => [
        areaId,
        verdict,
      ]);
    expect(verdicts()).toEqual([
      ['a', 'not-applicable'],
      ['b', 'not-applicable'],
    ]);
    expect(verdicts(true)).toEqual([[WHOLE_ID, 'met']]);
    expect(findingsOf(two, ['B25'], { ...ofTwo(), wholeCity: false })).toHaveLength(2);
  });

  it('leaves out a district of another city that is loaded beside', () => {
    const areas = [...two.areas, district('c', { name: '丙区' })];
    const facilities = [...two.facilities, beds('h', 'c', 1000)];
    const [total] = findingsOf({ areas, facilities }, ['B25'], ofTwo());
    expect(total).toMatchObject({ verdict: 'met', measured: 240_000 });
  });
});

describe('where a document is in force', () => {
  it('is told by code before name, for each area by itself', () => {
    const areas = [
      district('a', { name: '渝中区', code: '500103' }),
      district('b', { name: '渝中区', code: '330102' }),
      { id: 'c', level: 'community' as const, parentId: 'b', zone: 'old-urban' as const },
    ];
    const inForce = (rule: string) =>
      findingsOf({ areas, facilities: [] }, [rule]).map((each) => [each.areaId, each.inForce]);
    expect(inForce('C1')).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(inForce('B3')).toEqual([['c', false]]);
    expect(inForce('A2')).toEqual([['c', false]]);
  });

  it('is told by the name of the district where there is no code, never by that of a community', () => {
    const road = [
      district('a', { name: '甲区' }),
      { id: 'c', level: 'community' as const, parentId: 'a', name: '重庆路社区' },
    ];
    const [found] = findingsOf({ areas: road, facilities: [] }, ['B3']);
    expect(found!.inForce).toBe(false);
    const [named] = findingsOf({ areas: [district('a', { name: '沙坪坝区' })], facilities: [] }, [
      'B15',
    ]);
    expect(named!.inForce).toBe(true);
  });

  it('is what the planner ticks where nothing tells where the data lie', () => {
    const areas = [{ id: 's', level: 'street' as const, zone: 'old-urban' as const }];
    expect(findingsOf({ areas, facilities: [] }, ['A1'])[0]!.inForce).toBe(true);
  });

  it('ticks the documents of 渝中 and 重庆 at first on the sample of 渝中, and nothing else', () => {
    const { areas } = yuzhongData();
    const ids = firstStandardIds(areas, LIBRARY.documents);
    const documents = new Set(ids.map((id) => LIBRARY.documentOf(id)!.id));
    expect([...documents]).toEqual(['chongqing-2021', 'yuzhong']);
    const rows = [...documents].flatMap(
      (id) => LIBRARY.documents.find((each) => each.id === id)!.standards,
    );
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(firstStandardIds([], LIBRARY.documents)).toEqual([]);
  });
});
