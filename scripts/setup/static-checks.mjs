/** Checks that run nothing of the product: a name, the script in node_modules, its arguments. */
export const STATIC_CHECKS = [
  [
    'format',
    'prettier/bin/prettier.cjs',
    [
      '--check',
      '--cache',
      '--cache-location',
      '.cache/prettier',
      '--cache-strategy',
      'content',
      '--log-level',
      'warn',
      '.',
    ],
  ],
  ['lint', 'oxlint/bin/oxlint', ['--deny-warnings']],
  ['unused code', 'knip/bin/knip.js', ['--cache', '--cache-location', '.cache/knip']],
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types of the core', 'typescript/bin/tsc', ['-p', 'tsconfig.core.json']],
];
