import { expect, it } from 'vitest';
import { formatShare } from '../../src/i18n/format.ts';

it('calls a share 100 % only when nobody is left out', () => {
  expect(formatShare('zh-CN', 116_264, 116_300)).toBe('99.9%');
  expect(formatShare('zh-CN', 588_699, 588_700)).toBe('99.9%');
  expect(formatShare('zh-CN', 116_300, 116_300)).toBe('100%');
  expect(formatShare('en', 116_300 - 1e-6, 116_300)).toBe('100%');
  expect(formatShare('en', 1, 2)).toBe('50%');
  expect(formatShare('en', 1, 0)).toBe('—');
});
