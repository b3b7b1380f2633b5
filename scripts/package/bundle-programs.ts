import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/ensure-packages.mjs';
import { filesIn, type PackedFile } from './packed-file.ts';

/** Packages that look for files of their own, and so stay as they are. */
const AS_THEY_ARE: Readonly<Record<string, readonly string[]>> = {
  highs: ['package.json', 'LICENSE', 'build'],
  'gdal3.js': ['package.json', 'LICENSE', 'node.js', 'dist/package'],
};

const PROGRAMS = {
  kequan: 'src/cli/main.ts',
  'gdal-thread': 'src/cli/input/gdal-thread.ts',
  server: 'src/server/main.ts',
};

function asItIs(name: string, path: string): PackedFile[] {
  const [from, under] = [
    join(root, 'node_modules', name, path),
    `app/node_modules/${name}/${path}`,
  ];
  try {
    return filesIn(from, under);
  } catch {
    return [{ name: under, bytes: new Uint8Array(readFileSync(from)) }];
  }
}

/** The command line and the server as plain scripts for Node, with all that they need. */
export async function bundlePrograms(): Promise<PackedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-package-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: Object.keys(AS_THEY_ARE) },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(PROGRAMS).map(([name, path]) => [name, join(root, path)]),
        ),
        // All in one folder: the command line looks for its thread beside itself.
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        checks: { bundlerTimings: false },
      },
    },
  });
  if (!readdirSync(folder).includes('gdal-thread.mjs')) throw new Error('no thread for GDAL');
  const bundled = filesIn(folder, 'app');
  rmSync(folder, { recursive: true });
  const whole = Object.entries(AS_THEY_ARE).flatMap(([name, paths]) =>
    paths.flatMap((path) => asItIs(name, path)),
  );
  return [...bundled, ...whole];
}
