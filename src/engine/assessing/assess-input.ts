import type { AssessInput } from '../../core/assess/assess.ts';
import type { Prepared } from '../../core/assess/prepared/prepared.ts';
import type { WalkNetwork } from '../../core/assess/circles/walk-network.ts';
import { libraryWith } from '../../core/standards/library.ts';
import type { AssessRequest } from './engine-api.ts';

/** What a request asks of the core: its rows out of the library, and circles along the network where it walks. */
export function assessInput(
  request: AssessRequest,
  prepared: Prepared,
  network: WalkNetwork | null,
): AssessInput {
  const { scenario, settings, reported = [], ownDocuments = [] } = request;
  const library = libraryWith(ownDocuments);
  const standards = settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  const circles =
    settings.circle === 'network'
      ? network?.circles(prepared.table, settings, scenario?.network)
      : undefined;
  return { scenario, settings, standards, reported, library, ...(circles && { circles }) };
}
