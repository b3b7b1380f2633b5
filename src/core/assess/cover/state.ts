import { isOfKind, type FacilityKind } from '../../vocabulary/kinds.ts';
import { facilitiesIn, type Scenario, type Settings } from '../../plan/project.ts';
import type { Facility } from '../../plan/facility.ts';
import { AssessMemo } from './assess-memo.ts';
import type { CircleModel } from '../circles/circle-model.ts';
import { coverPlaces, type Cover } from './cover.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { straightCircles } from '../circles/straight-circles.ts';

/** What a planner looks at: a scenario (null: the present state) under their settings. */
export interface Look {
  scenario: Scenario | null;
  settings: Settings;
  /** Circles to use; needed for `settings.circle: 'network'`, else made from the settings. */
  circles?: CircleModel;
}

/** Facilities and circles of one look at the data, shared by everything that is computed from it. */
export interface State {
  prepared: Prepared;
  look: Look;
  /** As the scenario leaves them. */
  facilities: readonly Facility[];
  /** Positions of the areas that hold a facility or site. */
  areasOf(facility: Facility): readonly number[];
  circles: CircleModel;
  /** Circles of the facilities of any of the kinds; the same object for the same question. */
  cover(kinds: readonly FacilityKind[], minutes: number): Cover;
}

/** The model the settings ask for. @throws when they ask for a network and none is given. */
function modelOf(prepared: Prepared, { settings, circles }: Look): CircleModel {
  if (circles) return circles;
  if (settings.circle === 'straight') return straightCircles(prepared.table, settings);
  throw new Error('circles along a network need a circle model that walks it');
}

/** The state of a look at prepared data. */
export function computeState(prepared: Prepared, look: Look, memo: AssessMemo): State {
  memo.bind(prepared);
  const { scenario } = look;
  const circles = modelOf(prepared, look);
  const facilities = facilitiesIn(prepared.facilities, scenario, look.settings.year);
  const sites = new Set<Facility>(scenario?.sites);
  const covers = new Map<string, Cover>();
  return {
    prepared,
    look,
    facilities,
    circles,
    areasOf: (facility) =>
      sites.has(facility)
        ? prepared.find.all(facility)
        : (prepared.facilityAreas.get(facility.id) ?? prepared.find.all(facility)),
    cover(kinds, minutes) {
      const key = `${minutes}|${kinds.toSorted().join()}`;
      const kept = covers.get(key);
      if (kept) return kept;
      const chosen = facilities.filter((facility) =>
        kinds.some((kind) => isOfKind(facility, kind)),
      );
      const cover = coverPlaces(
        prepared,
        memo,
        circles,
        {
          standing: chosen.filter((facility) => !sites.has(facility)),
          sites: chosen.filter((facility) => sites.has(facility)),
        },
        minutes,
      );
      covers.set(key, cover);
      return cover;
    },
  };
}
