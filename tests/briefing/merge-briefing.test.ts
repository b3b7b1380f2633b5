import { expect, it } from 'vitest';
import { mergeBriefing } from '../../src/briefing/merge-briefing.ts';
import type { Scene } from '../../src/core/plan/scene.ts';

function page(id: string, key?: string, more: Partial<Scene> = {}): Scene {
  return {
    id,
    title: key ?? id,
    points: [],
    ...(key && { made: { key } }),
    ...more,
    map: {
      center: [106.5, 29.5],
      zoom: 12,
      kind: 'nursery',
      scenarioId: null,
      show: { circles: true, gaps: false, verdicts: false, sites: false },
      ruleId: null,
    },
  };
}
const keys = (scenes: readonly Scene[]) => scenes.map(({ made, id }) => made?.key ?? id);

it('puts a new page behind the one it follows, also where pages were sorted by hand', () => {
  const before = [page('1', 'c'), page('2', 'a'), page('own')];
  const made = [page('1', 'a'), page('2', 'b'), page('3', 'c'), page('4', 'd')];
  const merged = mergeBriefing(before, made);
  expect(keys(merged.scenes)).toEqual(['c', 'd', 'a', 'b', 'own']);
  expect(keys(merged.added)).toEqual(['b', 'd']);
  expect(new Set(merged.scenes.map(({ id }) => id)).size).toBe(5);
});

it('says what is replaced, removed and kept; what is the same is none of it', () => {
  const changed = page('3', 'c', { title: '改过', made: { key: 'c', changed: true } });
  const before = [
    page('1', 'a'),
    page('2', 'b', { title: '旧', hidden: true }),
    changed,
    page('4', 'd'),
  ];
  const merged = mergeBriefing(before, [page('1', 'a'), page('2', 'b'), page('3', 'c')]);
  expect(keys(merged.replaced)).toEqual(['b']);
  expect(keys(merged.removed)).toEqual(['d']);
  expect(merged.kept).toEqual([changed]);
  expect(merged.scenes).toEqual([page('1', 'a'), page('2', 'b', { hidden: true }), changed]);
});
