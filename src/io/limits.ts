import { issue, type Issue } from '../core/base/issue.ts';

/** Largest file that is read, in bytes; a browser tab holds the text several times over while it reads. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** Columns that are read of any file; no list of facilities is wider, and each is weighed against every known header. */
export const MAX_COLUMNS = 500;

/** The refusal of a file by its declared size, to be asked before its bytes are read; undefined if it may be read. */
export function refuseBySize(fileName: string, sizeBytes: number): Issue | undefined {
  if (sizeBytes <= MAX_FILE_BYTES) return undefined;
  return issue(
    'file-too-large',
    'error',
    { file: fileName },
    {
      sizeMb: Math.round(sizeBytes / 1024 / 1024),
      limitMb: MAX_FILE_BYTES / 1024 / 1024,
    },
  );
}
