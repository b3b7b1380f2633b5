import { afterEach, describe, expect, it } from 'vitest';
import { loadOwnFile } from '../../../src/map/points/load-own-file.ts';

const addresses: string[] = [];
function address(text: string): string {
  const url = URL.createObjectURL(new Blob([text]));
  addresses.push(url);
  return url;
}

describe('a file that the page wrote', () => {
  afterEach(() => addresses.splice(0).forEach((url) => URL.revokeObjectURL(url)));

  it('is read by its address', async () => {
    const url = address('{"type":"Feature","properties":{"n":1},"geometry":null}');
    const answer = await loadOwnFile({ url }, new AbortController());
    expect(answer).toEqual({ data: { type: 'Feature', properties: { n: 1 }, geometry: null } });
  });

  it('keeps its features, which are not sent back to the page', async () => {
    const url = address('{"type":"FeatureCollection","features":[{"type":"Feature"}]}');
    const { data } = await loadOwnFile({ url }, new AbortController());
    expect(data).toHaveProperty('features', [{ type: 'Feature' }]);
    expect(Object.keys(data as object)).toEqual(['type']);
  });

  it('is refused when it is gone, is no JSON, or is not wanted any more', async () => {
    const gone = address('{}');
    URL.revokeObjectURL(gone);
    await expect(loadOwnFile({ url: gone }, new AbortController())).rejects.toThrow(TypeError);
    const cut = loadOwnFile({ url: address('{"type"') }, new AbortController());
    await expect(cut).rejects.toThrow(SyntaxError);
    const stopped = new AbortController();
    stopped.abort();
    await expect(loadOwnFile({ url: address('{}') }, stopped)).rejects.toThrow(/abort/i);
  });
});
