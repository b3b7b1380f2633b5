import { boxIndex } from '../geo/box-index.ts';
import type { Box } from '../geo/box.ts';
import { toGeometry, groundAreaM2, groundNear, intersection } from '../geo/ground.ts';
import { innerPoint } from '../geo/inner-point.ts';
import type { Area } from '../plan/areas/area.ts';
import { AREA_LEVELS } from '../vocabulary/area-levels.ts';
import type { AddDoubt, Mend } from '../plan/hygiene-report.ts';
import { findGaps } from './area-gaps.ts';
import { grounded, type Grounded } from './grounded.ts';
import { GROUND_LIMITS } from './limits.ts';
import type { Steps } from './steps.ts';

/** Areas of one level that share ground, and ground of their parent between them that none of them has. */
export function* findGroundFaults(areas: readonly Area[], add: AddDoubt): Steps {
  for (const level of AREA_LEVELS) {
    yield;
    const own = areas.filter((area) => area.level === level).map(grounded);
    if (own.length > 1) yield* findOverlaps(own, add);
    yield;
    if (own.length > 0) findGaps(own, areas, add);
  }
}

function commonBox(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

function* findOverlaps(own: readonly Grounded[], add: AddDoubt): Steps {
  const index = boxIndex(own.map(({ box }) => box));
  for (const [at, a] of own.entries()) {
    yield;
    for (const other of index.meeting(a.box)) {
      if (other <= at) continue;
      const b = own[other]!;
      const box = commonBox(a.box, b.box);
      const shared = intersection(groundNear(a.ground, box), groundNear(b.ground, box));
      const areaM2 = groundAreaM2(shared);
      const share = areaM2 / Math.min(a.areaM2, b.areaM2);
      if (areaM2 < GROUND_LIMITS.notedM2 || share < GROUND_LIMITS.overlapShare) continue;
      const geometry = toGeometry(shared);
      const middle = geometry && innerPoint(geometry);
      const cuts: Mend[] = [
        { act: 'cut-overlap', id: b.area.id, other: a.area.id },
        { act: 'cut-overlap', id: a.area.id, other: b.area.id },
      ];
      add({
        code: 'areas-overlap',
        severity: 'warning',
        ids: [a.area.id, b.area.id],
        ...(middle ? { lngLat: [middle.lng, middle.lat] as [number, number] } : {}),
        params: {
          name: a.area.name,
          other: b.area.name,
          m2: Math.round(areaM2),
          pct: Math.round(share * 1000) / 10,
        },
        mends: share > GROUND_LIMITS.sameGroundShare ? [] : cuts,
      });
    }
  }
}
