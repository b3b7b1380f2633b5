import { describe, expect, it } from 'vitest';
import { preparedIn } from '../../../src/core/assess/prepared/look-ahead.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { EstatePlan } from '../../../src/core/plan/delivery/estate-plan.ts';
import { withEstatePeople } from '../../../src/core/plan/estate-people.ts';
import { smallTown } from '../../support/small-town.ts';

const town = smallTown();
const at = town.demand[0]!;
const estate: EstatePlan = {
  id: 'e',
  name: '新苑',
  lng: at.lng,
  lat: at.lat,
  livedIn: '2028-03',
  residents: 900,
  age60plus: 100,
  facilities: [],
};
const settings = (year?: number) => ({
  ...town.settings,
  ...(year !== undefined && { year }),
  growth: { baseYear: 2020, rates: { residents: 3, age60plus: -2 } },
});
const whole = (year: number, estates: EstatePlan[]) => {
  const look = settings(year);
  const { areas, facilities, demand } = withEstatePeople({ ...town, estates, settings: look });
  return preparedIn(prepare({ areas, facilities, demand }), look).people.whole;
};

describe('people of new estates', () => {
  it('join the year looked at from the one in which they move in, by their number and no more', () => {
    const [before, after] = [whole(2028, []), whole(2028, [estate])];
    expect(after.residents! - before.residents!).toBeCloseTo(900, 6);
    expect(after.age60plus! - before.age60plus!).toBeCloseTo(100, 6);
    expect(whole(2027, [estate])).toEqual(whole(2027, []));
    const later = whole(2030, [estate]).residents! - whole(2030, []).residents!;
    expect(later).toBeCloseTo(900, 6);
  });

  it('join no present state, no second time, and not without a place', () => {
    const joined = (of: EstatePlan, year?: number) => {
      const data = { ...town, estates: [of], settings: settings(year) };
      return withEstatePeople(data) !== data;
    };
    const { lng: _lng, lat: _lat, ...unplaced } = estate;
    expect(joined(estate, 2028)).toBe(true);
    expect(joined(estate)).toBe(false);
    expect(joined({ ...estate, isCounted: true }, 2028)).toBe(false);
    expect(joined(unplaced, 2028)).toBe(false);
  });

  it('are the same lists for the same question, so that nothing is sent again', () => {
    const data = { ...town, estates: [estate], settings: settings(2030) };
    expect(withEstatePeople({ ...data })).toBe(withEstatePeople({ ...data }));
  });
});
