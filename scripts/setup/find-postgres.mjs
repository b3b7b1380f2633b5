import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Where Debian has the programs of a PostgreSQL server, which are on nobody's path. */
const DEBIAN = '/usr/lib/postgresql';

/** Folder of the programs of a PostgreSQL server; undefined where there is none. */
export function findPostgres() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ];
  const found = places.map((place) => join(place, 'postgres')).find((path) => existsSync(path));
  if (found === undefined) return undefined;
  const { error } = spawnSync(found, ['--version'], { stdio: 'ignore' });
  return error === undefined ? dirname(realpathSync(found)) : undefined;
}
