import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  walkWaysFromGeojson,
  writeGraph,
} from '../../src/core/network/network-model.ts';
import { UnreadableFile } from '../../src/cli/input/read-bytes.ts';
import { root, runAssess } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-network-'));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

// Metres on the ground around 29.5° N, by the product's own sphere.
const M = 1 / 111_194.9266;
const LAT = 29.5;
const E = M / Math.cos((LAT * Math.PI) / 180);
const at = (eastM: number, northM: number): [number, number] => [
  106.5 + eastM * E,
  LAT + northM * M,
];

// A street along each bank of a river 200 m wide; a bridge 1000 m to the east.
const line = (coordinates: number[][], highway = 'residential') => ({
  type: 'Feature',
  properties: { highway },
  geometry: { type: 'LineString', coordinates },
});
const streets = (bridge: boolean) => ({
  type: 'FeatureCollection',
  features: [
    line([at(0, 0), at(1000, 0)]),
    line([at(0, 200), at(1000, 200)]),
    ...(bridge ? [line([at(1000, 0), at(1000, 200)], 'footway')] : []),
  ],
});
const withBridge = file('路网.geojson', JSON.stringify(streets(true)));
const areas = file(
  '社区.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '两岸' },
        geometry: {
          type: 'Polygon',
          coordinates: [[at(-50, -50), at(1050, -50), at(1050, 250), at(-50, 250), at(-50, -50)]],
        },
      },
    ],
  }),
);
const facilities = file(
  '设施.csv',
  `id,name,lng,lat,kinds\nf,南岸站,${at(0, 0).join()},day-care-centre\n`,
);
const POINTS: [string, number, number][] = [
  ['near', 300, 0],
  ['far-bank', 0, 200],
  ['adrift', 500, -900],
];
const demand = file(
  '人口.csv',
  `id,lng,lat,residents\n${POINTS.map(([id, x, y]) => `${id},${at(x, y).join()},10`).join('\n')}\n`,
);
const base = [
  ...['--areas', `community=${areas}`, '--facilities', facilities, '--demand', demand],
  ...['--zone', 'old-urban', '--standards', 'A2'],
];

const times = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split(','));

const coveredBy = (bytes: Buffer) => {
  const { coverage } = JSON.parse(bytes.toString()) as {
    coverage: { kind: string; areaId: string; covered: { residents: number } }[];
  };
  return coverage.find((row) => row.areaId === 'all' && row.kind === 'day-care-centre')!.covered
    .residents;
};

