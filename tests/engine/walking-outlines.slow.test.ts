import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearestFacilities } from '../../src/core/assess/walking/nearest-facilities.ts';
import { WalkNetwork } from '../../src/core/assess/circles/walk-network.ts';
import { seededRandom } from '../../src/core/base/random.ts';
import { boundGeometry } from '../../src/core/geo/box.ts';
import { holdsPoint } from '../../src/core/geo/holds-point.ts';
import { innerPoint } from '../../src/core/geo/inner-point.ts';
import { readGraph } from '../../src/core/network/network-model.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import { DEFAULT_SETTINGS } from '../../src/core/plan/project.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import { voronoiOutlines } from '../../src/io/mapping/outlines/voronoi-outlines.ts';
import { yuzhongData } from '../bench/yuzhong-data.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'samples', 'yuzhong');
const bytes = Uint8Array.from(readFileSync(join(folder, 'network.kqgraph')));
const { areas } = yuzhongData();
const street = areas.find(({ level }) => level === 'street')!;
const seats = areas
  .filter(({ level, parentId }) => level === 'community' && parentId === street.id)
  .map(({ geometry }) => innerPoint(geometry)!);
const approximate = voronoiOutlines(street.geometry, seats).map((geometry, at): Area => {
  const { lng, lat } = seats[at]!;
  const made = { approximate: true, synthetic: true, seat: [lng, lat] as [number, number] };
  const id = `c${at}`;
  return { id, name: id, level: 'community', parentId: street.id, geometry: geometry!, ...made };
});

describe('outlines by walking time', () => {
  it('give each place of a street to the seat that is reached first on foot', async () => {
    const engine = new Engine();
    engine.setData({ areas: [street, ...approximate], facilities: [], demand: [] });
    const request = { scenario: null, settings: DEFAULT_SETTINGS };
    expect(engine.walkingOutlines(request)).toBeNull();
    await engine.setNetwork({
      network: { fileName: 'network.kqgraph', sha256: 'n', content: { bytes } },
      relief: null,
    });
    const [whole, ...shared] = engine.walkingOutlines(request)!;
    expect(whole).toBe(street);
    expect(shared.map(({ id }) => id)).toEqual(approximate.map(({ id }) => id));

    // The oracle: times to one seat at a time, never to all together.
    const network = new WalkNetwork({ key: 'n', graph: readGraph(bytes).value!, relief: null });
    const walker = network.prepared(DEFAULT_SETTINGS);
    const random = seededRandom(12);
    const [west, south, east, north] = boundGeometry(street.geometry);
    const places = Array.from({ length: 600 }, () => ({
      lng: west + random() * (east - west),
      lat: south + random() * (north - south),
    })).filter(({ lng, lat }) => holdsPoint(street.geometry, lng, lat));
    const times = seats.map((seat) => nearestFacilities(walker, [seat], places).timeS);
    let judged = 0;
    let right = 0;
    for (const [at, { lng, lat }] of places.entries()) {
      const own = times.map((each) => each[at]!);
      const least = Math.min(...own);
      if (!Number.isFinite(least)) continue;
      judged += 1;
      const holder = shared.findIndex(({ geometry }) => holdsPoint(geometry, lng, lat));
      // A square of 40 m goes as a whole by its middle: two minutes of difference are within it.
      if (own[holder]! - least < 120) right += 1;
    }
    expect(judged).toBeGreaterThan(150);
    expect(right / judged).toBeGreaterThan(0.95);
  });
});
