import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SAMPLE_BUILDERS } from '../../scripts/samples/sample-builders.ts';
import { sampleBytes } from './sample-files.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('building again from the raw inputs gives the same bytes', { timeout: 60_000 }, async () => {
  for (const [id, build] of SAMPLE_BUILDERS) {
    const { files } = await build((name) => sampleBytes(`${id}/source/${name}`));
    for (const [path, bytes] of files) {
      expect(`${id}/${path} ${sha256(bytes)}`).toBe(
        `${id}/${path} ${sha256(sampleBytes(`${id}/${path}`))}`,
      );
    }
  }
});
