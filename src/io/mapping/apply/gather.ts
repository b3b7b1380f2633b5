import type { Issue } from '../../../core/base/issue.ts';
import type { UnjoinedRow } from '../../../core/hygiene/near-areas.ts';
import type { HygieneReport } from '../../../core/plan/hygiene-report.ts';
import { nest } from '../../../core/plan/areas/nest.ts';
import type { Source } from '../../../core/plan/project.ts';
import { applyMapping } from './apply-mapping.ts';
import type { Facility } from '../../../core/plan/records/facility.ts';
import type { UnplacedFacility } from '../../../core/plan/records/unplaced.ts';
import type { Applied, Loaded, Mapping } from '../mapping.ts';
import type { Listed } from '../update/pair-records.ts';
import { type ListUpdate, type UpdateDecisions, updateList } from '../update/update-list.ts';
import type { RecordSet } from '../../records.ts';

/** One file as it is to be taken in. */
export interface ImportItem {
  set: RecordSet;
  mapping: Mapping;
  /** Where it came from; its id marks each record, its count is set here. */
  source: Source;
  /** Whether what the same role (for areas: the same level) held before goes. */
  replace: boolean;
  /** The loaded list of which this is a newer version, and what was decided of its lines. */
  update?: { sourceId: string; decisions: UpdateDecisions };
  /** Marks every record as made up for show (示意). */
  synthetic?: boolean;
}

/** What a project holds of data, where from, and what was wrong with it. */
export interface Gathered extends Loaded {
  sources: readonly Source[];
  issues: readonly Issue[];
  /** Newer versions of lists laid beside the loaded ones. */
  updates?: readonly ListUpdate[];
  /** Rows of people of this import that named no area exactly. */
  unjoined?: readonly UnjoinedRow[];
  /** What was found doubtful, where somebody looked. */
  hygiene?: HygieneReport;
}

const NONE: readonly never[] = [];

/** Records of a source, and the others. */
function partBySource<T extends { sourceId?: string }>(records: readonly T[], sourceId: string) {
  const own: T[] = [];
  const others: T[] = [];
  for (const record of records) (record.sourceId === sourceId ? own : others).push(record);
  return { own, others };
}

/** What is loaded besides the list that an item is a newer version of. */
function withoutSource(before: Gathered, sourceId: string): Gathered {
  const others = <T extends { sourceId?: string }>(records: readonly T[] = NONE) =>
    partBySource(records, sourceId).others;
  return {
    ...before,
    areas: others(before.areas),
    facilities: others(before.facilities),
    unplaced: others(before.unplaced),
    demand: others(before.demand),
    candidates: others(before.candidates),
  };
}

/** What an item makes of the list that it is a newer version of. */
function renew(
  before: Gathered,
  value: Applied,
  item: ImportItem,
): Applied & { update?: ListUpdate } {
  const { update, source } = item;
  if (!update) return value;
  const lay = <T extends Listed & { sourceId?: string }>(
    old: readonly T[] = NONE,
    next: readonly T[],
  ) => {
    const own = partBySource(old, update.sourceId).own;
    return updateList(own, next, { ...update, newSourceId: source.id });
  };
  switch (value.role) {
    case 'areas': {
      // A source may hold several levels; those that the newer list says nothing of stay.
      const levels = new Set(value.areas.map(({ level }) => level));
      const { own } = partBySource(before.areas, update.sourceId);
      const stay = own.filter(({ level }) => !levels.has(level));
      const laid = lay(
        own.filter(({ level }) => levels.has(level)),
        value.areas,
      );
      return { role: 'areas', areas: [...stay, ...laid.records], update: laid.update };
    }
    case 'facilities': {
      const laid = lay<UnplacedFacility>(
        [...before.facilities, ...(before.unplaced ?? NONE)],
        [...value.facilities, ...value.unplaced],
      );
      const isPlaced = (each: UnplacedFacility): each is Facility => 'lng' in each;
      const facilities = laid.records
        .filter(isPlaced)
        .map(({ areaId: _areaId, ...each }: Facility & { areaId?: string }) => each);
      const unplaced = laid.records.filter((each) => !isPlaced(each));
      return { role: 'facilities', facilities, unplaced, update: laid.update };
    }
    case 'demand': {
      const laid = lay(before.demand, value.demand);
      return { role: 'demand', demand: laid.records, update: laid.update };
    }
    case 'candidates': {
      const laid = lay(before.candidates, value.candidates);
      return { role: 'candidates', candidates: laid.records, update: laid.update };
    }
    case 'population':
      return value;
  }
}

