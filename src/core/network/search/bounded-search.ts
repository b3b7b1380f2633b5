/** Rows of a graph as the search reads them; see `Graph`. */
export interface SearchRows {
  firstHalf: Uint32Array;
  halfTo: Uint32Array;
}

/** Stretches of time into which the budget is cut; each has its own list of places to go on from. */
const STRETCHES = 512;
const NONE = -1;
/** Beyond so many nodes the arrays do not fit a processor's caches. */
const LARGE_NODES = 100_000;
/** Entries whose places in memory are asked for together. */
const AHEAD = 16;

/**
 * Shortest times from several places at once, over typed arrays, up to a budget of seconds. Instead
 * of a heap it keeps a list of nodes for each stretch of time (Dial's buckets, with the phases of
 * delta-stepping by Meyer and Sanders 2003 inside a stretch), so that a step costs the same however
 * many nodes wait. A node whose time falls again inside its stretch is gone on from again: the times
 * are those of Dijkstra's search to the last bit. `timeS` and `owner` hold the result by node and
 * belong to the caller; between two searches `clear` resets only the nodes that were touched.
 */
export class BoundedSearch {
  /** Seconds to each node, Infinity where the budget ends before it. */
  readonly timeS: Float64Array;
  /** Which seed each node was reached from, as given to `seed`; −1 where none. */
  readonly owner: Int32Array;
  /** Nodes touched, in no useful order: the first `reachedCount` entries. */
  readonly reached: Uint32Array;
  reachedCount = 0;
  /** First entry of the list of each stretch. */
  readonly #first = new Int32Array(STRETCHES + 1).fill(NONE);
  readonly #batch = new Int32Array(AHEAD);
  /** Entries of all lists: a node, then where the entry after it begins. */
  #entries: Int32Array;

  constructor(nodes: number, timeS?: Float64Array, owner?: Int32Array) {
    if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError('nodes must be a count');
    if ((timeS && timeS.length < nodes) || (owner && owner.length < nodes)) {
      throw new RangeError(`timeS and owner must have ${nodes} entries`);
    }
    this.timeS = timeS ?? new Float64Array(nodes).fill(Infinity);
    this.owner = owner ?? new Int32Array(nodes).fill(-1);
    this.reached = new Uint32Array(nodes);
    this.#entries = new Int32Array(3 * nodes);
  }

  /** Forgets the last search. */
  clear(): void {
    const { timeS, owner, reached } = this;
    for (let i = 0; i < this.reachedCount; i++) {
      timeS[reached[i]!] = Infinity;
      owner[reached[i]!] = -1;
    }
    this.reachedCount = 0;
  }

  /** Starts a search at a node after `startS` seconds; of several starts the earliest counts. */
  seed(node: number, startS: number, owner: number): void {
    const { timeS } = this;
    if (!(startS < timeS[node]!)) return;
    if (timeS[node] === Infinity) this.reached[this.reachedCount++] = node;
    timeS[node] = startS;
    this.owner[node] = owner;
  }

  /**
   * Searches from the seeds until `budgetS` is spent.
   * @param halfS seconds of each half-edge, >= 0, Infinity for closed
   */
  run(rows: SearchRows, halfS: Float32Array, budgetS: number): void {
    while (!this.#goOn(rows, halfS, budgetS)) {
      this.#entries = new Int32Array(2 * this.#entries.length + rows.halfTo.length);
    }
  }

  /** Goes on from every node touched so far; false where the lists ran out of room on the way. */
  #goOn({ firstHalf, halfTo }: SearchRows, halfS: Float32Array, budgetS: number): boolean {
    const { timeS, owner, reached } = this;
    const first = this.#first;
    const entries = this.#entries;
    const room = entries.length;
    const isLarge = timeS.length > LARGE_NODES;
    if (2 * this.reachedCount > room) return false;
    const perS = STRETCHES / Math.max(budgetS, 1);
    let count = this.reachedCount;
    let size = 0;
    let stretch = STRETCHES;
    for (let i = 0; i < count; i++) {
      const node = reached[i]! | 0;
      if (!(timeS[node]! <= budgetS)) continue;
      const at = (timeS[node]! * perS) | 0;
      entries[size] = node;
      entries[size + 1] = first[at]!;
      first[at] = size;
      size += 2;
      if (at < stretch) stretch = at;
    }
    for (; stretch <= STRETCHES; stretch++) {
      // What joins this very stretch while it is gone through waits for the next round.
      for (let entry = first[stretch]!; entry !== NONE; entry = first[stretch]!) {
        first[stretch] = NONE;
        let ahead = isLarge ? entry : NONE;
        for (; entry !== NONE; entry = entries[entry + 1]!) {
          if (entry === ahead) ahead = this.#askFor(ahead, firstHalf, halfTo, halfS);
          const node = entries[entry]!;
          const nodeS = timeS[node]!;
          // A node that has got an earlier time since was gone on from in an earlier stretch.
          if (nodeS * perS < stretch) continue;
          const nodeOwner = owner[node]!;
          const end = firstHalf[node + 1]! | 0;
          let half = firstHalf[node]! | 0;
          if (size + 2 * (end - half) > room) {
            first.fill(NONE);
            this.reachedCount = count;
            return false;
          }
          for (; half < end; half++) {
            const next = halfTo[half]! | 0;
            const nextS = nodeS + halfS[half]!;
            const knownS = timeS[next]!;
            if (nextS >= knownS || nextS > budgetS) continue;
            if (knownS === Infinity) reached[count++] = next;
            timeS[next] = nextS;
            owner[next] = nodeOwner;
            const at = (nextS * perS) | 0;
            entries[size] = next;
            entries[size + 1] = first[at]!;
            first[at] = size;
            size += 2;
          }
        }
      }
    }
    this.reachedCount = count;
    return true;
  }

  /**
   * Reads what the next entries of a list will need, so that the waits for memory overlap; gives the
   * entry after them.
   */
  #askFor(entry: number, firstHalf: Uint32Array, halfTo: Uint32Array, halfS: Float32Array): number {
    const { timeS, owner } = this;
    const entries = this.#entries;
    const batch = this.#batch;
    let count = 0;
    let touched = 0;
    for (; count < AHEAD && entry !== NONE; entry = entries[entry + 1]!) {
      const node = entries[entry]!;
      touched += timeS[node]! + owner[node]!;
      batch[count++] = firstHalf[node]! | 0;
    }
    for (let i = 0; i < count; i++) {
      const half = batch[i]!;
      touched += halfTo[half]! + halfS[half]!;
    }
    // Kept, so that the reading is not left out as idle.
    batch[0] = touched;
    return entry;
  }
}
