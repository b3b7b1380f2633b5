import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProjectData } from '../../../src/core/assess/prepared/prepared.ts';
import type { Area } from '../../../src/core/plan/areas/area.ts';
import type { Facility } from '../../../src/core/plan/records/facility.ts';
import { ListIntake } from '../../../src/engine/session/list-intake.ts';
import { piecesOf } from '../../../src/engine/session/list-pieces.ts';
import { SentData } from '../../../src/engine/session/sent-data.ts';
import type { TakesData } from '../../../src/engine/session/send-lists.ts';

const facility = (n: number): Facility => ({
  id: `f${n}`,
  name: `${n}`,
  kinds: ['day-care'],
  lng: 106.5,
  lat: 29.5,
});

function area(corners: number): Area {
  const ring = Array.from({ length: corners }, (_, n) => [Math.cos(n), Math.sin(n)]);
  return {
    id: `a${corners}`,
    name: 'a',
    level: 'street',
    geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
  };
}

describe('pieces of a list', () => {
  it('hold every record once, in order, and none is empty (law)', () => {
    const lists = fc.array(fc.nat({ max: 9000 }), { maxLength: 40 });
    fc.assert(
      fc.property(lists, (corners) => {
        const list = corners.map(area);
        const pieces = [...piecesOf(list)];
        expect(pieces.flat()).toEqual(list);
        expect(pieces.every((piece) => piece.length > 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are short: many records, or a few with long outlines', () => {
    const plain = [...piecesOf(Array.from({ length: 50_000 }, (_, n) => facility(n)))];
    expect(Math.max(...plain.map((piece) => piece.length))).toBeLessThanOrEqual(1500);
    const outlines = [...piecesOf(Array.from({ length: 20 }, () => area(6000)))];
    expect(Math.max(...outlines.map((piece) => piece.length))).toBeLessThanOrEqual(2);
  });
});

/** Another side that answers in its own time, as a worker does. */
class Other implements TakesData {
  readonly intake = new ListIntake();
  inUse: ProjectData | null = null;
  readonly taken: string[] = [];
  fails = false;

  async putRecords(...[list, records, isFirst]: Parameters<TakesData['putRecords']>) {
    const crossed = structuredClone(records);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.fails) throw new Error('gone');
    this.intake.put(list, crossed, isFirst);
    this.taken.push(list);
  }

  useRecords() {
    const { areas, facilities, demand } = this.intake.lists;
    this.inUse = { areas, facilities, demand };
  }
}

const data = (facilities: number): ProjectData => ({
  areas: [area(5)],
  facilities: Array.from({ length: facilities }, (_, n) => facility(n)),
  demand: [],
});

describe('data that are sent', () => {
  it('arrive whole, and only what changed is sent again', async () => {
    const other = new Other();
    const sent = new SentData();
    const first = data(4000);
    await sent.keep(other, first);
    expect(other.inUse).toEqual(first);
    other.taken.length = 0;
    const second = { ...first, facilities: [] };
    await sent.keep(other, second);
    expect(other.inUse).toEqual(second);
    expect(other.taken).toEqual(['facilities']);
    await sent.keep(other, second);
    expect(other.taken).toEqual(['facilities']);
  });

  it('do not mix when the next come before the last are there', async () => {
    const other = new Other();
    const sent = new SentData();
    const [first, second] = [data(5000), data(3)];
    const waits = [sent.keep(other, first), sent.keep(other, second)];
    await waits[0];
    expect(other.inUse).toEqual(first);
    await waits[1];
    expect(other.inUse).toEqual(second);
  });

  it('are sent whole again after a failure', async () => {
    const other = new Other();
    const sent = new SentData();
    const first = data(3);
    await sent.keep(other, first);
    other.fails = true;
    const next = { ...first, facilities: [facility(9)] };
    await expect(sent.keep(other, next)).rejects.toThrow('gone');
    other.fails = false;
    await sent.keep(other, first);
    expect(other.inUse).toEqual(first);
  });
});
