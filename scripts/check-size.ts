// The initial script: what index.html loads before anything is asked for, at most 700 kB gzip.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 700_000;
const dist = join(import.meta.dirname, '..', 'dist');
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const files = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]!);
let total = 0;
for (const file of files) {
  const size = gzipSync(readFileSync(join(dist, file))).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(8)} kB gzip  ${file}`);
}
console.log(
  `${(total / 1000).toFixed(1).padStart(8)} kB gzip in all; at most ${LIMIT_BYTES / 1000} kB`,
);
if (files.length === 0 || total > LIMIT_BYTES) process.exit(1);
