import { expose } from 'comlink';
import { sha256Hex } from '../../io/sha256.ts';

const api = {
  sha256: async (file: Blob): Promise<string> =>
    sha256Hex(new Uint8Array(await file.arrayBuffer())),
};
export type ChecksumApi = typeof api;

expose(api);
