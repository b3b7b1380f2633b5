import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup/find-chromium.mjs';

const chromium = findChromium();
const port = process.env.KEQUAN_E2E_PORT ?? '4199';
const address = `http://127.0.0.1:${port}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  // Benches, run on request: their figures are those of a machine at rest.
  testIgnore: process.env.KEQUAN_BENCH ? [] : ['**/import-speed.spec.ts', '**/list-scroll.spec.ts'],
  outputDir: '.cache/e2e',
  timeout: 400_000,
  // Without a graphics card and on shared cores a frame may take seconds.
  expect: { timeout: 60_000 },
  workers: 1,
  // What passes only the second time has a cause: it is found and mended.
  retries: 0,
  use: {
    baseURL: address,
    actionTimeout: 60_000,
    navigationTimeout: 90_000,
    locale: 'zh-CN',
    // Keeping the app offline would fetch all of it in every test; its own test allows it.
    serviceWorkers: 'block',
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1366, height: 768 },
    // Half the pixels each way for what reads no pixels: without a graphics card the processor draws them all.
    deviceScaleFactor: process.env.KEQUAN_SCREENS ? 1 : 0.5,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // Without a graphics card the page's own words are drawn faster by the processor.
        '--disable-gpu-rasterization',
      ],
    },
  },
  webServer: {
    command: `node node_modules/tsx/dist/cli.mjs src/server/main.ts dist --port ${port} --strict`,
    url: address,
    reuseExistingServer: false,
  },
});
