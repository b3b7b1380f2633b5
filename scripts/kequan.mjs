// npm run --silent kequan -- …: the command line over the same core, in this process, so that a signal ends it.
import { Worker } from 'node:worker_threads';
import { ensurePackages } from './setup/ensure-packages.mjs';

/** The shell between npm and this process hands no signal on: where it is gone, the work ends too. */
const WATCH_SHELL = `
const shell = process.ppid;
setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 200);
`;

ensurePackages();
if (process.env.npm_lifecycle_event) new Worker(WATCH_SHELL, { eval: true }).unref();
process.chdir(process.env.INIT_CWD ?? process.cwd());
const { tsImport } = await import('tsx/esm/api');
await tsImport('../src/cli/main.ts', import.meta.url);
