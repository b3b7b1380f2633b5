import type { Scene } from '../core/plan/scene.ts';

/** A briefing made anew, with what that does to the one in hand. */
export interface MergedBriefing {
  scenes: Scene[];
  /** Pages of the product whose words, numbers or map become others. */
  replaced: Scene[];
  added: Scene[];
  /** Pages of the product for which there is nothing to say any more. */
  removed: Scene[];
  /** Made or changed by hand: they stay as they are. */
  kept: Scene[];
}

function sameContent({ id: _id, hidden: _hidden, ...a }: Scene, other: Scene): boolean {
  const { id: _otherId, hidden: _otherHidden, ...b } = other;
  const sorted = (value: object) => JSON.stringify(Object.entries(value).toSorted());
  return sorted(a) === sorted(b);
}

function freeId(taken: ReadonlySet<string>): string {
  let n = taken.size + 1;
  while (taken.has(`scene-${n}`)) n++;
  return `scene-${n}`;
}

/**
 * Pages made anew take the place of those of the product; what the planner made, changed, sorted or hid stays so. A new page
 * comes after the one that it follows among the pages made anew.
 */
export function mergeBriefing(before: readonly Scene[], made: readonly Scene[]): MergedBriefing {
  const madeByKey = new Map(made.map((scene) => [scene.made?.key, scene]));
  const merged: MergedBriefing = { scenes: [], replaced: [], added: [], removed: [], kept: [] };
  const { scenes, replaced, added, removed, kept } = merged;
  for (const scene of before) {
    if (!scene.made || scene.made.changed) {
      scenes.push(scene);
      kept.push(scene);
      continue;
    }
    const fresh = madeByKey.get(scene.made.key);
    if (!fresh) {
      removed.push(scene);
      continue;
    }
    const { id, hidden } = scene;
    if (!sameContent(scene, fresh)) replaced.push(scene);
    scenes.push({ ...fresh, id, ...(hidden && { hidden }) });
  }
  const taken = new Set(before.map(({ id }) => id));
  const there = new Set(scenes.map((scene) => scene.made?.key));
  for (const [at, fresh] of made.entries()) {
    const key = fresh.made?.key;
    if (there.has(key)) continue;
    const id = taken.has(fresh.id) ? freeId(taken) : fresh.id;
    taken.add(id);
    there.add(key);
    const scene = { ...fresh, id };
    const before = made[at - 1]?.made?.key;
    const after = scenes.findLastIndex(
      (each) => each.made !== undefined && each.made.key === before,
    );
    scenes.splice(at === 0 ? 0 : after < 0 ? scenes.length : after + 1, 0, scene);
    added.push(scene);
  }
  return merged;
}
