/** Finds the place of a node id among the ids of a file. */
export interface NodeIndex {
  /** Dense index of the node, -1 when the file lacks it. */
  indexOf(id: number): number;
}

/** Binary search over `ids`, which most files hold in ascending order; others are sorted first. */
export function nodeIndex(ids: Float64Array): NodeIndex {
  let ascending = true;
  for (let i = 1; i < ids.length && ascending; i++) ascending = ids[i - 1]! < ids[i]!;
  let order: Int32Array | undefined;
  let sorted = ids;
  if (!ascending) {
    order = Int32Array.from(ids, (_, i) => i).toSorted((a, b) => ids[a]! - ids[b]!);
    sorted = Float64Array.from(order, (i) => ids[i]!);
  }
  let hint = 0;
  return {
    indexOf(id) {
      // Neighbours on a way are often neighbours in the file.
      if (sorted[hint + 1] === id) return order ? order[++hint]! : ++hint;
      let low = 0;
      let high = sorted.length - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = sorted[middle]!;
        if (found === id) {
          hint = middle;
          return order ? order[middle]! : middle;
        }
        if (found < id) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
  };
}
