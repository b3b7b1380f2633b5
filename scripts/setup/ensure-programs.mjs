import { spawnSync } from 'node:child_process';
import { run } from './ensure-packages.mjs';
import { findPostgres } from './find-postgres.mjs';

/** Programs of others that tests hold our files against, and the Debian package of each. */
const PROGRAMS = {
  ogr2ogr: 'gdal-bin',
  soffice: 'libreoffice-calc-nogui',
  osmium: 'osmium-tool',
  'redis-server': 'redis-server',
  postgres: 'postgresql',
};

function isThere(program) {
  if (program === 'postgres') return findPostgres() !== undefined;
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Installs on a Debian where we may; anywhere else the tests that need a program are left out, and this says so. */
export function ensurePrograms() {
  const missing = () => Object.keys(PROGRAMS).filter((program) => !isThere(program));
  const wanted = missing().map((program) => PROGRAMS[program]);
  if (wanted.length > 0 && canUseApt()) {
    console.error(`apt-get install ${wanted.join(' ')} …`);
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
      ...quiet,
      env,
    });
  }
  const absent = missing();
  if (absent.length > 0) {
    console.error(`Not found: ${absent.join(', ')}. Tests against these programs are left out.`);
  }
}
