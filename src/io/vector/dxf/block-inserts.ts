import type { Position } from 'geojson';

/** A block that stands in a drawing. */
export interface BlockInsert {
  /** Of the blocks that have several copies in rows and columns every one has the same. */
  handle: string;
  name: string;
  layer: string;
  at: Position;
  /** Words by their tags. */
  attributes: Map<string, string>;
  /** Copies in rows and columns. */
  copies: number;
}

export interface DrawingBlocks {
  inserts: BlockInsert[];
  /** Handles of the texts that are attributes of a block. */
  attributeHandles: Set<string>;
  /** The drawing with handles where blocks had none, as in files for old programs. */
  text: string;
}

/** One thing of the drawing: its group codes, the last value of each, and where they begin in the text. */
interface Entity {
  type: string;
  codes: Map<number, string>;
  start: number;
}

/** Reads the pairs of a drawing from front to back, one entity at a time, of the section of things that are drawn. */
function* drawnEntities(text: string): Generator<Entity> {
  let at = 0;
  const line = (): string | undefined => {
    if (at >= text.length) return undefined;
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    const words = text.slice(at, end).trim();
    at = end + 1;
    return words;
  };
  const section = /\n\s*2\r?\n\s*ENTITIES\s*\r?\n/.exec(text);
  if (!section) return;
  at = section.index + section[0].length;
  let entity: Entity | undefined;
  for (;;) {
    const code = line();
    const value = line();
    if (code === undefined || value === undefined) break;
    if (code !== '0') {
      entity?.codes.set(Number(code), value);
      continue;
    }
    if (entity) yield entity;
    if (value === 'ENDSEC' || value === 'EOF') return;
    entity = { type: value, codes: new Map(), start: at };
  }
  if (entity) yield entity;
}

function numberOf({ codes }: Entity, code: number, otherwise: number): number {
  const value = Number(codes.get(code));
  return codes.has(code) && Number.isFinite(value) ? value : otherwise;
}

function insertOf(entity: Entity, handle: string): BlockInsert {
  const { codes } = entity;
  // Seen from below, a drawing counts to the left.
  const mirror = numberOf(entity, 230, 1) < 0 ? -1 : 1;
  return {
    handle,
    name: codes.get(2) ?? '',
    layer: codes.get(8) ?? '0',
    at: [mirror * numberOf(entity, 10, NaN), numberOf(entity, 20, NaN)],
    attributes: new Map(),
    copies: Math.max(1, numberOf(entity, 70, 1)) * Math.max(1, numberOf(entity, 71, 1)),
  };
}

/** The blocks that stand in a drawing by themselves, with their attributes; those within other blocks belong to these. */
export function drawingBlocks(text: string): DrawingBlocks {
  const inserts: BlockInsert[] = [];
  const attributeHandles = new Set<string>();
  const pieces: string[] = [];
  let written = 0;
  let made = 0;
  const handleOf = ({ codes, start }: Entity): string => {
    const own = codes.get(5);
    if (own !== undefined) return own;
    made += 1;
    const handle = `KQ${made}`;
    pieces.push(text.slice(written, start), `  5\n${handle}\n`);
    written = start;
    return handle;
  };
  let last: BlockInsert | undefined;
  for (const entity of drawnEntities(text)) {
    if (entity.type === 'INSERT') {
      last = insertOf(entity, handleOf(entity));
      inserts.push(last);
    } else if (entity.type === 'ATTRIB' && last) {
      attributeHandles.add(handleOf(entity));
      const tag = entity.codes.get(2) ?? '';
      if (tag !== '') last.attributes.set(tag, entity.codes.get(1) ?? '');
    } else last = undefined;
  }
  pieces.push(text.slice(written));
  return { inserts, attributeHandles, text: made === 0 ? text : pieces.join('') };
}