describe('kequan assess --circle network', () => {
  it('keeps the far bank out where the straight circle takes it in', async () => {
    const straight = await runAssess([...base, '--network', withBridge, '--minutes', '10']);
    const walked = await runAssess([
      ...[...base, '--network', withBridge, '--minutes', '10', '--circle', 'network'],
    ]);
    expect(coveredBy(straight.files['assessment.json'])).toBe(20);
    expect(coveredBy(walked.files['assessment.json'])).toBe(10);
    const run = JSON.parse(walked.files['run.json'].toString()) as {
      inputs: { role: string; fileName: string; count: number }[];
    };
    expect(run.inputs.find(({ role }) => role === 'network')).toMatchObject({
      fileName: '路网.geojson',
      count: 3,
    });
  });

  it('writes the times that a person with a tape would: 300 s, 2200 s over the bridge, none off the network', async () => {
    const path = join(folder, 'times.csv');
    const { errors } = await runAssess([
      ...[...base, '--network', withBridge, '--times', path, '--times-kind', 'day-care-centre'],
    ]);
    const [head, near, far, adrift] = times(path);
    expect(head).toEqual(['id', 'lng', 'lat', 'snap_m', 'time_s', 'facility']);
    expect(Number(near![4])).toBeCloseTo(300, 0);
    expect(Number(far![4])).toBeCloseTo(2200, 0);
    expect([near![5], far![5]]).toEqual(['f', 'f']);
    expect(adrift!.slice(3)).toEqual(['', '', '']);
    expect(errors.some((each) => /^提醒 \| .*个需求点中有 .*离路网超过/.test(each))).toBe(true);
  });

  it('writes the kinds of the chosen standards where none is named, and tells of a kind without a facility', async () => {
    const path = join(folder, 'kinds.csv');
    const rest = [...base, '--network', withBridge, '--times', path];
    const own = await runAssess(rest);
    // A2 asks for day-care centres alone.
    expect(times(path)[0]!.slice(3)).toEqual(['snap_m', 'time_s', 'facility']);
    expect(Number(times(path)[1]![4])).toBeCloseTo(300, 0);
    expect(own.errors.join()).not.toContain('无法给出时间');
    const two = await runAssess([...rest, '--times-kind', 'day-care-centre,eldercare,nursery']);
    const [head, near] = times(path);
    expect(head!.slice(3)).toEqual([
      'snap_m',
      ...['time_s:day-care-centre', 'facility:day-care-centre'],
      ...['time_s:eldercare', 'facility:eldercare'],
    ]);
    expect([near![4], near![5]]).toEqual([near![6], near![7]]);
    const told = two.errors.find((each) => each.includes('无法给出时间'));
    expect(told).toContain('托育机构');
    expect(told).not.toContain('nursery');
  });

  it('takes the binary form to the same times, and a wheelchair at its own speed', async () => {
    const graph = buildGraph(walkWaysFromGeojson(streets(true).features).value!).value!;
    const binary = file('路网.kqgraph', writeGraph(graph, ''));
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')];
    const more = ['--times-kind', 'day-care-centre', '--profile', 'wheelchair'];
    await runAssess([...base, ...more, '--network', withBridge, '--times', a]);
    await runAssess([...base, ...more, '--network', binary, '--times', b]);
    expect(times(b)).toEqual(times(a));
    expect(Number(times(a)[1]![4])).toBeCloseTo(300 / 0.79, 0);
  });

  it('climbs on a relief: the way up takes longer than on level ground', async () => {
    const rows = Array.from({ length: 40 }, () =>
      Array.from({ length: 60 }, (_, column) => 200 + column * 3).join(' '),
    );
    const [lng, lat] = at(-200, -500);
    const header = `ncols 60\nnrows 40\nxllcorner ${lng}\nyllcorner ${lat}\ncellsize ${30 * M}\nNODATA_value -9999\n`;
    const relief = file('地形.asc', `${header}${rows.join('\n')}\n`);
    const path = join(folder, 'climb.csv');
    const args = [...base, '--network', withBridge, '--times', path];
    await runAssess([
      ...args,
      '--relief',
      relief,
      '--times-kind',
      'day-care-centre',
      '--direction',
      'from',
    ]);
    expect(Number(times(path)[1]![4])).toBeGreaterThan(320);
  });

  const pbf = readFileSync(join(root, 'tests/data/osm/monaco.osm.pbf'));
  it.each([
    ['a PBF that was cut', 'cut.osm.pbf', pbf.subarray(0, 50_000), 'osm-pbf'],
    ['a PBF with a damaged block', 'hurt.osm.pbf', damaged(pbf), 'osm-pbf'],
    ['a picture', 'x.osm.pbf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'osm-pbf'],
    ['a table', 'x.csv', 'id,lng\n1,2\n', 'network-file-other'],
    ['cut JSON', 'x.geojson', '{"type":"FeatureCollection","features":[', 'json-truncated'],
    ['points', 'p.geojson', '{"type":"FeatureCollection","features":[]}', 'network-no-lines'],
    ['ways of another place', 'monaco.osm.pbf', pbf, 'network-elsewhere'],
    ['a cut binary form', 'x.kqgraph', 'KQWALKNT12', 'network-file-cut'],
  ])('refuses %s', async (_what, name, content, code) => {
    const run = runAssess([...base, '--circle', 'network', '--network', file(name, content)]);
    await expect(run).rejects.toThrow(UnreadableFile);
    await expect(run).rejects.toThrow(code);
  });

  it.each([
    ['a header without size', 'ncols 3\nnrows 2\n1 2 3\n', 'relief-header'],
    [
      'too few cells',
      'ncols 3\nnrows 2\nxllcorner 1\nyllcorner 2\ncellsize 1\n1 2 3\n',
      'relief-cells',
    ],
    [
      'metres',
      'ncols 1\nnrows 1\nxllcorner 500000\nyllcorner 3200000\ncellsize 30\n5\n',
      'relief-not-degrees',
    ],
    [
      'a grid of NaN',
      'ncols 2\nnrows 1\nxllcorner 1\nyllcorner 2\ncellsize 1\nnan NaN\n',
      'relief-no-heights',
    ],
  ])('refuses a relief: %s', async (_what, text, code) => {
    const run = runAssess([...base, '--network', withBridge, '--relief', file('r.asc', text)]);
    await expect(run).rejects.toThrow(code);
  });

  it('ends with 1 when the relief lies elsewhere, since the ground is then taken as level', async () => {
    const relief = file('e.asc', 'ncols 1\nnrows 1\nxllcorner 1\nyllcorner 2\ncellsize 1\n5\n');
    const { code, errors } = await runAssess([
      ...base,
      '--network',
      withBridge,
      '--relief',
      relief,
    ]);
    expect(code).toBe(1);
    expect(errors.some((each) => /^错误 \| .*地形数据与路网不在同一地区/.test(each))).toBe(true);
  });
});

function damaged(bytes: Uint8Array): Uint8Array {
  const hurt = Uint8Array.from(bytes);
  hurt.fill(0x5a, 20_000, 20_400);
  return hurt;
}
