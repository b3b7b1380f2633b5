import { type Remote, wrap } from 'comlink';
import type { ChecksumApi } from './checksum-worker.ts';

let started: Remote<ChecksumApi> | null = null;

/** SHA-256 of a file, in a thread of its own: the browser works it out in the thread that asks. */
export async function checksum(file: Blob): Promise<string> {
  started ??= wrap<ChecksumApi>(
    new Worker(new URL('./checksum-worker.ts', import.meta.url), { type: 'module' }),
  );
  return started.sha256(file);
}
