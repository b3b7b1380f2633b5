import { expect, test } from 'vitest';
import { openByDay } from '../../../../src/core/network/ways/open-by-day.ts';

const by = (tags: Record<string, string>): [string | undefined, string | undefined] => {
  const found = openByDay(tags);
  return [found['foot'] ?? found['access'], found['@hours']];
};

test.each([
  ['yes @ (06:00-22:00)', 'yes'],
  ['yes @ 06:00-22:00', 'yes'],
  ['yes @ (Mo-Fr 08:00-18:00)', 'yes'],
  ['yes @ (Mo-Fr 08:00-18:00; Sa 09:00-12:00)', 'yes'],
  ['yes @ (sunrise-sunset)', 'yes'],
  ['yes @ (24/7)', 'yes'],
  ['yes @ (Sa-We)', 'yes'],
  ['yes @ (PH,We 09:00-17:00)', 'yes'],
  ['yes @ (Sa,Su)', 'no'],
  ['yes @ (22:00-06:00)', 'no'],
  ['yes @ (sunset-sunrise)', 'no'],
  ['permissive @ (09:00-11:00); no @ (22:00-05:00)', 'permissive'],
])('what is closed and "%s" is by day: %s', (condition, expected) => {
  expect(by({ access: 'no', 'access:conditional': condition })).toEqual([expected, 'yes']);
  expect(by({ foot: 'no', 'foot:conditional': condition })).toEqual([expected, 'yes']);
});

test.each([
  ['no @ (22:00-06:00)', undefined],
  ['no @ (11:30-13:30)', undefined],
  ['no @ (Sa-Su)', undefined],
  ['no @ (Nov-Feb)', undefined],
  ['no @ (May 1 - Jun 30)', undefined],
  ['no @ (08:00-18:00)', 'no'],
  ['private @ (Mo-Fr 09:00-17:00)', 'private'],
])('what is open and "%s" is by day: %s', (condition, expected) => {
  expect(by({ 'foot:conditional': condition })).toEqual([expected, 'yes']);
  // Hours of access alone are kept from vehicles.
  expect(by({ 'access:conditional': condition })).toEqual([undefined, 'yes']);
});

test('conditions of other things than time, and tags without any, change nothing', () => {
  for (const condition of ['no @ wet', 'no @ (weight > 3.5)', 'yes @ (customers)', 'nonsense']) {
    const tags = { highway: 'footway', 'access:conditional': condition };
    expect(openByDay(tags)).toBe(tags);
  }
  const plain = { highway: 'footway' };
  expect(openByDay(plain)).toBe(plain);
});

test('the key of feet is left to what is more exact', () => {
  expect(by({ foot: 'no', 'access:conditional': 'yes @ (06:00-22:00)' })).toEqual(['no', 'yes']);
});
