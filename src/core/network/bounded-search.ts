/** Rows of a graph as the search reads them; see `Graph`. */
export interface SearchRows {
  firstHalf: Uint32Array;
  halfTo: Uint32Array;
}

const NO_SLOT = -1;

/**
 * Dijkstra's search from several places at once, over typed arrays with a 4-ary heap, up to a
 * budget of seconds. `timeS` and `owner` hold the result by node and belong to the caller; between
 * two searches `clear` resets only the nodes that were touched. Nothing is allocated while it runs.
 */
export class BoundedSearch {
  /** Seconds to each node, Infinity where the budget ends before it. */
  readonly timeS: Float64Array;
  /** Which seed each node was reached from, as given to `seed`; −1 where none. */
  readonly owner: Int32Array;
  /** Nodes touched, in no useful order: the first `reachedCount` entries. */
  readonly reached: Uint32Array;
  reachedCount = 0;
  readonly #heapNode: Uint32Array;
  readonly #heapTimeS: Float64Array;
  /** Place of each node in the heap. */
  readonly #slot: Int32Array;
  #heapSize = 0;

  constructor(nodes: number, timeS?: Float64Array, owner?: Int32Array) {
    if (!Number.isInteger(nodes) || nodes < 0) throw new RangeError('nodes must be a count');
    if ((timeS && timeS.length < nodes) || (owner && owner.length < nodes)) {
      throw new RangeError(`timeS and owner must have ${nodes} entries`);
    }
    this.timeS = timeS ?? new Float64Array(nodes).fill(Infinity);
    this.owner = owner ?? new Int32Array(nodes).fill(-1);
    this.reached = new Uint32Array(nodes);
    this.#heapNode = new Uint32Array(nodes);
    this.#heapTimeS = new Float64Array(nodes);
    this.#slot = new Int32Array(nodes).fill(NO_SLOT);
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
    const at = this.#slot[node]!;
    this.#siftUp(at === NO_SLOT ? this.#heapSize++ : at, node, startS);
  }

  #siftUp(from: number, node: number, key: number): void {
    const heapNode = this.#heapNode;
    const heapTimeS = this.#heapTimeS;
    const slot = this.#slot;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (heapTimeS[parent]! <= key) break;
      heapTimeS[at] = heapTimeS[parent]!;
      slot[(heapNode[at] = heapNode[parent]!)] = at;
      at = parent;
    }
    heapTimeS[at] = key;
    heapNode[at] = node;
    slot[node] = at;
  }

  /**
   * Searches from the seeds until `budgetS` is spent.
   * @param halfS seconds of each half-edge, >= 0, Infinity for closed
   */
  run({ firstHalf, halfTo }: SearchRows, halfS: Float32Array, budgetS: number): void {
    const { timeS, owner, reached } = this;
    const heapNode = this.#heapNode;
    const heapTimeS = this.#heapTimeS;
    const slot = this.#slot;
    let size = this.#heapSize;
    let count = this.reachedCount;
    while (size > 0) {
      const node = heapNode[0]! | 0;
      const nodeS = heapTimeS[0]!;
      slot[node] = NO_SLOT;
      size--;
      if (size > 0) {
        // The last entry sinks from the top.
        const key = heapTimeS[size]!;
        const moved = heapNode[size]! | 0;
        let at = 0;
        for (;;) {
          let child = (at << 2) + 1;
          if (child >= size) break;
          if (child + 3 < size) {
            // Which child is least is a coin toss: sums instead of branches take a third less time.
            const low = child + Number(heapTimeS[child + 1]! < heapTimeS[child]!);
            const high = child + 2 + Number(heapTimeS[child + 3]! < heapTimeS[child + 2]!);
            child = low + Math.imul(Number(heapTimeS[high]! < heapTimeS[low]!), high - low);
          } else {
            for (let other = child + 1; other < size; other++) {
              if (heapTimeS[other]! < heapTimeS[child]!) child = other;
            }
          }
          const least = heapTimeS[child]!;
          if (least >= key) break;
          heapTimeS[at] = least;
          slot[(heapNode[at] = heapNode[child]!)] = at;
          at = child;
        }
        heapTimeS[at] = key;
        heapNode[at] = moved;
        slot[moved] = at;
      }
      const nodeOwner = owner[node]!;
      const end = firstHalf[node + 1]! | 0;
      for (let half = firstHalf[node]! | 0; half < end; half++) {
        const next = halfTo[half]! | 0;
        const nextS = nodeS + halfS[half]!;
        const knownS = timeS[next]!;
        if (nextS >= knownS || nextS > budgetS) continue;
        let at = slot[next]!;
        if (at === NO_SLOT) {
          at = size++;
          if (knownS === Infinity) reached[count++] = next;
        }
        timeS[next] = nextS;
        owner[next] = nodeOwner;
        while (at > 0) {
          const parent = (at - 1) >> 2;
          if (heapTimeS[parent]! <= nextS) break;
          heapTimeS[at] = heapTimeS[parent]!;
          slot[(heapNode[at] = heapNode[parent]!)] = at;
          at = parent;
        }
        heapTimeS[at] = nextS;
        heapNode[at] = next;
        slot[next] = at;
      }
    }
    this.#heapSize = 0;
    this.reachedCount = count;
  }
}
