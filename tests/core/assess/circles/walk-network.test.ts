import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssessMemo } from '../../../../src/core/assess/cover/assess-memo.ts';
import { compareCircles } from '../../../../src/core/assess/walking/compare-circles.ts';
import { prepare } from '../../../../src/core/assess/prepared/prepared.ts';
import { timesReport, weightedQuantile } from '../../../../src/core/assess/walking/times-report.ts';
import { WalkNetwork } from '../../../../src/core/assess/circles/walk-network.ts';
import { readGraph } from '../../../../src/core/network/network-model.ts';
import { DEFAULT_SETTINGS } from '../../../../src/core/plan/project.ts';
import { standardById } from '../../../../src/core/standards/library.ts';
import { readRelief } from '../../../../src/io/walking/read-relief.ts';
import { yuzhongData } from '../../../bench/yuzhong-data.ts';

const file = new URL('../../../../data/samples/yuzhong/network.kqgraph', import.meta.url);
const graph = readGraph(Uint8Array.from(readFileSync(file))).value!;
const ground = new URL('../../../../data/samples/yuzhong/relief.asc', import.meta.url);
const relief = readRelief(Uint8Array.from(readFileSync(ground)), 'relief.asc').value!;
const network = new WalkNetwork({ key: 'yuzhong', graph, relief, reliefKey: 'srtm' });
const data = yuzhongData();
const prepared = prepare({
  ...data,
  areas: data.areas.filter(({ level }) => level !== 'community'),
});
const settings = { ...DEFAULT_SETTINGS, standardIds: ['A7'], wholeCity: true };
const kind = 'childcare';

describe('straight against walked on the 渝中 sample', () => {
  const walked = network.circles(prepared.table, settings);
  const input = { scenario: null, settings, standards: [standardById('A7')!], kinds: [kind] };
  const { rows, flips } = compareCircles(prepared, input, walked, new AssessMemo());

  it('balances: straight less over-claimed plus missed is walked, in people and on the ground', () => {
    for (const row of rows) {
      for (const group of ['residents', 'age0to3'] as const) {
        const back = row.straight[group]! - row.overClaimed[group]! + row.missed[group]!;
        expect(back).toBeCloseTo(row.network[group]!, 6);
      }
      const groundM2 = row.straightM2 - row.overClaimedM2 + row.missedM2;
      expect(Math.abs(groundM2 - row.networkM2)).toBeLessThan(1e-6 * row.groundM2 + 1);
    }
  });

  it('counts by hand the people whom a circle holds and who have no way in time', () => {
    const whole = rows.find((row) => row.kind === kind && row.areaId === 'all')!;
    const report = timesReport(prepared, input, kind, network.prepared(settings))!;
    const late = report.histogram.filter(({ fromMin }) => fromMin >= 15);
    const people = late.reduce((sum, bar) => sum + bar.people, 0);
    expect(people).toBeCloseTo(whole.people.age0to3! - whole.network.age0to3!, 0);
    expect(report.worst[0]!.timeS).toBeNull();
  });

  it('names the homes that are too far by the areas in which they lie, never by an id', () => {
    const places = { facility: [], demand: data.demand };
    const near = { ...settings, maxSnapM: 5 };
    const named = (nameAreaAt?: (place: { lng: number }) => string | undefined): string =>
      String(network.placeIssues(places, near, undefined, nameAreaAt)[0]!.params!['list']);
    const halves = named(({ lng }) => (lng < 106.55 ? '西' : '东'));
    expect(halves).toMatch(/^[西东] \(\d+\), [西东] \(\d+\)$/);
    const counts = [...halves.matchAll(/\d+/g)].map(Number);
    expect(counts[0]).toBeGreaterThanOrEqual(counts[1]!);
    expect(named()).toMatch(/^\d+\.\d{5} \d+\.\d{5} \(/);
  });

  it('joins places as far as the settings allow, and tells of those that are farther', () => {
    const places = { facility: data.facilities, demand: data.demand };
    const near = { ...settings, maxSnapM: 5 };
    const offOf = (walk: typeof settings) =>
      Number(
        network.placeIssues(places, walk).find(({ code }) => code === 'network-demand-off')
          ?.params?.['count'] ?? 0,
      );
    expect(offOf(near)).toBeGreaterThan(offOf(settings) + 100);
    expect(network.placeIssues(places, near)[0]!.params).toMatchObject({ metres: 5 });
    const [few, many] = [near, settings].map((walk) => network.circles(prepared.table, walk));
    expect(few!.key).not.toBe(many!.key);
    const reached = new Set(many!.together!(data.facilities, 15).demand);
    const stillReached = few!.together!(data.facilities, 15).demand;
    expect(stillReached.length).toBeLessThan(reached.size);
    for (const point of stillReached) expect(reached).toContain(point);
  });

  it('lists a verdict that flips with what it is by either circle', () => {
    expect(flips.length).toBeGreaterThan(0);
    for (const { straight, network: other } of flips) {
      expect(straight.verdict).not.toBe(other.verdict);
      expect([straight.rule, straight.areaId]).toEqual([other.rule, other.areaId]);
    }
  });
});

describe('a scenario that changes the network', () => {
  const place = data.facilities[0]!;
  const link = {
    id: 'link-1',
    kind: 'footbridge' as const,
    line: [
      [place.lng, place.lat],
      [place.lng + 0.004, place.lat + 0.003],
    ] as [number, number][],
  };
  const reached = (edits?: Parameters<WalkNetwork['circles']>[2]) =>
    new Set(
      network.circles(prepared.table, settings, edits).pointsReached(prepared.table, place, 15),
    );

  it('never loses a point by a new link, and changes its reach when its own street is shut', () => {
    const before = reached();
    const bridged = reached({ links: [link], closures: [] });
    for (const at of before) expect(bridged.has(at)).toBe(true);
    const shut = reached({ links: [], closures: [{ id: 'c', lng: place.lng, lat: place.lat }] });
    expect([...shut].toSorted()).not.toEqual([...before].toSorted());
  });

  it('makes circles of another name, so that nothing kept is taken for them', () => {
    const keys = [undefined, { links: [link], closures: [] }, { links: [], closures: [] }].map(
      (edits) => network.circles(prepared.table, settings, edits).key,
    );
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
  });

  it('says when a link hangs loose or a closure lies on no street', () => {
    const far: [number, number][] = [
      [100, 10],
      [100.01, 10],
    ];
    const { issues } = network.edited({
      links: [{ ...link, line: far }],
      closures: [{ id: 'c', lng: 100, lat: 10 }],
    });
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['network-link-loose', 'network-closure-nowhere']),
    );
  });
});

describe('weighted quantile', () => {
  it('is the value of sorted repetition', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), { minLength: 1 }),
        fc.constantFrom(0.1, 0.5, 0.9, 1),
        (values, share) => {
          const all = values
            .flatMap(([value, weight]) => Array.from({ length: weight }, () => value))
            .toSorted((a, b) => a - b);
          const at = Math.max(0, Math.ceil(share * all.length - 1e-9) - 1);
          expect(weightedQuantile(values, share)).toBe(all[at]);
        },
      ),
    );
    expect(weightedQuantile([], 0.5)).toBeNull();
  });
});
