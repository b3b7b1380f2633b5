import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/ensure-packages.mjs';
import binaries from './node-binaries.json' with { type: 'json' };
import { readTarGz } from './tar-gz.ts';

export const NODE_VERSION = binaries.version;
export const PLATFORMS = binaries.platforms;
export type Platform = (typeof PLATFORMS)[number];

const kept = join(root, '.cache', 'node-binaries');

/** The package of npm that carries Node for a platform; fetched once, and held against the checksum that is written down here. @throws */
function fetchArchive({ npm, integrity }: Platform): Uint8Array {
  const path = join(kept, `${npm}-${NODE_VERSION}.tgz`);
  if (!existsSync(path)) {
    mkdirSync(kept, { recursive: true });
    const asked = ['pack', `${npm}@${NODE_VERSION}`, '--silent', '--pack-destination', kept];
    const done = spawnSync('npm', asked, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) throw new Error(`npm pack ${npm}@${NODE_VERSION} failed`);
  }
  const bytes = new Uint8Array(readFileSync(path));
  const sum = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (sum !== integrity) throw new Error(`${path} is not what was written down: ${sum}`);
  return bytes;
}

/** Node's own program for a platform. @throws where it cannot be had or is another */
export function nodeBinary(platform: Platform): Uint8Array {
  const program = platform.name.startsWith('win') ? 'node.exe' : 'node';
  return readTarGz(fetchArchive(platform), `package/bin/${program}`);
}

/** Licence of Node and of what it is built with; that of Linux holds for all, the package for Windows lacks it. @throws */
export function nodeLicence(): string {
  const linux = PLATFORMS.find(({ name }) => name === 'linux-x64')!;
  return new TextDecoder().decode(readTarGz(fetchArchive(linux), 'package/LICENSE'));
}
