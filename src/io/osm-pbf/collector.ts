import { GrowableFloat64, GrowableInt32 } from './growable.ts';

/** Ids, tags and parts of one type of element while the file is read. */
export class ElementCollector {
  readonly ids = new GrowableFloat64();
  readonly partOffsets = new GrowableInt32();
  readonly tagOffsets = new GrowableInt32();
  readonly tagPairs = new GrowableInt32();

  get count(): number {
    return this.ids.length;
  }
}

/** Everything read so far, in arrays that grow. */
export class OsmCollector {
  readonly strings: string[] = [];
  readonly nodes = new ElementCollector();
  readonly lngE7 = new GrowableInt32();
  readonly latE7 = new GrowableInt32();
  readonly taggedNodes = new GrowableInt32();
  readonly ways = new ElementCollector();
  readonly refIds = new GrowableFloat64();
  /** Nodes whose places stand with the ways that name them, which a file may hold nowhere else. */
  readonly located = {
    ids: new GrowableFloat64(),
    lngE7: new GrowableInt32(),
    latE7: new GrowableInt32(),
  };
  readonly relations = new ElementCollector();
  readonly memberIds = new GrowableFloat64();
  readonly memberTypes = new GrowableInt32();
  readonly memberRoles = new GrowableInt32();
  /** Deleted elements and older versions that a history file holds. */
  dropped = 0;
  /** Newest edit of any element, in milliseconds since 1970; 0 while none is known. */
  newestEditMs = 0;
  private readonly indexByString = new Map<string, number>();

  /** Index of a text in `strings`, added when new. */
  intern(text: string): number {
    const known = this.indexByString.get(text);
    if (known !== undefined) return known;
    this.strings.push(text);
    this.indexByString.set(text, this.strings.length - 1);
    return this.strings.length - 1;
  }

  addNode(id: number, lngE7: number, latE7: number): void {
    if (this.lastIs(this.nodes, id)) this.removeLastNode();
    this.nodes.ids.push(id);
    this.lngE7.push(lngE7);
    this.latE7.push(latE7);
  }

  /** Tags of the node added last, as pairs pushed to `nodes.tagPairs` from `firstPair` on. */
  endNodeTags(firstPair: number): void {
    if (this.nodes.tagPairs.length === firstPair) return;
    this.taggedNodes.push(this.nodes.count - 1);
    this.nodes.tagOffsets.push(firstPair / 2);
  }

  /** Ways and relations: called before their tags and parts are pushed. */
  begin(elements: ElementCollector, id: number): void {
    if (this.lastIs(elements, id)) this.removeLast(elements);
    elements.ids.push(id);
    elements.tagOffsets.push(elements.tagPairs.length / 2);
    elements.partOffsets.push(elements === this.ways ? this.refIds.length : this.memberIds.length);
  }

  /** A deleted element: its older version, if one was read, goes as well. */
  drop(elements: ElementCollector, id: number): void {
    this.dropped++;
    if (!this.lastIs(elements, id)) return;
    if (elements === this.nodes) this.removeLastNode();
    else this.removeLast(elements);
  }

  /** Places from the ways for the nodes that the file does not hold by themselves. */
  addLocatedNodes(isKnown: (id: number) => boolean): void {
    const { ids, lngE7, latE7 } = this.located;
    const added = new Set<number>();
    for (let i = 0; i < ids.length; i++) {
      const id = ids.array[i]!;
      if (isKnown(id) || added.has(id)) continue;
      added.add(id);
      this.nodes.ids.push(id);
      this.lngE7.push(lngE7.array[i]!);
      this.latE7.push(latE7.array[i]!);
    }
  }

  private lastIs(elements: ElementCollector, id: number): boolean {
    return elements.count > 0 && elements.ids.array[elements.count - 1] === id;
  }

  private removeLastNode(): void {
    this.dropped++;
    const last = this.nodes.count - 1;
    const tagged = this.taggedNodes;
    if (tagged.length > 0 && tagged.array[tagged.length - 1] === last) {
      tagged.length--;
      this.nodes.tagOffsets.length--;
      this.nodes.tagPairs.length = this.nodes.tagOffsets.array[tagged.length]! * 2;
    }
    this.nodes.ids.length = last;
    this.lngE7.length = last;
    this.latE7.length = last;
  }

  private removeLast(elements: ElementCollector): void {
    this.dropped++;
    const last = elements.count - 1;
    const parts = elements.partOffsets.array[last]!;
    elements.tagPairs.length = elements.tagOffsets.array[last]! * 2;
    if (elements === this.ways) this.refIds.length = parts;
    else {
      this.memberIds.length = parts;
      this.memberTypes.length = parts;
      this.memberRoles.length = parts;
    }
    elements.ids.length = last;
    elements.tagOffsets.length = last;
    elements.partOffsets.length = last;
  }
}
