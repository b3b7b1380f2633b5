import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { osmDate, readTag, readTags, type OsmData } from '../../../src/io/osm-pbf/osm-data.ts';
import { readOsmPbf } from '../../../src/io/osm-pbf/read-osm-pbf.ts';
import { writeOsmPbf, type TestFile } from '../../support/write-osm-pbf.ts';

const FOLDER = new URL('../../data/osm/', import.meta.url);
const monaco = new Uint8Array(readFileSync(new URL('monaco.osm.pbf', FOLDER)));

async function read(file: TestFile): Promise<OsmData> {
  const { value, issues } = await readOsmPbf(writeOsmPbf(file));
  expect(issues).toEqual([]);
  return value!;
}

async function codeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { value, issues } = await readOsmPbf(bytes, { file: 'x.osm.pbf' });
  expect(value === undefined).toBe(issues.some(({ severity }) => severity === 'error'));
  return issues[0]?.code;
}

/** What a file holds, as plain objects. */
function contents(data: OsmData): Pick<TestFile, 'nodes' | 'ways' | 'relations'> {
  const { nodes, ways, relations } = data;
  const tagsByNode = new Map(Array.from(nodes.tagged, (node, i) => [node, i]));
  return {
    nodes: Array.from(nodes.ids, (id, i) => ({
      id,
      lngE7: nodes.lngE7[i]!,
      latE7: nodes.latE7[i]!,
      tags: tagsByNode.has(i)
        ? Object.fromEntries(readTags(data, nodes.tags, tagsByNode.get(i)!))
        : {},
    })),
    ways: Array.from(ways.ids, (id, i) => ({
      id,
      refs: Array.from(ways.refs.slice(ways.refOffsets[i], ways.refOffsets[i + 1]), (node) =>
        node < 0 ? -1 : nodes.ids[node]!,
      ),
      tags: Object.fromEntries(readTags(data, ways.tags, i)),
    })),
    relations: Array.from(relations.ids, (id, i) => {
      const members = [];
      for (let m = relations.memberOffsets[i]!; m < relations.memberOffsets[i + 1]!; m++) {
        const type = relations.memberTypes[m]! as 0 | 1 | 2;
        members.push({
          type,
          id: relations.memberIds[m]!,
          role: data.strings[relations.memberRoles[m]!]!,
        });
      }
      return { id, members, tags: Object.fromEntries(readTags(data, relations.tags, i)) };
    }),
  };
}

const tags = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((key) => key !== '__proto__'),
  fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
  { maxKeys: 3, noNullPrototype: true },
);
const nodesArbitrary = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 12_000_000_000 }),
    lngE7: fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }),
    latE7: fc.integer({ min: -900_000_000, max: 900_000_000 }),
    tags,
  }),
  { minLength: 1, maxLength: 12, selector: ({ id }) => id },
);
const fileArbitrary = nodesArbitrary.chain((nodes) =>
  fc.record({
    nodes: fc.constant(nodes),
    ways: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 2_000_000_000 }),
        refs: fc.array(fc.constantFrom(...nodes.map(({ id }) => id)), { maxLength: 6 }),
        tags,
      }),
      { maxLength: 4, selector: ({ id }) => id },
    ),
    relations: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 20_000_000 }),
        members: fc.array(
          fc.record({
            type: fc.constantFrom(0 as const, 1 as const, 2 as const),
            id: fc.integer({ min: 1, max: 12_000_000_000 }),
            role: fc.string({ maxLength: 5 }),
          }),
          { maxLength: 4 },
        ),
        tags,
      }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
    plainNodes: fc.boolean(),
    raw: fc.boolean(),
  }),
);

