import type { Issue } from '../../core/base/issue.ts';
import { plainText } from '../../core/base/plain-text.ts';

/** Why the bytes of a file cannot be had, such as a damaged part of an archive. */
export class EntryFault extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ code }) => code).join(', '));
    this.issues = issues;
  }
}

/** A file that was given, by its path within what was dropped; read when it is needed. */
export interface Entry {
  /** With `/`; the last part is the file's name. */
  path: string;
  sizeBytes: number;
  /** @throws EntryFault */
  bytes(): Promise<Uint8Array>;
  /** Its SHA-256 where somebody else works it out, beside the reading. */
  sha256?(): Promise<string>;
}

/** Last part of a path, without marks that would turn what is written around it. */
export function baseName(path: string): string {
  return plainText(path.slice(path.lastIndexOf('/') + 1));
}

/** Name without its last extension. */
export function stripExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

/** Extension in lower case, without its dot; empty where there is none. */
export function getExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(dot + 1).toLowerCase() : '';
}
