import { expect, it } from 'vitest';
import { formatFixed, formatShare, formatTarget, formatValue } from '../../src/i18n/format.ts';

it('calls a share 100 % only when nobody is left out', () => {
  expect(formatShare('zh-CN', 116_264, 116_300)).toBe('99.9%');
  expect(formatShare('zh-CN', 588_699, 588_700)).toBe('99.9%');
  expect(formatShare('zh-CN', 116_300, 116_300)).toBe('100%');
  expect(formatShare('en', 116_300 - 1e-6, 116_300)).toBe('100%');
  expect(formatShare('en', 1, 2)).toBe('50%');
  expect(formatShare('en', 1, 0)).toBe('—');
});

it('keeps a number and its unit on one line, and a sign at its number', () => {
  expect(formatValue('zh-CN', 1500, 'm2')).toBe('1,500\u00a0㎡');
  expect(formatValue('zh-CN', 45, 'percent')).toBe('45%');
  expect(formatTarget('zh-CN', '>=', 750, 'm2')).toBe('≥750\u00a0㎡');
});

it('gives the numbers of a column the same decimals', () => {
  expect([2, 12.04, 1200].map((value) => formatFixed('zh-CN', value, 1))).toEqual([
    '2.0',
    '12.0',
    '1,200.0',
  ]);
});
