import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { assessOptions } from '../../src/cli/assess/assess-options.ts';
import { UnreadableFile } from '../../src/cli/input/read-bytes.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { runAssess } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-cli-'));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const square = (name: string, west: number) => ({
  type: 'Feature',
  properties: { 名称: name, 常住人口: 1000, 老人: 250 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 29.5],
        [west + 0.02, 29.5],
        [west + 0.02, 29.52],
        [west, 29.52],
        [west, 29.5],
      ],
    ],
  },
});
const communities = file(
  '社区.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: [square('东', 106.52), square('西', 106.5)],
  }),
);
// The centre of 西 has 800 m²; that of 东 has no floor area.
const ROWS: [string, number, number, string, string][] = [
  ['西日照', 106.51, 29.51, '日间照料中心', '800'],
  ['东日照', 106.53, 29.51, '日间照料中心', ''],
  ['东托育', 106.53, 29.512, '托育机构', '300'],
];
const csv = (name: string, move: (at: [number, number]) => [number, number] = (at) => at) =>
  file(
    name,
    `名称,经度,纬度,类型,建筑面积,托位\n${ROWS.map(([title, lng, lat, kind, area]) => [title, ...move([lng, lat]), kind, area, kind === '托育机构' ? 9 : ''].join(',')).join('\n')}\n`,
  );
const facilities = csv('设施.csv');
const base = [
  '--areas',
  `community=${communities}`,
  '--facilities',
  facilities,
  '--zone',
  'old-urban',
];

interface Finding {
  rule: string;
  areaId: string;
  areaName: string;
  verdict: string;
  measured: number | null;
  target: number;
  shortfall: number | null;
  missing: string[];
  evidence: string[];
}
interface Row {
  kind: string;
  areaId: string;
  areaName: string;
  people: Record<string, number | null>;
  covered: Record<string, number | null>;
  groundM2: number;
  groundCoveredM2: number;
}
const parse = (bytes: Buffer) =>
  JSON.parse(bytes.toString()) as { run: object; findings: Finding[]; coverage: Row[] };

