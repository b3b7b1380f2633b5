// npm start: installs what is missing, builds when a source is newer than the build, serves the app.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root, runTool } from './setup/ensure-packages.mjs';

ensurePackages();

function newestTime(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}

const inputs = ['src', 'data', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const built = join(root, 'dist', 'index.html');
const sourceTime = Math.max(...inputs.map((name) => newestTime(join(root, name))));
if (!existsSync(built) || statSync(built).mtimeMs < sourceTime) {
  const done = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const { tsImport } = await import('tsx/esm/api');
process.argv.splice(2, 0, join(root, 'dist'));
await tsImport('../src/server/main.ts', import.meta.url);
