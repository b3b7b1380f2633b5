// npm run package: builds the app and the packages for other machines into packages/.
import { ensurePackages, runTool } from './setup/ensure-packages.mjs';

ensurePackages();
const built = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
if (built.status !== 0) process.exit(built.status ?? 1);
const { tsImport } = await import('tsx/esm/api');
await tsImport('./package/make-packages.ts', import.meta.url);
