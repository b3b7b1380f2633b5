import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/support/seed.ts'],
    // What takes seconds takes many of them on a slow or shared machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    // Files share the modules of their process, and so what is dear to start: GDAL, the workers, the samples.
    isolate: false,
    reporters: ['default'],
  },
});
