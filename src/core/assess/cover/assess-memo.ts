import type { MultiPolygon, Polygon } from 'geojson';
import type { Ground } from '../../geo/ground.ts';
import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { CircleModel, Reach } from '../circles/circle-model.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { CoverageRow } from '../findings/assessment.ts';
import type { Cover } from './cover.ts';
import type { Candidate } from '../../plan/records/candidate.ts';
import type { Settings } from '../../plan/project.ts';
import { preparedIn } from '../prepared/look-ahead.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { RecentMap } from '../circles/recent-map.ts';

/** A reach with a short name, by which results made from it are kept. */
export interface NamedReach extends Reach {
  name: string;
  place: LngLat;
}

/** What the circles of the places that stay cover; kept as long as none opens or closes. */
export interface StandingCover {
  name: string;
  reaches: readonly NamedReach[];
  coveredDemand: Uint8Array;
  /** Covered ground of each area, in the units of `AreaTiles`. */
  units(): Float64Array;
  /** The same where it was worked out already. */
  knownUnits(): Float64Array | undefined;
  union(): Ground;
  /** What the circles leave of the ground of the finest loaded level. */
  gaps(): Ground;
}

/** What is known of data with the people of one year. */
export interface MemoOfYear {
  covers: RecentMap<Cover>;
  /** The last one of a question, from which the next one follows. */
  lastCovers: Map<string, Cover>;
  /** Rows of coverage, those of areas before that of the whole, by the question of their cover. */
  rows: Map<string, { cover: object; rows: readonly CoverageRow[] }>;
  /** Persons who reach a place, and those of each area that do. */
  catchments: RecentMap<{ inside: ReadonlyMap<number, number>; users: number }>;
  /** Loaded facilities that have a circle by a question. */
  serving: Map<string, readonly Facility[]>;
  /** Those of them that a scenario leaves open. */
  open: RecentMap<{ standing: readonly Facility[] }>;
}

/**
 * What earlier assessments of the same data found, so that the next one only works on what moved.
 * The caller owns it; it changes no result. It empties itself when it meets other data.
 */
export class AssessMemo {
  #of: Prepared | undefined;
  #nextName = 0;
  /** Outlive the reaches, so that what many places make together is known again. */
  #names = new RecentMap<string>(100_000);
  #reaches = new RecentMap<NamedReach>(4_000);
  /** For a model and time, the reaches of the places that stay. */
  #staying = new RecentMap<WeakMap<LngLat, NamedReach>>(8);
  #inYear = new RecentMap<Prepared>(12);
  /** Circles and gaps as they are drawn. */
  drawn = new RecentMap<{ geometry: Polygon | MultiPolygon | null }>(60);
  /** Ground in units that sites, or one more place, would newly cover of each area. */
  gains = new RecentMap<ReadonlyMap<number, number>>(2_000);
  standing = new RecentMap<StandingCover>(100);
  /** Ids of the loaded facilities whose circle may reach into an area. */
  near = new RecentMap<ReadonlyMap<string, readonly string[]>>(10);
  #ofYear = new WeakMap<Prepared, MemoOfYear>();
  #ofList = new WeakMap<readonly LngLat[], Map<string, StandingCover>>();
  /** The last one for a question, from which the next one follows when little opened or closed. */
  lastStanding = new Map<string, StandingCover>();
  /** For siting: grids of places over areas. */
  grids = new RecentMap<readonly Candidate[]>(20);
  /** For siting: which points a place reaches. */
  candidateReach = new RecentMap<Uint32Array>(8_000);

  /** Call before use: drops everything when `prepared` is not the data it was made from. */
  bind(prepared: Prepared): void {
    // Circles and grounds are those of the loaded data, whatever year their people are of.
    const loaded = prepared.grownFrom ?? prepared;
    if (this.#of === loaded) return;
    this.#of = loaded;
    this.#inYear = new RecentMap(12);
    this.#names = new RecentMap(100_000);
    this.#reaches = new RecentMap(4_000);
    this.#staying = new RecentMap(8);
    this.drawn = new RecentMap(60);
    this.gains = new RecentMap(2_000);
    this.standing = new RecentMap(100);
    this.near = new RecentMap(10);
    this.#ofYear = new WeakMap();
    this.#ofList = new WeakMap();
    this.lastStanding = new Map();
    this.grids = new RecentMap(20);
    this.candidateReach = new RecentMap(8_000);
  }

  /** What the circles of the places of one list cover, known by the list itself. */
  coverOfList(
    places: readonly LngLat[],
    circles: string,
    make: () => StandingCover,
  ): StandingCover {
    const own = this.#ofList.get(places) ?? new Map<string, StandingCover>();
    this.#ofList.set(places, own);
    const kept = own.get(circles) ?? make();
    own.set(circles, kept);
    return kept;
  }

  /** What is known of the data with the people of one year. */
  in(prepared: Prepared): MemoOfYear {
    let kept = this.#ofYear.get(prepared);
    if (!kept) {
      kept = {
        covers: new RecentMap(150),
        lastCovers: new Map(),
        rows: new Map(),
        catchments: new RecentMap(20_000),
        serving: new Map(),
        open: new RecentMap(60),
      };
      this.#ofYear.set(prepared, kept);
    }
    return kept;
  }

  /** The data with the people of the year that the settings look at, made once. */
  preparedIn(prepared: Prepared, settings: Pick<Settings, 'year' | 'growth'>): Prepared {
    if (settings.year === undefined || !settings.growth) return prepared;
    this.bind(prepared);
    const key = JSON.stringify([settings.year, settings.growth]);
    return this.#inYear.getOrMake(key, () => preparedIn(prepared, settings));
  }

  /** A short name that no other reach or cover has. */
  nextName(): string {
    return (this.#nextName++).toString(36);
  }

  /** As `reach`, for a place that stays: of a long list all are asked for again and again, and each is known by itself. */
  stayingReach(model: CircleModel, place: LngLat, minutes: number): NamedReach {
    const own = this.#staying.getOrMake(`${model.key}|${minutes}`, () => new WeakMap());
    let reach = own.get(place);
    if (!reach) {
      reach = this.reach(model, place, minutes);
      own.set(place, reach);
    }
    return reach;
  }

  /** Reach of a place by the model, computed once. */
  reach(model: CircleModel, place: LngLat, minutes: number): NamedReach {
    const key = `${model.key}|${minutes}|${place.lng}|${place.lat}`;
    return this.#reaches.getOrMake(key, () =>
      // Not spread: that would work out a ground that may never be asked for.
      Object.assign(model.reach(place, minutes), {
        name: this.#names.getOrMake(key, () => this.nextName()),
        place: { lng: place.lng, lat: place.lat },
      }),
    );
  }
}