describe('a real extract', () => {
  test('Monaco has the footways and steps that its publisher counts', async () => {
    const line = readFileSync(new URL('monaco.osm.pbf.sha256', FOLDER), 'utf8');
    expect(line).toContain(createHash('sha256').update(monaco).digest('hex'));
    const shares: number[] = [];
    const { value, issues } = await readOsmPbf(monaco, { onProgress: (s) => shares.push(s) });
    const data = value!;
    const count = (highway: string): number => {
      let sum = 0;
      for (let i = 0; i < data.ways.count; i++) {
        if (readTag(data, data.ways.tags, i, 'highway') === highway) sum++;
      }
      return sum;
    };
    // Its writer put milliseconds where the format asks for seconds.
    expect(issues.map(({ code }) => code)).toEqual(['osm-pbf-date']);
    expect([count('footway'), count('steps')]).toEqual([1574, 426]);
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share, i) => i === 0 || share >= shares[i - 1]!)).toBe(true);
    const [west, south, east, north] = data.header.bbox!;
    expect([west, south, east, north]).toEqual([7.4053929, 43.7232244, 7.4447259, 43.7543687]);
    expect(data.header.replicationTimestamp).toBeUndefined();
  });
});

describe('elements', () => {
  test('whatever is written is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fileArbitrary, async ({ plainNodes, raw, ...file }) => {
        expect(contents(await read({ ...file, plainNodes, raw }))).toEqual(file);
      }),
      { numRuns: 60 },
    );
  });

  test('a grid of 1000 nanodegrees gives the same degrees', async () => {
    const nodes = [{ id: 7, lngE7: 1_065_650_010, latE7: -295_500_020, tags: {} }];
    expect(contents(await read({ nodes, granularity: 1000 })).nodes).toEqual(nodes);
  });

  test('the header tells the date of the data', async () => {
    const { header } = await read({ nodes: [{ id: 1, lngE7: 0, latE7: 0 }] });
    expect(header.replicationTimestamp).toBe('2023-11-14T22:13:20.000Z');
    expect(header.writingProgram).toBe('test');
  });

  test('a date that has not come yet is reported and not believed', async () => {
    const bytes = writeOsmPbf({ nodes: [{ id: 1, lngE7: 0, latE7: 0 }] });
    const at = async (nowMs: number) => readOsmPbf(bytes, { nowMs });
    const written = Date.parse('2023-11-14T22:13:20Z');
    expect((await at(written)).issues).toEqual([]);
    const { value, issues } = await at(Date.UTC(2023, 10, 12));
    expect(issues).toMatchObject([{ code: 'osm-pbf-date', params: { date: '2023-11-14' } }]);
    expect(value!.header.replicationTimestamp).toBeUndefined();
    expect((await readOsmPbf(monaco)).issues[0]!.params).toEqual({ date: '57734-06-21' });
  });

  test('of a history file the newest version stays, and deleted elements go', async () => {
    const at = (id: number, lngE7: number, visible = true, name?: string) => ({
      id,
      lngE7,
      latE7: 5,
      visible,
      ...(name ? { tags: { name } } : {}),
    });
    for (const plainNodes of [false, true]) {
      const data = await read({
        history: true,
        plainNodes,
        nodes: [
          at(1, 10, true, 'old'),
          at(1, 11),
          at(2, 20, true, 'gone'),
          at(2, 0, false),
          at(3, 30),
        ],
        ways: [
          { id: 9, refs: [1, 3, 1], tags: { highway: 'path' } },
          { id: 9, refs: [1, 3], tags: { highway: 'steps' }, visible: true },
          { id: 10, refs: [3, 1], visible: true },
          { id: 10, refs: [], visible: false },
        ],
      });
      expect(contents(data)).toEqual({
        nodes: [
          { id: 1, lngE7: 11, latE7: 5, tags: {} },
          { id: 3, lngE7: 30, latE7: 5, tags: {} },
        ],
        ways: [{ id: 9, refs: [1, 3], tags: { highway: 'steps' } }],
        relations: [],
      });
    }
  });

  test('a way over a node that the file lacks is kept and reported', async () => {
    const { value, issues } = await readOsmPbf(
      writeOsmPbf({ nodes: [{ id: 1, lngE7: 0, latE7: 0 }], ways: [{ id: 5, refs: [1, 2] }] }),
    );
    expect([...value!.ways.refs]).toEqual([0, -1]);
    expect(issues).toMatchObject([{ code: 'osm-pbf-missing-nodes', params: { count: 1 } }]);
  });
});

