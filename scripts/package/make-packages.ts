import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { VERSION } from '../../src/version.ts';
import { root } from '../setup/ensure-packages.mjs';
import { bundlePrograms } from './bundle-programs.ts';
import { launchers } from './launchers.ts';
import { licenceFiles } from './licences.ts';
import { nodeBinary, PLATFORMS } from './node-binary.ts';
import { packageReadme } from './package-readme.ts';
import { filesIn, packedTime, type PackedFile, textFile } from './packed-file.ts';
import { tarGz } from './tar-gz.ts';
import { apacheConfig, iisConfig, nginxConfig } from './web-server-files.ts';

const out = join(root, 'packages');

function zip(files: readonly PackedFile[]): Uint8Array {
  // A zip holds the hands of a clock, wherever it hangs.
  const [date = '', clock = ''] = new Date(timeMs).toISOString().split(/[TZ]/);
  const mtime = new Date(`${date}T${clock}`);
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = [bytes, { mtime }];
  return zipSync(entries, { level: 6 });
}

/** Readme of a package; an office machine's editor wants the mark of UTF-8 and its line ends. */
function readme(platform: string): PackedFile {
  const text = packageReadme(platform, VERSION);
  const isDos = platform.startsWith('win') || platform === 'web';
  return textFile('README.txt', isDos ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text);
}

const sums: string[] = [];
function save(name: string, bytes: Uint8Array): void {
  writeFileSync(join(out, name), bytes);
  sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  console.log(`${(bytes.length / 1e6).toFixed(1).padStart(7)} MB  packages/${name}`);
}

const inFolder = (files: readonly PackedFile[]): PackedFile[] =>
  files.map((file) => ({ ...file, name: `kequan/${file.name}` }));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const web = filesIn(join(root, 'dist'), 'web');
const timeMs = packedTime(web);
const pages = web.map(({ name }) => name.slice('web/'.length));
save(
  'kequan-web.zip',
  zip(
    inFolder([
      readme('web'),
      ...web,
      textFile('web/.htaccess', apacheConfig()),
      textFile('web/web.config', iisConfig(pages)),
      textFile('kequan-nginx.conf', nginxConfig()),
      ...licenceFiles(false),
    ]),
  ),
);
const programs = await bundlePrograms();
const licences = licenceFiles(true);
for (const platform of PLATFORMS) {
  const isWindows = platform.name.startsWith('win');
  const node: PackedFile = {
    name: isWindows ? 'node/node.exe' : 'node/node',
    bytes: nodeBinary(platform),
    runs: true,
  };
  const files = inFolder([
    readme(platform.name),
    ...launchers(platform.name),
    node,
    ...web,
    ...programs,
    ...licences,
  ]);
  const name = `kequan-${platform.name}`;
  if (isWindows) save(`${name}.zip`, zip(files));
  else save(`${name}.tar.gz`, tarGz(files, timeMs));
}
writeFileSync(join(out, 'SHA256SUMS'), `${sums.join('\n')}\n`);
