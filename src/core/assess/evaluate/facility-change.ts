import type { Facility } from '../../plan/records/facility.ts';
import type { FacilityChange } from './matched.ts';

/**
 * What left a list and what joined it. Lists that follow one another differ in few places, so they are
 * walked side by side; what does not come together again within a step is told apart by sets.
 */
export function compareFacilities(
  before: readonly Facility[],
  after: readonly Facility[],
): FacilityChange {
  const gone: Facility[] = [];
  const come: Facility[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [was, is] = [before[i]!, after[j]!];
    if (was === is) {
      i++;
      j++;
    } else if (before[i + 1] === is) gone.push(before[i++]!);
    else if (after[j + 1] === was) come.push(after[j++]!);
    else if (before[i + 1] === after[j + 1]) {
      gone.push(before[i++]!);
      come.push(after[j++]!);
    } else break;
  }
  const wasLeft = new Set(before.slice(i));
  const isLeft = new Set(after.slice(j));
  for (const each of wasLeft) if (!isLeft.has(each)) gone.push(each);
  for (const each of isLeft) if (!wasLeft.has(each)) come.push(each);
  // One that was only moved along the list is in both.
  const wasGone = new Set(gone);
  const stays = new Set(come.filter((each) => wasGone.has(each)));
  const isChange = (each: Facility): boolean => !stays.has(each);
  return { gone: gone.filter(isChange), come: come.filter(isChange) };
}
