import Flatbush from 'flatbush';
import type { Box } from './box.ts';

/** Answers which of many boxes a box meets. */
export interface BoxIndex {
  /** Positions in the given order, ascending, of the boxes that share a point with `box`. */
  meeting(box: Box): number[];
  /** The same in no particular order, quicker. */
  meetingUnordered(box: Box): number[];
}

/** Index over boxes; empty boxes are never found. */
export function boxIndex(boxes: readonly Box[]): BoxIndex {
  const kept = boxes.flatMap((box, at) => (box[0] <= box[2] && box[1] <= box[3] ? [at] : []));
  if (kept.length === 0) return { meeting: () => [], meetingUnordered: () => [] };
  const tree = new Flatbush(kept.length);
  for (const at of kept) tree.add(...boxes[at]!);
  tree.finish();
  const meetingUnordered = (box: Box): number[] => tree.search(...box).map((found) => kept[found]!);
  return {
    meeting: (box) => meetingUnordered(box).toSorted((a, b) => a - b),
    meetingUnordered,
  };
}
