import { readFileSync } from 'node:fs';
import type { Issue } from '../../src/core/base/issue.ts';
import type { Result } from '../../src/core/base/issue.ts';
import { applyMapping } from '../../src/io/mapping/apply/apply-mapping.ts';
import { guessMapping, type Known } from '../../src/io/mapping/guess/guess-mapping.ts';
import {
  NOTHING_LOADED,
  type Applied,
  type Loaded,
  type Mapping,
} from '../../src/io/mapping/mapping.ts';
import { readFile } from '../../src/io/open/read-file.ts';

export function hostileBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../data/hostile/${name}`, import.meta.url)));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function codesOf(issues: readonly Issue[]): string[] {
  return issues.map(({ code }) => code);
}

/** Reads, guesses and applies, as the dialog and the CLI do. */
export function importBytes(
  bytes: Uint8Array,
  name: string,
  options: { known?: Known; change?: Partial<Mapping>; loaded?: Loaded } = {},
): Result<Applied> {
  const read = readFile(bytes, name);
  if (!read.value) return { issues: read.issues };
  const { mapping } = guessMapping(read.value, options.known);
  const applied = applyMapping(
    read.value,
    { ...mapping, ...options.change },
    { loaded: options.loaded ?? NOTHING_LOADED },
  );
  return { value: applied.value, issues: [...read.issues, ...applied.issues] };
}

export function importHostile(
  name: string,
  options: Parameters<typeof importBytes>[2] = {},
): Result<Applied> {
  return importBytes(hostileBytes(name), name, options);
}
