import type { Result } from '../../core/base/issue.ts';
import type { People } from '../../core/vocabulary/people.ts';
import type { OsmProject, OsmStage } from '../../io/osm-source/osm-project.ts';
import type { TakenOutcome } from '../importing/import-api.ts';
import type { GivesRecords } from '../importing/take-lists.ts';

export interface OsmAsk {
  fileName: string;
  title?: string;
  totals: People;
}

/** What was made; the lists of its project stay with the worker until they are fetched. */
export interface BuiltProject extends OsmProject {
  outcome: TakenOutcome;
}

/** What the worker offers that makes projects out of extracts; it is ended to stop it. */
export interface OsmProjectApi extends GivesRecords {
  build(
    file: Blob,
    ask: OsmAsk,
    onProgress: (stage: OsmStage, share: number) => void,
  ): Promise<Result<BuiltProject>>;
}
