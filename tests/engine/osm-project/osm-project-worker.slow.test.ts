import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proxy } from 'comlink';
import { beforeAll, describe, expect, it } from 'vitest';
import { workerEngines } from '../../../src/engine/client.ts';
import { takeLists } from '../../../src/engine/importing/take-lists.ts';
import { projectFromOsm } from '../../../src/io/osm-source/osm-project.ts';
import { installBrowserWorkers } from '../../support/install-browser-workers.ts';

const FILE = join(import.meta.dirname, '..', '..', 'data', 'osm', 'monaco.osm.pbf');

beforeAll(installBrowserWorkers);

describe('the worker that makes a project out of an extract', () => {
  it('hands over the very lists that are made without it', async () => {
    const bytes = new Uint8Array(readFileSync(FILE));
    const ask = { fileName: 'a.osm.pbf', totals: {} };
    const here = await projectFromOsm(bytes, ask);
    const maker = workerEngines().startOsmMaker();
    try {
      const { value, issues } = await maker.api.build(
        new Blob([bytes]),
        ask,
        proxy(() => undefined),
      );
      expect(issues).toEqual(here.issues);
      const { areas, facilities, demand } = await takeLists(maker.api, value!.outcome, {});
      const made = here.value!.project;
      expect({ areas, facilities, demand }).toEqual({
        areas: made.areas,
        facilities: made.facilities,
        demand: made.demand,
      });
      expect(areas.length + demand.length).toBeGreaterThan(0);
      expect(value!.project.areas).toEqual([]);
      expect(value!.network).toEqual(here.value!.network);
    } finally {
      maker.stop();
    }
  });
});
