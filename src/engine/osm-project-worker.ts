import { expose, transfer } from 'comlink';
import { refuseBySize } from '../io/limits.ts';
import { projectFromOsm } from '../io/osm-source/osm-project.ts';
import type { OsmProjectApi } from './osm-project-api.ts';

const api: OsmProjectApi = {
  async build(file, ask, onProgress) {
    const refusal = refuseBySize(ask.fileName, file.size);
    if (refusal) return { issues: [refusal] };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const made = await projectFromOsm(bytes, { ...ask, onProgress });
    const { network, basemap } = made.value ?? { network: null, basemap: {} };
    const buffers = [...(network ? [network] : []), ...Object.values(basemap)];
    return transfer(
      made,
      buffers.map((each) => each.buffer),
    );
  },
};

expose(api);
