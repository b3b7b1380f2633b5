import { expect, it } from 'vitest';
import origins from '../../data/crs/field-origins.json' with { type: 'json' };
import { groundWords } from '../../src/i18n/ground-words.ts';

it('groups large distances and leaves what is written as it is', () => {
  const grounds = [
    { code: 'noted', params: { words: '2000坐标' } },
    { code: 'named-areas', params: { count: 12, pct: 33.3, metres: 291_551 } },
  ] as const;
  expect(groundWords('zh-CN', grounds)).toBe(
    '表头、说明或文件名写有“2000坐标”；12 处以区划命名的设施，33.3% 不在该区划内，整体偏移 291,551 米',
  );
});

it('names every service that coordinates are known to come from', () => {
  for (const { id } of origins.origins) {
    const grounds = [{ code: 'origin', params: { origin: id } }] as const;
    expect(groundWords('zh-CN', grounds)).toMatch(/^字段与“.+”一致$/);
    expect(groundWords('en', grounds)).toMatch(/^fields match those of .+$/);
  }
});
