import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pagePolicy } from './src/server/response-headers.ts';

const samplesFolder = join(import.meta.dirname, 'data', 'samples');

/** The samples are data of the project, not of the build: served and copied as they lie there. */
function samples(): Plugin {
  let outFolder = '';
  return {
    name: 'kequan-samples',
    configResolved(config) {
      outFolder = resolve(config.root, config.build.outDir, 'samples');
    },
    configureServer(server) {
      server.middlewares.use('/samples', (request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
        const file = normalize(join(samplesFolder, path));
        if (!file.startsWith(samplesFolder) || !existsSync(file) || !statSync(file).isFile()) {
          next();
          return;
        }
        response.setHeader(
          'Content-Type',
          file.endsWith('json') ? 'application/json' : 'text/plain',
        );
        createReadStream(file).pipe(response);
      });
    },
    closeBundle() {
      cpSync(samplesFolder, outFolder, {
        recursive: true,
        filter: (path) => !/[\\/]source([\\/]|$)/.test(path) && !path.endsWith('.md'),
      });
    },
  };
}

/** MapLibre's package says of its worker that importing it does nothing, and the bundler would leave it out. */
function mapWorker(): Plugin {
  return {
    name: 'kequan-map-worker',
    enforce: 'pre',
    transform: {
      filter: { id: /maplibre-gl-worker\.mjs/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}

const NODE_MODULE = 'await import("node:module")';

/** The solver asks Node for its module loader where it runs in Node, which a browser never is. */
function browserSolver(): Plugin {
  return {
    name: 'kequan-browser-solver',
    enforce: 'pre',
    transform: {
      filter: { id: /highs\/build\/highs\.mjs/ },
      handler(code) {
        if (!code.includes(NODE_MODULE)) throw new Error('the solver no longer asks for Node');
        return { code: code.replace(NODE_MODULE, '{}'), map: null };
      },
    },
  };
}

/** The policy of a page, for where nobody sends it as a header. */
const policyTag = (online: boolean): string =>
  `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(online)}" />`;

/** Both pages with their policies; `online.html` is the same app with tiles of other hosts allowed. */
function pages(): Plugin {
  return {
    name: 'kequan-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('index.html is not in the bundle');
      const bare = String(page.source);
      const withPolicy = (online: boolean): string =>
        bare.replace(/<meta charset[^>]*>/, (charset) => `${charset}\n    ${policyTag(online)}`);
      page.source = withPolicy(false);
      this.emitFile({ type: 'asset', fileName: 'online.html', source: withPolicy(true) });
    },
  };
}

function filesBelow(folder: string, under = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) =>
    item.isDirectory()
      ? filesBelow(join(folder, item.name), `${under}${item.name}/`)
      : [under + item.name],
  );
}

/** The service worker with the hash of every file that is built, after all of them are there. */
function offline(): Plugin {
  let outFolder = '';
  const hash = (bytes: string | Uint8Array): string =>
    createHash('sha256').update(bytes).digest('hex');
  return {
    name: 'kequan-offline',
    configResolved(config) {
      outFolder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      const paths = filesBelow(outFolder).filter((path) => path !== 'sw.js');
      const entries = paths
        .toSorted()
        .map((path) => [path, hash(readFileSync(join(outFolder, path)))] as const);
      const files = JSON.stringify(Object.fromEntries(entries));
      const code = readFileSync(join(import.meta.dirname, 'src/server/service-worker.js'), 'utf8');
      const head = `const FILES = ${files};\nconst VERSION = '${hash(files + code).slice(0, 16)}';\n`;
      writeFileSync(join(outFolder, 'sw.js'), head + code);
    },
  };
}

const rolldownOptions = {
  /** How long plugins took is said when the machine is busy; it is no fault of the build. */
  checks: { bundlerTimings: false },
  treeshake: {
    /** Importing what is pure does nothing: what is unused is left out, though no package says so. */
    moduleSideEffects: [{ test: /\/(src\/core|node_modules\/clipper2-ts)\//, sideEffects: false }],
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), samples(), pages(), offline()],
  worker: { format: 'es', rolldownOptions, plugins: () => [mapWorker(), browserSolver()] },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions,
  },
});
