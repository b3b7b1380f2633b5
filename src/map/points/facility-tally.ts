import type { Facility } from '../../core/plan/records/facility.ts';
import { isOfKind } from '../../core/vocabulary/kinds.ts';
import { groupFacility, type FacilityGroup } from '../model/facility-group.ts';
import { LONG_FROM } from './feature-file.ts';
import type { MapModel } from '../model/map-model.ts';
import { type OutsideAreas, outsideAreas } from './outside-areas.ts';

type Inputs = Pick<MapModel, 'facilities' | 'closedFacilityIds' | 'counted' | 'kind' | 'areas'>;

/** How a facility is drawn. */
interface FacilityLook {
  group: FacilityGroup;
  /** Not counted by the chosen standard; without one, of another kind than the chosen one. */
  dimmed: boolean;
  state: 'open' | 'closed' | 'outside';
}

/** Which looks of facilities are on the map, for the legend. */
export class FacilityTally {
  readonly open = new Set<FacilityGroup>();
  /** The group of the first one that looks so. */
  closed: FacilityGroup | undefined;
  outside: FacilityGroup | undefined;
  dimmed: FacilityGroup | undefined;
  readonly #kind: MapModel['kind'];
  readonly #counted: MapModel['counted'];
  readonly #closedIds: ReadonlySet<string>;
  readonly #beyond: OutsideAreas;

  constructor({ kind, counted, closedFacilityIds, areas }: Inputs) {
    this.#counted = counted;
    this.#kind = kind;
    this.#closedIds = new Set(closedFacilityIds);
    this.#beyond = outsideAreas(areas);
  }

  get isEmpty(): boolean {
    return this.open.size === 0 && !this.closed && !this.outside && !this.dimmed;
  }

  /** Counts a facility in; gives how it looks. */
  add(facility: Facility): FacilityLook {
    const group = groupFacility(facility, this.#kind);
    const dimmed = this.#counted
      ? !this.#counted.has(facility.id)
      : this.#kind !== null && !isOfKind(facility, this.#kind);
    const state = this.#closedIds.has(facility.id)
      ? 'closed'
      : this.#beyond.has(facility)
        ? 'outside'
        : 'open';
    if (dimmed) this.dimmed ??= group;
    else if (state === 'open') this.open.add(group);
    else this[state] ??= group;
    return { group, dimmed, state };
  }
}

const drawn = new WeakMap<readonly Facility[], FacilityTally>();

/** A tally to which each facility is added as it is drawn. */
export function beginTally(model: Inputs): FacilityTally {
  const tally = new FacilityTally(model);
  drawn.set(model.facilities, tally);
  return tally;
}

/** So many of a long list are looked at while none of it is drawn. */
const SAMPLED = 500;

/** Looks of all facilities; of a long list as far as it is drawn, since the whole of it takes too long for one go. */
export function tallyFacilities(model: Inputs): FacilityTally {
  const { facilities } = model;
  const isLong = facilities.length >= LONG_FROM;
  const known = isLong ? drawn.get(facilities) : undefined;
  if (known && !known.isEmpty) return known;
  const tally = new FacilityTally(model);
  const step = isLong ? Math.ceil(facilities.length / SAMPLED) : 1;
  for (let at = 0; at < facilities.length; at += step) tally.add(facilities[at]!);
  return tally;
}
