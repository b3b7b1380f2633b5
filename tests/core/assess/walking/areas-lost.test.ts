import { describe, expect, test } from 'vitest';
import { areasLost } from '../../../../src/core/assess/walking/areas-lost.ts';
import type { ClaimRow } from '../../../../src/core/assess/walking/compare-circles.ts';

function row(people: number | undefined, straight: number, network: number): ClaimRow {
  const of = (persons: number) => (people === undefined ? {} : { age60plus: persons });
  return {
    kind: 'eldercare',
    areaId: 'a',
    areaName: '',
    level: 'community',
    people: people === undefined ? {} : { age60plus: people },
    groundM2: 100,
    spreadEvenly: false,
    straight: of(straight),
    network: of(network),
    overClaimed: {},
    missed: {},
    straightM2: straight,
    networkM2: network,
    overClaimedM2: 0,
    missedM2: 0,
  };
}

describe('areas that only straight circles cover', () => {
  test('are counted by people, or by ground where people are unknown', () => {
    const rows = [
      row(50, 45, 44),
      row(50, 45, 45),
      row(50, 40, 30),
      row(undefined, 95, 10),
      row(undefined, 40, 95),
    ];
    expect(areasLost(rows, 'age60plus', 90)).toEqual({
      areas: 5,
      byStraight: 3,
      byNetwork: 2,
      lost: 2,
    });
    expect(areasLost(rows, 'age60plus', 100).byStraight).toBe(0);
    expect(areasLost([], 'age60plus', 90).areas).toBe(0);
  });
});
