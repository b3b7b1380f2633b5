import type { FacilityKind } from '../../vocabulary/kinds.ts';
import { facilitiesIn, type Scenario, type Settings } from '../../plan/project.ts';
import type { Facility } from '../../plan/records/facility.ts';
import { AssessMemo } from './assess-memo.ts';
import type { CircleModel } from '../circles/circle-model.ts';
import { followPeople } from './changed-areas.ts';
import { coverPlaces, type Cover } from './cover.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { straightCircles } from '../circles/straight-circles.ts';
import { deliveryWalk } from '../circles/resolve-minutes.ts';
import { isServing, type Served } from '../matching/serving.ts';
import type { CircleRule } from '../../standards/rule.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';

/** What a planner looks at: a scenario (null: the present state) under their settings. */
export interface CoverLook {
  scenario: Scenario | null;
  settings: Settings;
  /** Circles to use; needed for `settings.circle: 'network'`, else made from the settings. */
  circles?: CircleModel;
}

/** Facilities and circles of one look at the data, shared by everything that is computed from it. */
export interface State {
  prepared: Prepared;
  look: CoverLook;
  memo: AssessMemo;
  /** As the scenario leaves them. */
  facilities: readonly Facility[];
  /** Those of them that the scenario adds. */
  sites: readonly Facility[];
  /** Positions of the areas that hold a facility or site. */
  areasOf(facility: Facility): readonly number[];
  circles: CircleModel;
  /** The model by which people of a circle are reached: on foot, or by the vehicle that delivers. */
  circlesFor(by: CircleRule['by']): CircleModel;
  /** Circles of the facilities of any of the kinds; the same object for the same question. */
  cover(kinds: readonly FacilityKind[], minutes: number, only?: Served): Cover;
  /** Circle of one place alone. */
  coverOfPlace(place: LngLat, minutes: number): Cover;
}

/** The model the settings ask for. @throws when they ask for a network and none is given. */
function modelOf(prepared: Prepared, { settings, circles }: CoverLook): CircleModel {
  if (circles) return circles;
  if (settings.circle === 'straight') return straightCircles(prepared.table, settings);
  throw new Error('circles along a network need a circle model that walks it');
}

/** The state of a look at prepared data. */
export function computeState(prepared: Prepared, look: CoverLook, memo: AssessMemo): State {
  memo.bind(prepared);
  const { scenario } = look;
  const circles = modelOf(prepared, look);
  const facilities = facilitiesIn(prepared.facilities, scenario, look.settings.year);
  const own = new Set<Facility>(scenario?.sites);
  const sites = facilities.filter((facility) => own.has(facility));
  const closed = new Set(scenario?.closedFacilityIds);
  const closedHere = closed.size > 0 ? prepared.facilities.filter(({ id }) => closed.has(id)) : [];
  const known = memo.in(prepared);
  const covers = new Map<string, Cover>();
  let delivery: CircleModel | undefined;
  const circlesFor = (by: CircleRule['by']): CircleModel =>
    by === 'delivery'
      ? (delivery ??= straightCircles(prepared.table, deliveryWalk(look.settings)))
      : circles;
  /** Loaded facilities with a circle by a question, as the scenario leaves them; named by those that it closes. */
  const findStanding = (key: string, serves: (facility: Facility) => boolean) => {
    let loaded = known.serving.get(key);
    if (!loaded) {
      // In an order of place, in which circles are joined.
      loaded = prepared.facilities
        .filter(serves)
        .toSorted((a, b) => a.lng - b.lng || a.lat - b.lat);
      known.serving.set(key, loaded);
    }
    if (closed.size === 0) return { standing: loaded, name: '' };
    const shut = closedHere.filter(serves);
    if (shut.length === 0) return { standing: loaded, name: '' };
    const name = shut.map(({ id }) => id).join('\n');
    const all = loaded;
    const left = known.open.getOrMake(`${key}\n${name}`, () => ({
      standing: all.filter(({ id }) => !closed.has(id)),
    }));
    return { ...left, name };
  };
  return {
    prepared,
    look,
    memo,
    facilities,
    sites,
    circles,
    areasOf: (facility) =>
      own.has(facility)
        ? prepared.find.all(facility)
        : (prepared.facilityAreas.get(facility.id) ?? prepared.find.all(facility)),
    circlesFor,
    coverOfPlace: (place, minutes) =>
      coverPlaces(prepared, memo, circles, { standing: [], sites: [place] }, minutes),
    cover(kinds, minutes, only) {
      const asked = only && Object.keys(only).length > 0 ? JSON.stringify(only) : '';
      const question = `${kinds.toSorted().join()}|${asked}`;
      const key = `${minutes}|${question}`;
      const kept = covers.get(key);
      if (kept) return kept;
      const model = circlesFor(only?.by);
      const serves = (facility: Facility): boolean => isServing(facility, kinds, only);
      const { standing, name } = findStanding(question, serves);
      const moving = sites.filter(serves);
      const places = moving.map(({ lng, lat }) => `${lng} ${lat}`).join();
      const slot = `${model.key}|${key}`;
      const cover = known.covers.getOrMake(`${slot}|${name}|${places}`, () => {
        const made = coverPlaces(
          prepared,
          memo,
          model,
          { standing, sites: moving, question: key },
          minutes,
        );
        const last = known.lastCovers.get(slot);
        if (last) made.since = { name: last.name, areas: followPeople(prepared, last, made) };
        return made;
      });
      known.lastCovers.set(slot, cover);
      covers.set(key, cover);
      return cover;
    },
  };
}