/** What stays where an item takes the place of what was there; files that came with it stay beside it. */
function without(
  before: Gathered,
  { mapping, set }: ImportItem,
  withIt: ReadonlySet<string>,
): Gathered {
  const came = (record: { sourceId?: string }): boolean =>
    record.sourceId !== undefined && withIt.has(record.sourceId);
  const { role, level } = mapping;
  if (role === 'facilities') {
    const facilities = before.facilities.filter(came);
    return { ...before, facilities, unplaced: (before.unplaced ?? []).filter(came) };
  }
  if (role === 'demand') return { ...before, demand: before.demand.filter(came) };
  if (role === 'candidates') {
    return { ...before, candidates: (before.candidates ?? []).filter(came) };
  }
  if (!set.records.some((record) => record.geometry)) return before;
  const areas = before.areas.filter((area) => area.level !== level || came(area));
  return { ...before, areas };
}

function marked<T extends { synthetic?: boolean }>(records: T[], item: ImportItem): T[] {
  return item.synthetic ? records.map((record) => ({ ...record, synthetic: true })) : records;
}

function takeIn(before: Gathered, item: ImportItem, withIt: ReadonlySet<string>): Gathered {
  const kept = item.update
    ? withoutSource(before, item.update.sourceId)
    : item.replace
      ? without(before, item, withIt)
      : before;
  const { value: applied, issues } = applyMapping(item.set, item.mapping, {
    loaded: kept,
    sourceId: item.source.id,
  });
  const all = [...before.issues, ...issues];
  if (!applied) return { ...before, issues: all };
  const value = renew(before, applied, item);
  if (value.update) kept.updates = [...(before.updates ?? NONE), value.update];
  const withSource = (count: number) => [...before.sources, { ...item.source, count }];
  switch (value.role) {
    case 'areas': {
      const areas = [...kept.areas, ...marked(value.areas, item)];
      return { ...kept, areas, sources: withSource(value.areas.length), issues: all };
    }
    case 'facilities': {
      const facilities = [...kept.facilities, ...marked(value.facilities, item)];
      const unplaced = [...(kept.unplaced ?? []), ...marked(value.unplaced, item)];
      const sources = withSource(value.facilities.length + value.unplaced.length);
      return { ...kept, facilities, unplaced, sources, issues: all };
    }
    case 'demand': {
      const demand = [...kept.demand, ...value.demand];
      return { ...kept, demand, sources: withSource(value.demand.length), issues: all };
    }
    case 'candidates': {
      const candidates = [...(kept.candidates ?? []), ...marked(value.candidates, item)];
      return { ...kept, candidates, sources: withSource(value.candidates.length), issues: all };
    }
    case 'population':
      return {
        ...kept,
        areas: value.areas,
        sources: withSource(value.joined),
        issues: all,
        unjoined: [...(kept.unjoined ?? []), ...value.unjoined],
      };
  }
}

/** Sources of which no record is left go; those of joined people have no record of their own and stay. */
function livingSources(before: Gathered, after: Gathered): Source[] {
  const ids = (gathered: Gathered) =>
    new Set(
      [
        ...gathered.areas,
        ...gathered.facilities,
        ...(gathered.unplaced ?? []),
        ...gathered.demand,
        ...(gathered.candidates ?? []),
      ].map((record) => record.sourceId),
    );
  const had = ids(before);
  const has = ids(after);
  return after.sources.filter((source) => !had.has(source.id) || has.has(source.id));
}

function hasOutlines({ mapping, set }: ImportItem): boolean {
  return mapping.role === 'areas' && set.records.some((record) => record.geometry);
}

/**
 * Outlines first, since the others are held against them; people of a table join onto what is there by then. A list of
 * areas of a level without outlines comes after the facilities, some of which may be called after its seats.
 */
function order(item: ImportItem, outlined: ReadonlySet<string | undefined>): number {
  const { role, level } = item.mapping;
  if (role === 'areas') return hasOutlines(item) ? 0 : outlined.has(level) ? 1 : 3;
  return role === 'facilities' ? 2 : 4;
}

/**
 * Takes files in, outlines first, and nests the areas.
 * What cannot be used becomes issues; what was gathered before stays unless an item replaces it.
 */
export function gather(before: Gathered, items: readonly ImportItem[]): Gathered {
  const outlined = new Set([
    ...before.areas.map(({ level }) => level),
    ...items.filter(hasOutlines).map(({ mapping }) => mapping.level),
  ]);
  const ordered = items.toSorted((a, b) => order(a, outlined) - order(b, outlined));
  const together = new Set(items.map(({ source }) => source.id));
  let after = before;
  for (const item of ordered) after = takeIn(after, item, together);
  const { areas, issues } = nest(after.areas);
  const isNew = (issue: Issue) =>
    !after.issues.some((known) => known.code === issue.code && known.place.id === issue.place.id);
  return {
    ...after,
    areas,
    sources: livingSources(before, after),
    issues: [...after.issues, ...issues.filter(isNew)],
  };
}