describe('kequan assess', () => {
  it('gives met, unassessed with the field, and ids by order', async () => {
    const { code, files } = await runAssess([...base, '--standards', 'A2']);
    expect(code).toBe(0);
    const { findings } = parse(files['assessment.json']);
    expect(findings).toMatchObject([
      {
        areaId: 'community-1',
        areaName: '东',
        verdict: 'unassessed',
        measured: null,
        missing: ['floorAreaM2'],
      },
      {
        areaId: 'community-2',
        areaName: '西',
        verdict: 'met',
        measured: 1,
        target: 1,
        shortfall: 0,
      },
    ]);
    expect(findings[1]!.evidence).toEqual(['facility-1']);
  });

  it('takes columns and kinds as named, and people spread evenly over the ground', async () => {
    const { files } = await runAssess([
      ...base,
      ...['--standards', 'C18,E1', '--map', 'areas.age60plus=老人', '--kind', '托育机构=nursery'],
    ]);
    const { findings, coverage } = parse(files['assessment.json']);
    expect(findings.find((each) => each.rule === 'C18')).toMatchObject({
      areaId: 'all',
      measured: 4.5,
      target: 4.5,
      verdict: 'met',
    });
    const whole = coverage.find((row) => row.kind === 'day-care-centre' && row.areaId === 'all')!;
    expect(whole.people.age60plus).toBe(500);
    expect(whole.people.age0to3).toBeNull();
    expect(whole.covered.age60plus).toBeCloseTo((500 * whole.groundCoveredM2) / whole.groundM2, 1);
  });

  it('gives the same bytes for the same inputs', async () => {
    const args = [...base, '--standards', 'A2,E1', '--minutes', '10'];
    const [first, second] = [await runAssess(args), await runAssess(args)];
    expect(second.files).toEqual(first.files);
  });

  it('reads facilities in GCJ-02 and BD-09 to the same verdicts', async () => {
    const { files } = await runAssess([...base, '--standards', 'A2']);
    for (const [crs, system] of [
      ['gcj02', gcoord.GCJ02],
      ['bd09', gcoord.BD09],
    ] as const) {
      const moved = csv(
        `设施-${crs}.csv`,
        (at) => gcoord.transform(at, gcoord.WGS84, system) as [number, number],
      );
      const args = base.map((each) => (each === facilities ? moved : each));
      const run = await runAssess([...args, '--standards', 'A2', '--crs', crs]);
      expect(parse(run.files['assessment.json']).findings).toEqual(
        parse(files['assessment.json']).findings,
      );
    }
  });

  it('a row without a place is a caution and no failure: the results are done without it', async () => {
    const broken = file(
      '坏.csv',
      '名称,经度,纬度,类型\n甲,106.51,29.51,日间照料中心\n乙,abc,29.51,日间照料中心\n',
    );
    const { code, errors } = await runAssess([
      '--areas',
      `community=${communities}`,
      '--facilities',
      broken,
      '--standards',
      'C23',
    ]);
    expect(code).toBe(0);
    const unplaced = errors.filter((line) => line.includes('没有坐标，列入未落位'));
    expect(unplaced.map((line) => line.split(' ')[0])).toEqual(['提醒']);
    expect(unplaced[0]).toContain('坏.csv');
  });

  it('applies a scenario: a site closes the gap, a closed facility opens one', async () => {
    const scenario = file(
      '方案.json',
      JSON.stringify({
        name: '近期',
        sites: [
          {
            id: 's1',
            name: '新',
            kinds: ['day-care-centre'],
            lng: 106.53,
            lat: 29.505,
            floorAreaM2: 750,
          },
        ],
        closedFacilityIds: ['facility-1'],
      }),
    );
    const { files } = await runAssess([...base, '--standards', 'A2', '--scenario', scenario]);
    const verdicts = parse(files['assessment.json']).findings.map((each) => [
      each.areaName,
      each.verdict,
    ]);
    expect(verdicts).toEqual([
      ['东', 'met'],
      ['西', 'unmet'],
    ]);
  });

  it('throws what makes the exit code 2', async () => {
    const html = file('网页.csv', '<!doctype html><html><body>error</body></html>');
    await expect(runAssess([...base, '--standards', 'Z9'])).rejects.toThrow(Unusable);
    await expect(
      runAssess([...base, '--standards', 'A2', '--map', 'areas.nothing=x']),
    ).rejects.toThrow('no field');
    await expect(
      runAssess([
        '--areas',
        `community=${communities}`,
        '--facilities',
        join(folder, 'none.csv'),
        '--standards',
        'A2',
      ]),
    ).rejects.toThrow(Unusable);
    await expect(
      runAssess(['--areas', `community=${communities}`, '--facilities', html, '--standards', 'A2']),
    ).rejects.toThrow(UnreadableFile);
  });
});

describe('options', () => {
  const least = [
    '--areas',
    'community=a.geojson',
    '--facilities',
    'f.csv',
    '--standards',
    'A2',
    '--out',
    'o',
  ];

  it('has the documented defaults', () => {
    expect(assessOptions(least).settings).toMatchObject({
      minutes: 15,
      speedMps: 1,
      detour: 1,
      circle: 'straight',
      circleSharePct: 90,
    });
  });

  it.each([
    [['--minutes', 'ten'], 'minutes'],
    [['--profile', 'runner'], 'profile'],
    [['--crs', 'utm'], 'crs'],
    [['--areas', 'village=x'], 'areas'],
    [['--kind', '养老院'], 'kind'],
    [['--kind', '养老院=home'], 'no kind'],
    [['--zone', 'city'], 'zone'],
    [['--circle', 'network'], 'network'],
    [['--nonsense', 'x'], 'nonsense'],
  ])('refuses %j in plain words', (extra, word) => {
    expect(() => assessOptions([...least, ...extra])).toThrow(word);
  });
});
