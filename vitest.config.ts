import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/support/seed.ts'],
    // A worker that starts from source takes seconds, on a slow or shared machine many.
    testTimeout: 120_000,
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
