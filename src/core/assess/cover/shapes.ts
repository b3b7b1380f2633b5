import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { AssessMemo } from './assess-memo.ts';
import type { KindShapes } from '../findings/assessment.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { computeState, type CoverLook } from './state.ts';

function featureOf(
  geometry: MultiPolygon | Polygon | null,
  kind: FacilityKind,
): Feature<MultiPolygon | Polygon> | null {
  return geometry && { type: 'Feature', properties: { kind }, geometry };
}

/**
 * Union of the circles of a kind at the settings' minutes, and what it leaves of the ground of the
 * finest loaded level.
 */
export function shapes(
  prepared: Prepared,
  { kind, ...look }: CoverLook & { kind: FacilityKind },
  memo: AssessMemo = new AssessMemo(),
): KindShapes {
  const cover = computeState(prepared, look, memo).cover([kind], look.settings.minutes);
  return {
    kind,
    circles: featureOf(cover.circlesGeometry(), kind),
    gaps: featureOf(cover.gapsGeometry(), kind),
  };
}
