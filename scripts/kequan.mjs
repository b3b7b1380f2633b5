// npm run --silent kequan -- …: the command line over the same core.
import { join } from 'node:path';
import { ensurePackages, root, runTool } from './setup/ensure-packages.mjs';

ensurePackages();
const done = runTool(
  'tsx/dist/cli.mjs',
  [join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)],
  {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  },
);
process.exit(done.status ?? 1);
