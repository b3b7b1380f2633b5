import { expect, it } from 'vitest';
import { clipText, plainText } from '../../../src/core/base/plain-text.ts';

it('takes out what is not seen and turns other text, and nothing else', () => {
  expect(plainText('甲\0乙\u202e丙\u2066丁\u001b[31m\u0085戊\u200f')).toBe('甲乙丙丁[31m戊');
  const kept = 'a\tb\r\nc é 养老👨‍👩‍👧 ｆ';
  expect(plainText(kept)).toBe(kept);
});

it('clips by characters, not by halves of them', () => {
  expect(clipText('甲乙丙', 3)).toBe('甲乙丙');
  expect(clipText('甲乙丙丁', 3)).toBe('甲乙…');
  expect(clipText('👵👵👵👵', 4)).toBe('👵👵👵👵');
  expect(clipText('👵👵👵👵', 3)).toBe('👵👵…');
  expect(clipText('长'.repeat(10_000), 200)).toHaveLength(200);
});
