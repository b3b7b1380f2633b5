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

const { preview } = await import('vite');
const port = Number(process.env.PORT ?? 4173);
const server = await preview({ root, preview: { host: '127.0.0.1', port }, logLevel: 'warn' });
const address = server.httpServer.address();
console.log(`刻圈 Kequan → http://127.0.0.1:${address.port}/   (Ctrl+C 结束 · to stop)`);
