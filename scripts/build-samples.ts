import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SampleEntry } from '../src/io/project/sample-manifest.ts';
import { SAMPLE_BUILDERS } from './samples/sample-builders.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'data', 'samples');
const index: SampleEntry[] = [];
for (const [id, build] of SAMPLE_BUILDERS) {
  const { manifest, files } = await build((name) => readFileSync(join(folder, id, 'source', name)));
  for (const [path, bytes] of files) {
    const target = join(folder, id, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    console.log(`${id}/${path} ${bytes.length}`);
  }
  const { title, description } = manifest;
  index.push({ id, title, description, manifest: `${id}/sample.json` });
}
writeFileSync(join(folder, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
