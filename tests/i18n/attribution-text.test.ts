import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attributionText } from '../../src/i18n/attribution-text.ts';
import type { SampleManifest } from '../../src/io/project/sample-manifest.ts';
import { sample } from '../support/run-cli.ts';

it.each(['yuzhong', 'hangzhou'])('every source of %s has a Chinese form', (id) => {
  const manifest = JSON.parse(readFileSync(sample(id, 'sample.json'), 'utf8')) as SampleManifest;
  for (const { attribution } of manifest.files) {
    expect(attributionText('zh-CN', attribution)).not.toBe('');
    expect(attributionText('zh-CN', attribution)).toMatch(/[\u4e00-\u9fff]/);
    expect(attributionText('en', attribution)).not.toMatch(/[\u4e00-\u9fff]/);
  }
});

it('a line that is not known stays as it was written', () => {
  expect(attributionText('zh-CN', '某局 2025')).toBe('某局 2025');
  expect(attributionText('zh-CN', 'toString')).toBe('toString');
});
