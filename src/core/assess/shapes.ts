import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { FacilityKind } from '../plan/kinds.ts';
import { AssessMemo } from './assess-memo.ts';
import type { KindShapes } from './assessment.ts';
import type { Prepared } from './prepared.ts';
import { stateOf, type Look } from './state.ts';

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
  { kind, ...look }: Look & { kind: FacilityKind },
  memo: AssessMemo = new AssessMemo(),
): KindShapes {
  const cover = stateOf(prepared, look, memo).cover([kind], look.settings.minutes);
  return {
    kind,
    circles: featureOf(cover.circlesGeometry(), kind),
    gaps: featureOf(cover.gapsGeometry(), kind),
  };
}
