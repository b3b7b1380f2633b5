import { issue, type Issue } from '../../base/issue.ts';
import type { Area } from './area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../vocabulary/area-levels.ts';
import { codeStem, holdingStems } from './area-code.ts';
import { overlapSampler, type OverlapSampler } from './overlap-sampler.ts';

export interface Nested {
  /** In the given order, each with the id of its parent where there is one. */
  areas: Area[];
  issues: Issue[];
}

/** Share of an area's ground from which its holder is its parent, and from which nothing is said about the rest. */
const PARENT_SHARE = 0.5;
const WHOLE_SHARE = 0.9;

interface Level {
  level: AreaLevel;
  byId: Map<string, Area>;
  byStem: Map<string, Area>;
  byName: Map<string, Area[]>;
  sampler: OverlapSampler;
}

function levelOf(level: AreaLevel, areas: readonly Area[]): Level {
  const own = areas.filter((area) => area.level === level);
  const byName = new Map<string, Area[]>();
  for (const area of own) byName.set(area.name, [...(byName.get(area.name) ?? []), area]);
  return {
    level,
    byId: new Map(own.map((area) => [area.id, area])),
    byStem: new Map(own.flatMap((area) => (area.code ? [[codeStem(area.code), area]] : []))),
    byName,
    sampler: overlapSampler(own),
  };
}

/** The area that a stated parent means: an id, a code, or a name that only one area of a level has. */
function stated(parent: string, levels: readonly Level[]): Area | undefined {
  for (const { byId } of levels) {
    const area = byId.get(parent);
    if (area) return area;
  }
  for (const { byStem, byName } of levels) {
    const named = byName.get(parent) ?? [];
    const area = byStem.get(codeStem(parent)) ?? (named.length === 1 ? named[0] : undefined);
    if (area) return area;
  }
  return undefined;
}

function byCode(code: string | undefined, levels: readonly Level[]): Area | undefined {
  for (const stem of code === undefined ? [] : holdingStems(code)) {
    for (const { byStem } of levels) {
      const area = byStem.get(stem);
      if (area) return area;
    }
  }
  return undefined;
}

function byGround(
  area: Area,
  levels: readonly Level[],
): { holder: Area; share: number } | undefined {
  for (const { sampler } of levels) {
    const found = sampler.largest(area);
    if (found && found.share >= PARENT_SHARE) return found;
  }
  return undefined;
}

function findParent(area: Area, levels: readonly Level[], issues: Issue[]): Area | undefined {
  const place = { id: area.id };
  const name = area.name;
  const own = area.parentId === undefined ? undefined : stated(area.parentId, levels);
  if (area.parentId !== undefined && !own) {
    const params = { name, parent: area.parentId };
    issues.push(issue('nest-parent-unknown', 'warning', place, params));
  }
  const ground = byGround(area, levels);
  const parent = own ?? byCode(area.code, levels) ?? ground?.holder;
  if (!parent) {
    issues.push(issue('nest-orphan', 'warning', place, { name }));
  } else if (ground && ground.holder !== parent && ground.holder.level === parent.level) {
    const params = { name, parent: parent.name, other: ground.holder.name };
    issues.push(issue('nest-conflict', 'warning', place, params));
  } else if (ground && ground.holder === parent && ground.share < WHOLE_SHARE) {
    const params = { name, parent: parent.name, sharePct: Math.round(ground.share * 100) };
    issues.push(issue('nest-straddles', 'warning', place, params));
  }
  return parent;
}

/**
 * Gives every area its parent of a higher loaded level: the one its `parentId` states (an id, code or name), else by code
 * (the first 9 digits are the street, the first 6 the district), else the nearest level's area that holds at least half
 * of its ground. Statements that disagree with the ground, areas across a border and areas without a parent become
 * issues. Nesting what is nested changes nothing.
 */
export function nest(areas: readonly Area[]): Nested {
  const issues: Issue[] = [];
  const levels = AREA_LEVELS.map((level) => levelOf(level, areas)).filter(
    ({ byId }) => byId.size > 0,
  );
  const nested = areas.map((area) => {
    const above = levels
      .filter(({ level }) => AREA_LEVELS.indexOf(level) < AREA_LEVELS.indexOf(area.level))
      .toReversed();
    const { parentId, ...alone } = area;
    if (above.length === 0) return parentId === undefined ? area : alone;
    const parent = findParent(area, above, issues);
    if (parent?.id === parentId) return area;
    return parent ? { ...alone, parentId: parent.id } : alone;
  });
  return { areas: nested, issues };
}
