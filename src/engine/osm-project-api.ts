import type { Result } from '../core/base/issue.ts';
import type { People } from '../core/plan/area.ts';
import type { OsmProject, OsmStage } from '../io/osm-source/osm-project.ts';

export interface OsmAsk {
  fileName: string;
  title?: string;
  totals: People;
}

/** What the worker offers that makes projects out of extracts; it is ended to stop it. */
export interface OsmProjectApi {
  build(
    file: Blob,
    ask: OsmAsk,
    onProgress: (stage: OsmStage, share: number) => void,
  ): Promise<Result<OsmProject>>;
}
