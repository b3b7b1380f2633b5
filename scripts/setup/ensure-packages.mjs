import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = join(root, 'package-lock.json');
/** npm writes this last of all when it has installed. */
const installed = join(root, 'node_modules', '.package-lock.json');

/** Installs the packages of the lock file when they are missing or the lock has changed. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`刻圈 needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(2);
  }
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.error('正在安装依赖 · installing packages …');
  const done = run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs a program in the project's folder and gives its exit status. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** Runs a tool out of node_modules by the path of its script, without a shell. */
export function runTool(script, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], {
    shell: false,
    ...options,
  });
}
