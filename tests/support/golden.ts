import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Holds lines against a reviewed file, one of them a line; a file that is missing fails.
 * `KEQUAN_GOLDEN=write` makes it anew: look at it and say in the commit why it changed.
 */
export function compareGolden(file: string, lines: readonly string[]): void {
  if (process.env.KEQUAN_GOLDEN === 'write') writeFileSync(file, `${lines.join('\n')}\n`);
  expect(existsSync(file), `${file} is missing; KEQUAN_GOLDEN=write makes it`).toBe(true);
  expect(lines).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'));
}
