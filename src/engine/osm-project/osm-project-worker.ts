import { expose, transfer } from 'comlink';
import { refuseBySize } from '../../io/limits.ts';
import { type OsmStage, projectFromOsm } from '../../io/osm-source/osm-project.ts';
import { NOTHING_LOADED } from '../../io/mapping/mapping.ts';
import { KeptOutcome } from '../importing/kept-outcome.ts';
import { pacedShare } from '../../platform/paced-share.ts';
import type { OsmProjectApi } from './osm-project-api.ts';

let outcome: KeptOutcome | null = null;

const api: OsmProjectApi = {
  async build(file, ask, onProgress) {
    const refusal = refuseBySize(ask.fileName, file.size);
    if (refusal) return { issues: [refusal] };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const tell = pacedShare((share, stage: OsmStage) => onProgress(stage, share));
    const made = await projectFromOsm(bytes, {
      ...ask,
      onProgress: (stage, share) => tell(share, stage),
    });
    const { value, issues } = made;
    if (!value) return { issues };
    const { network, basemap, project } = value;
    outcome = new KeptOutcome(NOTHING_LOADED, project);
    const bare = {
      ...project,
      areas: [],
      facilities: [],
      demand: [],
      unplaced: [],
      candidates: [],
    };
    const buffers = [...(network ? [network] : []), ...Object.values(basemap)];
    return transfer(
      { value: { ...value, project: bare, outcome: outcome.summary() }, issues },
      buffers.map((each) => each.buffer),
    );
  },

  async records(number, list, from) {
    if (outcome?.number !== number) throw new Error(`no project ${number}`);
    return outcome.records(list, from);
  },
};

expose(api);
