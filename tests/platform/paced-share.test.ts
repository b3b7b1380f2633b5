import { afterEach, expect, it, vi } from 'vitest';
import { pacedShare } from '../../src/platform/paced-share.ts';

afterEach(() => vi.useRealTimers());

it('tells the beginning, the end and ten shares a second in between, with what belongs to them', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const told: [number, string][] = [];
  const tell = pacedShare((share, stage: string) => told.push([share, stage]));
  for (let piece = 0; piece <= 1000; piece++) {
    tell(piece / 1000, 'read');
    vi.advanceTimersByTime(1);
  }
  expect(told[0]).toEqual([0, 'read']);
  expect(told.at(-1)).toEqual([1, 'read']);
  expect(told).toHaveLength(11);
  tell(0, 'areas');
  expect(told.at(-1)).toEqual([0, 'areas']);
});
