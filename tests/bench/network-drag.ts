/** A site dragged over the walking network: time from the move to new coverage in the engine. */
import { readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { ProjectData } from '../../src/core/assess/prepared/prepared.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import type { Facility } from '../../src/core/plan/records/facility.ts';
import { DEFAULT_SETTINGS, type Scenario, type Settings } from '../../src/core/plan/project.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import type { NetworkFile } from '../../src/engine/session/load-network.ts';
import { yuzhongData } from './yuzhong-data.ts';

const MOVES = 60;
/** Moves before the measured ones: a hand that drags has warmed the engine after a second or two. */
const WARM_MOVES = 20;
const STEP_DEG = 0.0003;
const LIMIT_MS = 50;

function bytesOf(sample: string, name: string): Uint8Array {
  const file = new URL(`../../data/samples/${sample}/${name}`, import.meta.url);
  return Uint8Array.from(readFileSync(file));
}

function fileOf(sample: string, fileName: string): NetworkFile {
  return { fileName, sha256: fileName, content: { bytes: bytesOf(sample, fileName) } };
}

function hangzhouData(): ProjectData {
  const read = <T>(name: string) =>
    JSON.parse(new TextDecoder().decode(bytesOf('hangzhou', name))) as T;
  const streets = read<FeatureCollection<Polygon | MultiPolygon>>('areas-street.geojson');
  const points = read<FeatureCollection<Point>>('facilities.geojson');
  return {
    areas: streets.features.map(
      ({ properties, geometry }) => ({ zone: 'old-urban', ...properties, geometry }) as Area,
    ),
    facilities: points.features.map(({ properties, geometry }) => {
      const [lng, lat] = geometry.coordinates;
      return { ...properties, lng, lat } as Facility;
    }),
    demand: [],
  };
}

function figures(times: number[], limited: boolean): string {
  times.sort((a, b) => a - b);
  const [median, p95] = [times[MOVES >> 1]!, times[Math.floor(MOVES * 0.95)]!];
  const share = (ms: number) => (limited ? ` (${(ms / LIMIT_MS).toFixed(2)} of the limit)` : '');
  return `median ${median.toFixed(1)} ms${share(median)}, p95 ${p95.toFixed(1)} ms${share(p95)}`;
}

const CASES = [
  [
    'yuzhong',
    yuzhongData(),
    true,
    'eldercare',
    [106.545, 29.553],
    'A1,A2,A7,B3,B12,C2,C22,C23,C24',
  ],
  ['hangzhou', hangzhouData(), false, 'eldercare', [120.165, 30.26], 'A1,A2,A7,A11,A16,B12,E1,E2'],
] as const;

for (const [sample, data, hasRelief, kind, [lng, lat], rules] of CASES) {
  const engine = new Engine();
  engine.setData(data);
  const loadFrom = performance.now();
  await engine.setNetwork({
    network: fileOf(sample, 'network.kqgraph'),
    relief: hasRelief ? fileOf(sample, 'relief.asc') : null,
  });
  const loadedMs = performance.now() - loadFrom;
  for (const standardIds of [rules.split(',')]) {
    const settings: Settings = { ...DEFAULT_SETTINGS, circle: 'network', standardIds };
    const at = (step: number): Scenario => ({
      id: 's',
      name: '',
      closedFacilityIds: [],
      sites: [
        {
          id: 'site-1',
          name: '',
          kinds: [kind, 'day-care-centre'],
          floorAreaM2: 800,
          lng: lng + step * STEP_DEG,
          lat: lat + Math.sin(step / 7) * 4 * STEP_DEG,
        },
      ],
    });
    const firstFrom = performance.now();
    engine.answer({ scenario: at(0), settings }, kind);
    const firstMs = performance.now() - firstFrom;
    console.log(
      `${sample}: ${standardIds.length} standards, network loaded in ${loadedMs.toFixed(0)} ms, first answer ${firstMs.toFixed(0)} ms`,
    );
    for (const [what, drawn, limited] of [
      ['coverage of all kinds and verdicts', false, true],
      ['the same and the drawn circles, asked for when the hand rests', true, false],
    ] as const) {
      const wall: number[] = [];
      const cpu: number[] = [];
      for (let step = 1 - WARM_MOVES; step <= MOVES; step++) {
        const from = performance.now();
        const before = process.cpuUsage();
        // Other places for each question, so that nothing is remembered.
        engine.answer({ scenario: at(drawn ? step + 0.5 : step), settings }, kind, drawn);
        const { user, system } = process.cpuUsage(before);
        if (step < 1) continue;
        wall.push(performance.now() - from);
        cpu.push((user + system) / 1000);
      }
      console.log(
        `  move to ${what}: wall ${figures(wall, limited)}; processor ${figures(cpu, limited)}`,
      );
    }
  }
}
