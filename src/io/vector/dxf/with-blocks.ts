import type { Geometry } from 'geojson';
import { guessKind } from '../../mapping/guess/guess-kind.ts';
import { type Cell, cellText, type RecordSet, type SourceRecord } from '../../records.ts';
import type { BlockInsert, DrawingBlocks } from './block-inserts.ts';

const HANDLE_FIELD = 'EntityHandle';
const LAYER_FIELD = 'Layer';
const TEXT_FIELD = 'Text';
/** Names of blocks, and their header where some of a layer are kinds. */
const BLOCK_FIELD = '图块';
const KIND_FIELD = '类型（图块）';

/** Unescapes the characters that a drawing writes by their numbers. */
function words(text: string): Cell {
  const plain = text.replaceAll(/\\U\+([0-9A-F]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return plain.trim() === '' ? null : plain.trim();
}

function isClosed(geometry: Geometry | undefined): boolean {
  if (geometry?.type !== 'LineString') return geometry?.type.endsWith('Polygon') ?? false;
  const [first, last] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** A name that a program gave says nothing. */
function saidName({ name }: BlockInsert): Cell {
  return name.startsWith('*') ? null : words(name);
}

/** Records of one block, apart the texts of its attributes. */
interface Drawn {
  insert: BlockInsert;
  records: SourceRecord[];
}

/** Finds what the blocks of a drawing became, and which of them are signs. */
class BlockReading {
  readonly #set: RecordSet;
  readonly #drawn: Map<string, Drawn>;
  readonly #counts = new Map<string, number>();
  readonly #textAt: number;
  readonly #handleAt: number;

  constructor(set: RecordSet, inserts: readonly BlockInsert[]) {
    this.#set = set;
    this.#textAt = set.fields.indexOf(TEXT_FIELD);
    this.#handleAt = set.fields.indexOf(HANDLE_FIELD);
    this.#drawn = new Map(inserts.map((insert) => [insert.handle, { insert, records: [] }]));
    for (const { name } of inserts) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    for (const record of set.records) this.drawnOf(record)?.records.push(record);
  }

  handleOf({ values }: SourceRecord): string {
    return String(values[this.#handleAt] ?? '');
  }

  drawnOf(record: SourceRecord): Drawn | undefined {
    return this.#drawn.get(this.handleOf(record));
  }

  all(): Iterable<Drawn> {
    return this.#drawn.values();
  }

  /**
   * Whether a block only marks a place: it has words of its own or stands elsewhere too, and is not the one outline that
   * it is drawn for.
   */
  isSign({ insert, records }: Drawn): boolean {
    const { name, attributes, copies, at } = insert;
    const isAlone = this.#counts.get(name) === 1;
    if (copies > 1 || !at.every(Number.isFinite) || (isAlone && attributes.size === 0))
      return false;
    const shapes = records.filter(({ values }) => (values[this.#textAt] ?? null) === null);
    return !(isAlone && shapes.length === 1 && isClosed(shapes[0]!.geometry));
  }

  /** A sign as one record at its place; one that is nothing but words is a text as any other. */
  signOf({ insert, records }: Drawn): SourceRecord {
    const values: Cell[] = this.#set.fields.map(() => null);
    const put = (field: string, value: Cell): void => {
      const at = this.#set.fields.indexOf(field);
      if (at !== -1) values[at] = value;
    };
    put(LAYER_FIELD, insert.layer);
    put(HANDLE_FIELD, insert.handle);
    if (records.length === 0) put(TEXT_FIELD, words([...insert.attributes.values()][0] ?? ''));
    return {
      ordinal: records[0]?.ordinal ?? 0,
      ...(records[0]?.feature !== undefined && { feature: records[0].feature }),
      values,
      geometry: { type: 'Point', coordinates: [...insert.at] },
    };
  }
}

/** A drawing with what is known of its blocks. */
export interface BlockedDrawing {
  set: RecordSet;
  /** Texts of attributes, which are words in the drawing and no records any more. */
  labels: SourceRecord[];
  /** Columns that were put in for blocks. */
  columns: string[];
}

/**
 * Records of a drawing with the names of the blocks that they come from and their attributes as columns. A block that is a
 * sign becomes one record at its place; others, such as a bound drawing, keep their shapes. The texts of attributes are no
 * records, since they stand in the columns.
 */
export function withBlocks(
  set: RecordSet,
  { inserts, attributeHandles }: DrawingBlocks,
): BlockedDrawing {
  if (inserts.length === 0 || !set.fields.includes(HANDLE_FIELD))
    return { set, labels: [], columns: [] };
  const reading = new BlockReading(set, inserts);
  const tags = [...new Set(inserts.flatMap(({ attributes }) => [...attributes.keys()]))];
  const taken = new Set([...set.fields, BLOCK_FIELD, KIND_FIELD]);
  const tagFields = tags.map((tag) => (taken.has(tag) ? `${tag}（图块属性）` : tag));
  const columns = [...tagFields, BLOCK_FIELD];
  const records: SourceRecord[] = [];
  const labels: SourceRecord[] = [];
  const done = new Set<Drawn>();
  const signs = new Set([...reading.all()].filter((drawn) => reading.isSign(drawn)));
  const add = (record: SourceRecord, insert?: BlockInsert): void => {
    const own = tags.map((tag) => words(insert?.attributes.get(tag) ?? ''));
    const values = [...record.values, ...own, insert ? saidName(insert) : null];
    records.push({ ...record, values });
  };
  const addSign = (drawn: Drawn): void => {
    if (!done.has(drawn)) add(reading.signOf(drawn), drawn.insert);
    done.add(drawn);
  };
  for (const record of set.records) {
    const drawn = reading.drawnOf(record);
    if (attributeHandles.has(reading.handleOf(record))) labels.push(record);
    else if (drawn && signs.has(drawn)) addSign(drawn);
    else add(record, drawn?.insert);
  }
  for (const drawn of reading.all()) {
    if (drawn.records.length === 0 && drawn.insert.attributes.size > 0 && signs.has(drawn)) {
      addSign(drawn);
    }
  }
  return { set: { ...set, fields: [...set.fields, ...columns], records }, labels, columns };
}

/** One layer with the columns of blocks that it uses; names of blocks stand under the kind where one is known. */
export function withUsedBlockColumns(set: RecordSet, columns: readonly string[]): RecordSet {
  const own = new Set(columns);
  const at = set.fields.indexOf(BLOCK_FIELD);
  const names = new Set(at === -1 ? [] : set.records.map(({ values }) => cellText(values[at])));
  const isKind = [...names].some((name) => guessKind(name));
  const used = set.fields.map(
    (field, index) =>
      !own.has(field) || set.records.some(({ values }) => (values[index] ?? null) !== null),
  );
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, index) => used[index]);
  const fields = set.fields.map((field) => (field === BLOCK_FIELD && isKind ? KIND_FIELD : field));
  const records = set.records.map((record) => ({ ...record, values: kept(record.values) }));
  return { ...set, fields: kept(fields), records };
}
