import type { LngLat } from '../../vocabulary/lng-lat.ts';
import type { Settings } from '../../plan/project.ts';
import {
  applyEdits,
  atSpeed,
  climbM,
  CLOSURE_REACH_M,
  findJoin,
  lineLengthM,
  LINK_REACH_M,
  MAX_SNAP_M,
  networkWalkerById,
  placeIssues,
  proposeSteps,
  snapFor,
  NETWORK_WALKERS,
  prepareWalker,
  segmentIndex,
  type Graph,
  type ListedPlace,
  type NetworkEdits,
  type NetworkWalker,
  type PreparedWalker,
  type Relief,
  type SegmentIndex,
} from '../../network/network-model.ts';
import type { Issue } from '../../base/issue.ts';
import { PEOPLE_FIELDS } from '../../vocabulary/people.ts';
import type { DemandPoint } from '../../plan/records/demand.ts';
import type { CircleModel } from './circle-model.ts';
import type { DemandTable } from '../prepared/demand-table.ts';
import { fingerprint } from '../prepared/fingerprint.ts';
import { networkCircles } from './network-circle-model.ts';
import { RecentMap } from './recent-map.ts';

/** A network as it was loaded. */
export interface LoadedNetwork {
  /** Names its bytes, a checksum say. */
  key: string;
  graph: Graph;
  /** Null: level ground. */
  relief: Relief | null;
  reliefKey?: string;
}

/** What of the settings decides how someone walks. */
export type Walk = Pick<Settings, 'walkerId' | 'speedMps' | 'direction' | 'maxSnapM'>;

type IdentifiedPlace = LngLat & { id: string };

/** Walkers and edits that stay prepared; each holds some arrays as long as the network. */
const KEPT = 8;

/** The walker that settings name, at their speed; one that the network does not know walks as the first. */
export function resolveWalker({
  walkerId,
  speedMps,
}: Pick<Walk, 'walkerId' | 'speedMps'>): NetworkWalker {
  return atSpeed(networkWalkerById(walkerId) ?? NETWORK_WALKERS[0]!, speedMps);
}

/**
 * A loaded network with what was made ready of it: walkers at their speeds, a scenario's edits and
 * circle models. Nothing is worked out twice, and no result depends on what was asked before.
 */
export class WalkNetwork {
  readonly loaded: LoadedNetwork;
  readonly #index: SegmentIndex;
  #anyEdge: SegmentIndex | undefined;
  readonly #prepared = new RecentMap<PreparedWalker>(KEPT);
  readonly #edited = new RecentMap<{ graph: Graph; issues: Issue[] }>(KEPT);
  readonly #models = new WeakMap<DemandTable, RecentMap<CircleModel>>();

  constructor(loaded: LoadedNetwork) {
    this.loaded = loaded;
    this.#index = segmentIndex(loaded.graph);
  }

  /** The network with a scenario's links and closures, and what was wrong with them. */
  edited(edits: NetworkEdits | undefined): { graph: Graph; issues: readonly Issue[] } {
    const { graph, relief } = this.loaded;
    if (!hasEdits(edits)) return { graph, issues: [] };
    return this.#edited.getOrMake(fingerprint(edits), () => {
      const { value, issues } = applyEdits(graph, this.#indexOfAny(), edits, relief);
      return { graph: value ?? graph, issues };
    });
  }

  #indexOfAny(): SegmentIndex {
    return (this.#anyEdge ??= segmentIndex(this.loaded.graph, null, true));
  }

  /** Where a link's end, or a closure, that is drawn at a place would meet a street; null: nowhere. */
  joinAt(place: LngLat, edit: 'link' | 'closure'): [number, number] | null {
    const reachM = edit === 'link' ? LINK_REACH_M : CLOSURE_REACH_M;
    return findJoin(this.loaded.graph, this.#indexOfAny(), place, reachM);
  }

  /** Steps that links of steps are taken to have where they state none, by id. */
  proposedSteps({ links }: NetworkEdits): Record<string, number> {
    const { relief } = this.loaded;
    return Object.fromEntries(
      links.flatMap(({ id, kind, line }) =>
        kind === 'steps' ? [[id, proposeSteps(lineLengthM(line), climbM(line, relief))]] : [],
      ),
    );
  }

  /** The network made ready for a walk. */
  prepared(walk: Walk, edits?: NetworkEdits): PreparedWalker {
    const { relief } = this.loaded;
    const { direction = 'to', maxSnapM = MAX_SNAP_M } = walk;
    const options = { relief, direction, maxSnapM, index: this.#index };
    const base = this.#prepared.getOrMake(walkKey(walk), () =>
      prepareWalker(this.loaded.graph, resolveWalker(walk), options),
    );
    if (!hasEdits(edits)) return base;
    return this.#prepared.getOrMake(`${walkKey(walk)} ${fingerprint(edits)}`, () =>
      prepareWalker(this.edited(edits).graph, base.walker, { before: base }),
    );
  }

  /**
   * What is wrong with the places of a walk: those too far from any street, and those on islands.
   * @param nameAreaAt the area in which a home lies, by which issues name it; else its place in degrees
   */
  placeIssues(
    places: { facility: readonly IdentifiedPlace[]; demand: readonly DemandPoint[] },
    walk: Walk,
    edits?: NetworkEdits,
    nameAreaAt?: (place: LngLat) => string | undefined,
  ): Issue[] {
    const prepared = this.prepared(walk, edits);
    const group = PEOPLE_FIELDS.find((field) =>
      places.demand.some((point) => point[field] !== undefined),
    );
    const homes = places.demand.map((point) => ({
      ...{ id: point.id, people: group && point[group] },
      where: () => nameAreaAt?.(point) ?? `${point.lng.toFixed(5)} ${point.lat.toFixed(5)}`,
    }));
    return (['facility', 'demand'] as const).flatMap((role) => {
      const listed: readonly ListedPlace[] = role === 'demand' ? homes : places.facility;
      const snaps = snapFor(prepared, places[role]);
      const found = placeIssues(prepared, snaps, listed, role, prepared.maxSnapM);
      return found.map((each) =>
        group && each.params?.['people'] !== undefined
          ? { ...each, params: { ...each.params, group } }
          : each,
      );
    });
  }

  /** Circles of a walk for the demand points of a table. */
  circles(table: DemandTable, walk: Walk, edits?: NetworkEdits): CircleModel {
    let models = this.#models.get(table);
    if (!models) this.#models.set(table, (models = new RecentMap(KEPT)));
    const { key, reliefKey } = this.loaded;
    const editsKey = hasEdits(edits) ? ` ${fingerprint(edits)}` : '';
    return models.getOrMake(walkKey(walk) + editsKey, () =>
      networkCircles(table, this.prepared(walk, edits), {
        networkKey: key + editsKey,
        ...(reliefKey !== undefined && { reliefKey }),
      }),
    );
  }
}

function walkKey({ walkerId, speedMps, direction = 'to', maxSnapM = MAX_SNAP_M }: Walk): string {
  return `${walkerId} ${speedMps} ${direction} ${maxSnapM}`;
}

function hasEdits(edits: NetworkEdits | undefined): edits is NetworkEdits {
  return edits !== undefined && edits.links.length + edits.closures.length > 0;
}
