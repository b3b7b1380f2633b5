import { buildHangzhou } from './hangzhou.ts';
import type { BuiltSample, ReadSource } from './sample-writer.ts';
import { buildYuzhong } from './yuzhong.ts';

/** Every sample in the order of the gallery. */
export const SAMPLE_BUILDERS: readonly [string, (read: ReadSource) => Promise<BuiltSample>][] = [
  ['yuzhong', buildYuzhong],
  ['hangzhou', buildHangzhou],
];
