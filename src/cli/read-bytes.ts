import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Issue } from '../core/base/issue.ts';
import { refuseBySize } from '../io/limits.ts';
import { Unusable } from './unusable.ts';

/** A file that no reader could make anything of. */
export class UnreadableFile extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((each) => each.code).join(', '));
    this.issues = issues;
  }
}

/** Bytes of a file named on the command line. @throws Unusable when it cannot be read or is too large */
export function readBytes(file: string): Uint8Array {
  try {
    const refusal = refuseBySize(basename(file), statSync(file).size);
    if (refusal) throw new Unusable(`${file}: larger than ${refusal.params?.limitMb} MB`);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
