import { difference, toGeometry, toGround, uniteGround } from '../geo/ground.ts';
import type { Area } from '../plan/areas/area.ts';
import { noteEdited } from '../plan/records/edit-records.ts';
import type { Facility } from '../plan/records/facility.ts';
import { FACILITY_NUMBERS } from '../vocabulary/facility-fields.ts';
import type { Mend } from '../plan/hygiene-report.ts';
import type { Project } from '../plan/project.ts';
import type { UnplacedFacility } from '../plan/records/unplaced.ts';

function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** Fills what the kept one lacks from the other; nothing that it has is changed. */
function takeOver(kept: Facility, other: Facility | UnplacedFacility): void {
  kept.kinds = union(kept.kinds, other.kinds);
  if (other.services) kept.services = union(kept.services ?? [], other.services);
  for (const field of FACILITY_NUMBERS) kept[field] ??= other[field];
  kept.operator ??= other.operator;
  kept.sociallyOperated ??= other.sociallyOperated;
  kept.inclusive ??= other.inclusive;
  kept.address ??= other.address;
  for (const [field, value] of Object.entries(kept)) {
    if (value === undefined) delete kept[field as keyof Facility];
  }
}

function dropFacility(project: Project, id: string): void {
  project.facilities = project.facilities.filter((facility) => facility.id !== id);
  for (const scenario of project.scenarios) {
    scenario.closedFacilityIds = scenario.closedFacilityIds.filter((closed) => closed !== id);
  }
}

function cut(area: Area | undefined, other: Area | undefined): void {
  const left =
    area && other && toGeometry(difference(toGround(area.geometry), toGround(other.geometry)));
  if (left) area.geometry = left;
}

/**
 * Does a mend to a project (a draft of a command, so that it can be undone). A mend whose records are gone changes nothing.
 * A cut that would leave no ground changes nothing.
 */
export function applyMend(project: Project, mend: Mend): void {
  const facility = (id: string) => project.facilities.find((each) => each.id === id);
  const area = (id: string) => project.areas.find((each) => each.id === id);
  switch (mend.act) {
    case 'remove-facility':
      dropFacility(project, mend.id);
      return;
    case 'merge-facilities': {
      const [kept, other] = [facility(mend.keep), facility(mend.drop)];
      if (!kept || !other) return;
      takeOver(kept, other);
      dropFacility(project, other.id);
      return;
    }
    case 'settle-unplaced': {
      const kept = facility(mend.keep);
      const other = project.unplaced?.find(({ id }) => id === mend.drop);
      if (!kept || !other) return;
      takeOver(kept, other);
      project.unplaced = project.unplaced?.filter((each) => each !== other);
      return;
    }
    case 'move-facility': {
      const { lng, lat } = mend;
      const moved = facility(mend.id);
      if (moved) Object.assign(moved, { lng, lat, edited: noteEdited(moved, ['lng', 'lat']) });
      return;
    }
    case 'clear-value': {
      const record =
        mend.of === 'area'
          ? area(mend.id)
          : (facility(mend.id) ?? project.unplaced?.find(({ id }) => id === mend.id));
      if (record) {
        record.edited = noteEdited(record, [mend.field]);
        delete (record as unknown as Record<string, unknown>)[mend.field];
      }
      return;
    }
    case 'cut-overlap':
      cut(area(mend.id), area(mend.other));
      return;
    case 'fill-sliver': {
      const grown = area(mend.id);
      const geometry =
        grown && toGeometry(uniteGround([toGround(grown.geometry), toGround(mend.ground)]));
      if (geometry) grown.geometry = geometry;
      return;
    }
    case 'set-parent': {
      const child = area(mend.id);
      if (child && area(mend.parentId)) child.parentId = mend.parentId;
      return;
    }
    case 'clear-code': {
      const own = area(mend.id);
      if (own) delete own.code;
      return;
    }
    case 'join-people': {
      const own = area(mend.areaId);
      if (own) Object.assign(own, mend.people);
      return;
    }
  }
}
