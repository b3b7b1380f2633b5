import { describe, expect, it } from 'vitest';
import { withoutReadData } from '../../../src/map/worker/map-worker-answer.ts';

const read = { type: 'FeatureCollection', features: [{ id: 1 }] };

describe("answers of the map's worker", () => {
  it('lose the GeoJSON that was read from an address, and nothing else', () => {
    const answer = { id: '7', type: '<response>', error: null, data: { data: read, timing: [1] } };
    expect(withoutReadData(answer)).toEqual({ ...answer, data: { timing: [1] } });
  });

  it('are otherwise as they are', () => {
    const others = [
      { id: '7', type: '<response>', data: read },
      { id: '7', type: '<response>', data: { data: { type: 'other' } } },
      { id: '7', type: '<response>', data: null },
      { id: '7', type: 'getImages', data: { data: read } },
      'text',
      null,
    ];
    for (const each of others) expect(withoutReadData(each)).toBe(each);
  });
});
