import { describe, expect, it } from 'vitest';
import { estateDues, isShort } from '../../../src/core/delivery/estates/estate-due.ts';
import type { EstatePlan } from '../../../src/core/plan/delivery/estate-plan.ts';
import { standardById } from '../../../src/core/standards/library.ts';

const rows = (...ids: string[]) => ids.map((id) => standardById(id)!);
const estate = (more: Partial<EstatePlan> = {}): EstatePlan => ({
  id: 'e',
  name: '新苑',
  livedIn: '2027-06',
  households: 1230,
  residents: 3210,
  facilities: [],
  ...more,
});
const told = (of: EstatePlan, ...ids: string[]) =>
  estateDues(of, rows(...ids), 2026).map(
    ({ standard, unit, due, planned, handedOver, missing }) => [
      ...[standard.id, unit, due, planned, handedOver, missing],
    ],
  );

describe('what is due at a new estate', () => {
  it('is 20 m² per hundred households in 西咸 and 10 places per thousand residents in 成都', () => {
    expect(told(estate(), 'D3', 'A6')).toEqual([
      ['D3', 'm2', 246, 0, 0, 246],
      ['A6', 'places', 33, 0, 0, 33],
    ]);
  });

  it('is a facility of each kind in 渝中, which states no area', () => {
    const own = estate({ facilities: [{ kind: 'childcare', places: 20, step: 'building' }] });
    expect(told(own, 'C37')).toEqual([['C37', 'sites', 1, 1, 0, 1]]);
  });

  it('counts what is handed over, not what is promised', () => {
    const facilities = [
      { kind: 'estate-eldercare-point', floorAreaM2: 200, step: 'handed-over' as const },
      { kind: 'estate-eldercare-point', floorAreaM2: 46, step: 'accepted' as const },
    ];
    const own = estate({ facilities });
    expect(told(own, 'D3')).toEqual([['D3', 'm2', 246, 246, 200, 46]]);
    const all = facilities.map((each) => ({ ...each, step: 'handed-over' as const }));
    expect(told(estate({ facilities: all }), 'D3')).toEqual([['D3', 'm2', 246, 246, 246, 0]]);
  });

  it('stays unknown without the figures: never 0', () => {
    const { households: _households, ...without } = estate();
    expect(estateDues(without, rows('D3'), 2026)[0]).toMatchObject({
      due: null,
      lacks: 'households',
      missing: null,
    });
    const unmeasured = estate({ facilities: [{ kind: 'eldercare', step: 'handed-over' }] });
    expect(told(unmeasured, 'D3')).toEqual([['D3', 'm2', 246, null, null, null]]);
  });

  it('is asked of estates from the year of the document on, and of no row that speaks of others', () => {
    expect(told(estate({ livedIn: '2022' }), 'D3', 'A6')).toEqual([]);
    expect(told(estate(), 'B3', 'C5')).toEqual([]);
  });

  it('is short from the year in which people move in', () => {
    const dues = estateDues(estate(), rows('D3'), 2026);
    expect([2026, 2027, 2030].map((year) => isShort(estate(), dues, year))).toEqual([
      false,
      true,
      true,
    ]);
    const { livedIn: _never, ...undated } = estate();
    expect(isShort(undated, dues, 2030)).toBe(false);
  });
});
