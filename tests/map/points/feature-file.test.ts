import { describe, expect, it } from 'vitest';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { tallyFacilities } from '../../../src/map/points/facility-tally.ts';
import { featureFile, LONG_FROM } from '../../../src/map/points/feature-file.ts';
import { AREA_GROUP } from '../../../src/map/layers/area-layers.ts';
import { feature } from '../../../src/map/layers/layer-group.ts';
import { FACILITY_GROUP } from '../../../src/map/layers/facility-layers.ts';
import { outsideAreas } from '../../../src/map/points/outside-areas.ts';
import { exampleModel } from '../support/example-model.ts';

const list = (count: number) => ({
  records: Array.from({ length: count }, (_, n) => n),
  feature: (n: unknown) =>
    feature(`f${n as number}`, { type: 'Point', coordinates: [n as number, 0] }, { name: '"刻\n' }),
});

describe('a long list of features as a file', () => {
  it('holds every feature once, in order', async () => {
    for (const count of [0, 1, 999, 1000, 1001, 3500]) {
      const { records, feature: of } = list(count);
      const read: unknown = JSON.parse(await (await featureFile(list(count))).text());
      expect(read).toEqual({ type: 'FeatureCollection', features: records.map(of) });
    }
  });

  it('lets others have their turn while it is written', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await featureFile(list(20 * LONG_FROM));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it('is the same as what is built in one go', async () => {
    const model = exampleModel();
    const { build, list: listOf } = AREA_GROUP.sources.areas;
    const file = await featureFile(listOf!(model));
    expect(JSON.parse(await file.text())).toEqual(build(model));
  });
});

describe('looks in the legend', () => {
  it('are those of a sample of a long list until it is drawn, then of what is drawn', () => {
    const model = exampleModel({ kind: null, closedFacilityIds: [] });
    const [one, rare] = [model.facilities[0]!, model.facilities[1]!];
    const facilities = Array.from({ length: LONG_FROM }, (_, n) => ({
      ...(n === 1 ? rare : one),
      id: `f${n}`,
    }));
    const long = { ...model, facilities };
    const looks = (...some: Facility[]) => [
      ...tallyFacilities({ ...model, facilities: some }).open,
    ];
    expect([...tallyFacilities(long).open]).toEqual(looks(one));
    const { records, point } = FACILITY_GROUP.sources['facility-points'].points(long);
    records.forEach(point);
    expect([...tallyFacilities(long).open]).toEqual(looks(one, rare));
    expect(looks(one, rare)).toHaveLength(2);
  });
});

describe('what lies outside all areas', () => {
  it('is what no area of the largest level holds; nothing while there are no areas', () => {
    const { areas, facilities } = exampleModel();
    const inside = facilities[0]!;
    const beyond = { ...inside, id: 'far', lng: 0, lat: 0 };
    const outside = outsideAreas(areas);
    expect(outside).toBe(outsideAreas(areas));
    expect(outside.has(beyond)).toBe(true);
    expect(outside.has(inside)).toBe(false);
    expect(outsideAreas([]).has(beyond)).toBe(false);
  });
});
