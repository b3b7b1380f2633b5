import type { Text } from '../../core/base/text.ts';
import { Unusable } from './unusable.ts';
import { say } from './say.ts';

/** What the system says of a file, in words. */
const WORDS: Readonly<Record<string, Text>> = {
  ENOENT: say('terminal.no-such-file-folder'),
  EACCES: say('terminal.permission-denied'),
  EPERM: say('terminal.not-permitted'),
  EROFS: say('terminal.disk-read-only'),
  ENOSPC: say('terminal.disk-full-nothing-was-written'),
  EDQUOT: say('terminal.quota-used-up-nothing-was'),
  EFBIG: say('terminal.file-too-large-this-disk'),
  EISDIR: say('terminal.is-folder'),
  ENOTDIR: say('terminal.part-path-not-folder'),
  ENAMETOOLONG: say('terminal.name-too-long'),
  ELOOP: say('terminal.link-leads-circle'),
  EIO: say('terminal.disk-reports-error'),
  EBUSY: say('terminal.use-by-another-program'),
  EMFILE: say('terminal.too-many-open-files'),
};

/** A fault of the system at a file, as a line in both languages; any other error as it is. */
export function systemFault(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = WORDS[code];
  if (words) return new Unusable(say('terminal.file-fault', { path, words }));
  return /^E[A-Z0-9]+$/.test(code)
    ? new Unusable(say('terminal.system-fault', { path, code }))
    : error;
}
