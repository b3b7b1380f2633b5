import { defineConfig } from 'vitest/config';

const folders = (process.env.KEQUAN_MUTANT_TESTS ?? '').split(',');

export default defineConfig({
  test: {
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    exclude: ['**/*.slow.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    testTimeout: 120_000,
  },
});
