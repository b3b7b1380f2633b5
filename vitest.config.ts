import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 30_000,
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
