import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  base: './',
  plugins: [react(), samples()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: ['index.html', 'online.html'] },
  },
});
