import { join } from 'node:path';
import { assessOptions } from '../../src/cli/assess/assess-options.ts';
import { readInputs } from '../../src/cli/assess/read-inputs.ts';
import type { ProjectData } from '../../src/core/assess/prepared/prepared.ts';

const LEVELS = { yuzhong: ['district', 'street', 'community'], hangzhou: ['street'] };
const folder = join(import.meta.dirname, '..', '..', 'data', 'samples');

/** A sample read by the product's own readers, all of it in the old urban zone. */
export function sampleData(id: keyof typeof LEVELS): Promise<ProjectData> {
  const file = (name: string) => join(folder, id, name);
  return readInputs(
    assessOptions([
      ...LEVELS[id].flatMap((level) => ['--areas', `${level}=${file(`areas-${level}.geojson`)}`]),
      ...['--facilities', file('facilities.geojson')],
      ...(id === 'yuzhong' ? ['--demand', file('demand.csv')] : []),
      ...['--zone', 'old-urban', '--standards', 'all', '--out', 'unused'],
    ]),
  );
}