describe('bad files', () => {
  const whole = writeOsmPbf({
    nodes: [1, 2, 3].map((id) => ({ id, lngE7: id, latE7: id, tags: { a: 'b' } })),
    ways: [{ id: 1, refs: [1, 2, 3], tags: { highway: 'steps' } }],
    relations: [{ id: 1, members: [{ type: 1, id: 1, role: 'outer' }], tags: { type: 'x' } }],
  });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.padEnd(80));

  test('a file cut anywhere gives an issue and no value', async () => {
    for (let length = 0; length < whole.length; length++) {
      expect(await codeOf(whole.subarray(0, length))).toMatch(/^osm-pbf-/);
    }
    expect(await codeOf(monaco.subarray(0, 100_000))).toBe('osm-pbf-cut');
  });

  test('a block that says not how much it unpacks to, or too much, is not unpacked', async () => {
    const nodes = Array.from({ length: 3000 }, (_, i) => ({ id: i + 1, lngE7: 0, latE7: 0 }));
    const before = process.memoryUsage().arrayBuffers;
    for (const rawSize of [0, 33 * 1024 * 1024, 2 ** 31]) {
      expect(await codeOf(writeOsmPbf({ nodes, rawSize }))).toBe('osm-pbf-damaged');
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });

  test('a file with changed bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (changes, raw) => {
          const damaged = raw
            ? writeOsmPbf({ nodes: [{ id: 1, lngE7: 1, latE7: 1 }], raw })
            : whole.slice();
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          await codeOf(damaged);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['<!DOCTYPE html><html>', 'HTML'],
    ['<?xml version="1.0"?><osm>', 'XML'],
    ['{"type":"FeatureCollection"}', 'JSON'],
    ['PK\u0003\u0004', 'ZIP'],
  ])('another kind of file is named: %s', async (text, kind) => {
    const { issues } = await readOsmPbf(bytes(text));
    expect(issues).toMatchObject([{ code: 'osm-pbf-other-kind', params: { kind } }]);
  });

  test('what the reader cannot do is said', async () => {
    const nodes = [{ id: 1, lngE7: 0, latE7: 0 }];
    expect(await codeOf(new Uint8Array())).toBe('osm-pbf-empty');
    expect(await codeOf(writeOsmPbf({}))).toBe('osm-pbf-no-elements');
    expect(await codeOf(writeOsmPbf({ nodes, blobField: 7 }))).toBe('osm-pbf-compression');
    expect(await codeOf(writeOsmPbf({ nodes, features: ['PlanetOfTheApes'] }))).toBe(
      'osm-pbf-feature',
    );
  });

  test('reading can be stopped', async () => {
    const { value, issues } = await readOsmPbf(monaco, { signal: AbortSignal.abort() });
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'osm-pbf-stopped', severity: 'info' }]);
  });
});

describe('how far the data go', () => {
  // As `osmium fileinfo -e` prints them: the last of the elements' time stamps, or the header's.
  test.each([
    ['samples/hangzhou/source/hangzhou_core.osm.pbf', '2026-05-08T10:23:08.000Z'],
    ['samples/yuzhong/source/yuzhong.osm.pbf', '2026-04-26T06:07:26.000Z'],
  ])('the newest edit where the header does not say: %s', async (path, date) => {
    const bytes = readFileSync(new URL(`../../../data/${path}`, import.meta.url));
    const { value } = await readOsmPbf(new Uint8Array(bytes));
    expect(value!.header.replicationTimestamp).toBeUndefined();
    expect(osmDate(value!)).toBe(date);
  });

  test('the state of the database goes before the newest edit', async () => {
    const { value } = await readOsmPbf(monaco);
    expect(osmDate(value!)).toBe(value!.header.replicationTimestamp);
    expect(osmDate({ ...value!, header: {}, newestEdit: '2020-01-01T00:00:00.000Z' })).toBe(
      '2020-01-01T00:00:00.000Z',
    );
  });
});
