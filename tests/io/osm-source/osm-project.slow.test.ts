import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import type { Issue } from '../../../src/core/base/issue.ts';
import { seededRandom } from '../../../src/core/base/random.ts';
import { readGraph } from '../../../src/core/network/network-model.ts';
import { PEOPLE_FIELDS } from '../../../src/core/vocabulary/people.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import {
  OSM_STAGES,
  projectFromOsm,
  type OsmProject,
} from '../../../src/io/osm-source/osm-project.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { BASEMAP_LAYERS } from '../../../src/io/project/sample-manifest.ts';
import { writeOsmPbf } from '../../support/write-osm-pbf.ts';

const root = join(import.meta.dirname, '../../..');
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(root, path)));
const HANGZHOU = 'data/samples/hangzhou/source/hangzhou_core.osm.pbf';
const YUZHONG = 'data/samples/yuzhong/source/yuzhong.osm.pbf';
const MONACO = 'tests/data/osm/monaco.osm.pbf';

async function made(path: string, totals = {}, withoutBasemap = false): Promise<OsmProject> {
  const fileName = path.split('/').at(-1)!;
  const { value, issues } = await projectFromOsm(bytesOf(path), {
    fileName,
    totals,
    withoutBasemap,
  });
  expect(issues).toEqual([]);
  return value!;
}

const codes = (issues: readonly Issue[]) => [...new Set(issues.map(({ code }) => code))];

function findings(project: Project) {
  const standards = LIBRARY.documents.flatMap((document) => document.standards);
  const { settings } = project;
  return assess(prepare(project), { scenario: null, settings, standards }).findings;
}

const lacksPeople = ({ missing }: { missing: { field: string; of: string }[] }) =>
  missing.some(({ field }) => (PEOPLE_FIELDS as readonly string[]).includes(field));

describe('杭州 core', () => {
  let bare: OsmProject;
  let full: OsmProject;
  const totals = { residents: 1_000_003, age60plus: 200_001, age0to3: 30_011 };
  beforeAll(async () => {
    bare = await made(HANGZHOU, {}, true);
    full = await made(HANGZHOU, totals);
  }, 60_000);

  test('is a project that can be saved and opened again', () => {
    for (const { project } of [bare, full]) {
      expect(checkProject(JSON.parse(JSON.stringify(project))).issues).toEqual([]);
      expect(readProject(writeProject(project), 'p.kequan.json').value).toEqual(project);
    }
    const { project } = bare;
    expect(project.title).toBe('hangzhou_core');
    expect(project.areas).toHaveLength(20);
    expect(project.sources.map(({ role, count }) => [role, count])).toEqual([
      ['areas', 20],
      ['facilities', 133],
      ['demand', 6310],
      ['network', 30_314],
    ]);
    for (const source of project.sources) {
      expect(source).toMatchObject({ licence: 'ODbL-1.0', fileName: 'hangzhou_core.osm.pbf' });
      expect(source.attribution).toContain('OpenStreetMap');
    }
  });

  test('says whose the data are, that their date is not stated, and what is under-mapped', () => {
    const words = bare.project.notices.map(({ zh }) => zh).join('\n');
    expect(words).toContain('ODbL');
    expect(words).toMatch(/数据日期 2026-\d\d-\d\d|文件未注明数据日期/);
    expect(words).toContain('标注不全');
    expect(words).not.toContain('示意');
    expect(words).not.toContain('分摊');
    expect(full.project.notices.map(({ zh }) => zh).join('\n')).toContain('分摊');
  });

  test('without a total nobody lives anywhere: what needs people is unassessed, the rest is not', () => {
    const { demand } = bare.project;
    expect(demand.some((point) => PEOPLE_FIELDS.some((field) => field in point))).toBe(false);
    expect(codes(bare.project.issues)).toContain('osm-no-total');
    const all = findings(bare.project);
    const needing = all.filter(lacksPeople);
    expect(needing.length).toBeGreaterThan(10);
    expect(needing.every(({ verdict }) => verdict === 'unassessed')).toBe(true);
    expect(all.some(({ verdict }) => verdict === 'met')).toBe(true);
  });

  test('with totals people add up exactly and are no longer missing', () => {
    const { demand, issues } = full.project;
    for (const [field, total] of Object.entries(totals)) {
      const sum = demand.reduce((a, point) => a + point[field as 'residents']!, 0);
      expect(sum).toBe(total);
    }
    expect(codes(issues)).not.toContain('osm-no-total');
    const still = findings(full.project).filter(({ missing }) =>
      missing.some(({ field }) => field === 'residents'),
    );
    expect(still).toEqual([]);
  });

  test('the network opens, the basemap has every layer, and neither is large', () => {
    expect(readGraph(full.network!).value?.report.edges).toBe(30_314);
    expect(Object.keys(full.basemap).toSorted()).toEqual([...BASEMAP_LAYERS].toSorted());
    for (const bytes of Object.values(full.basemap)) {
      const { type, features } = JSON.parse(new TextDecoder().decode(bytes)) as {
        type: string;
        features: unknown[];
      };
      expect(type).toBe('FeatureCollection');
      expect(Array.isArray(features)).toBe(true);
    }
    expect(full.report.basemapBytes).toBeLessThan(6_000_000);
    expect(full.project.basemap).toEqual({
      kind: 'extract',
      sha256: full.project.sources[0]!.sha256,
    });
  });
});

test.each([
  [MONACO, 0, ['osm-pbf-date', 'osm-extent-only', 'osm-no-facilities', 'osm-no-dwellings']],
  [YUZHONG, 382, ['osm-extent-only', 'osm-no-facilities', 'osm-no-total', 'osm-levels-assumed']],
])(
  '%s has no whole boundary: one area, 示意, said in an issue and a notice',
  async (path, homes, all) => {
    const { project, report, network } = await made(path);
    expect(project.areas).toMatchObject([{ id: 'osm-extent', synthetic: true, level: 'district' }]);
    expect(project.areas[0]!.name).toContain('示意');
    expect(report.extentOnly).toBe(true);
    expect(project.notices.filter(({ kind }) => kind === 'synthetic')).toHaveLength(1);
    expect(codes(project.issues)).toEqual(all);
    expect(project.demand).toHaveLength(homes);
    expect(network).not.toBeNull();
  },
);

test('the same file gives the same project', async () => {
  const [a, b] = [await made(YUZHONG), await made(YUZHONG)];
  expect(writeProject(a.project)).toEqual(writeProject(b.project));
});

test('stages are told in their order, reading with its share', async () => {
  const stages: string[] = [];
  const shares: number[] = [];
  await projectFromOsm(bytesOf(MONACO), {
    fileName: 'm.osm.pbf',
    onProgress: (stage, share) => {
      if (stage !== stages.at(-1)) stages.push(stage);
      if (stage === 'read') shares.push(share);
    },
  });
  expect(stages).toEqual(OSM_STAGES);
  expect(shares.at(-1)).toBe(1);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
});

describe('refused', () => {
  test.each([
    [{ residents: 1.5 }, 'osm-total-not-whole'],
    [{ residents: 5, age60plus: 6 }, 'osm-total-group'],
  ])('totals %o', async (totals, code) => {
    const { value, issues } = await projectFromOsm(bytesOf(MONACO), { fileName: 'm', totals });
    expect(value).toBeUndefined();
    expect(codes(issues)).toEqual([code]);
  });

  test('more than a browser tab should hold', async () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1);
    const { value, issues } = await projectFromOsm(bytes, { fileName: 'large.pbf' });
    expect(value).toBeUndefined();
    expect(codes(issues)).toEqual(['osm-extract-too-large']);
  });

  test('a file that is none, and one point alone', async () => {
    const text = new TextEncoder().encode('<osm version="0.6"/>');
    expect(codes((await projectFromOsm(text, { fileName: 'a' })).issues)).toEqual([
      'osm-pbf-other-kind',
    ]);
    const one = new Uint8Array(writeOsmPbf({ nodes: [{ id: 1, lngE7: 10, latE7: 10 }] }));
    expect(codes((await projectFromOsm(one, { fileName: 'a' })).issues)).toEqual(['osm-no-ground']);
  });

  test('cut anywhere it gives an issue and no project', async () => {
    const bytes = bytesOf(MONACO);
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.9999]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      const { value, issues } = await projectFromOsm(cut, { fileName: 'cut.osm.pbf' });
      expect(value).toBeUndefined();
      expect(codes(issues)).toHaveLength(1);
      expect(issues[0]!.code).toMatch(/^osm-pbf-(cut|damaged|other-kind)$/);
    }
  });
});

test('60 mutated extracts: an issue or a project that can be saved, never a fault', async () => {
  const random = seededRandom(20261122);
  const whole = bytesOf(MONACO);
  for (let round = 0; round < 60; round++) {
    const bytes = whole.slice();
    const hits = 1 + Math.floor(random() * 6);
    for (let i = 0; i < hits; i++) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    }
    const { value, issues } = await projectFromOsm(bytes, { fileName: 'mutated.osm.pbf' });
    if (value) expect(checkProject(JSON.parse(JSON.stringify(value.project))).issues).toEqual([]);
    else expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
  }
}, 60_000);

test('hostile elements: rings of nothing, members of themselves, names that are markup', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const bytes = new Uint8Array(
    writeOsmPbf({
      nodes: [
        { id: 1, lngE7: 1_200_000_000, latE7: 300_000_000, tags: { amenity: 'hospital', name } },
        { id: 2, lngE7: 1_201_000_000, latE7: 301_000_000 },
        { id: 3, lngE7: -1_800_000_000, latE7: 900_000_000 },
      ],
      ways: [
        { id: 1, refs: [1, 1, 1, 1], tags: { building: 'house' } },
        { id: 2, refs: [1, 2, 1, 2, 1], tags: { building: 'house', 'building:levels': '1e9' } },
        { id: 3, refs: [], tags: { amenity: 'clinic' } },
        { id: 4, refs: [1, 2, 3, 1], tags: { boundary: 'administrative', admin_level: '8', name } },
      ],
      relations: [
        {
          id: 1,
          members: [
            { type: 2, id: 1, role: 'outer' },
            { type: 1, id: 1, role: 'outer' },
            { type: 1, id: 3, role: 'inner' },
          ],
          tags: { type: 'multipolygon', boundary: 'administrative', admin_level: '6', name },
        },
      ],
    }),
  );
  const { value } = await projectFromOsm(bytes, {
    fileName: 'x.osm.pbf',
    totals: { residents: 9 },
  });
  expect(value!.project.areas.map((area) => area.name)).toEqual([name]);
  expect(value!.project.facilities.map((facility) => facility.name)).toEqual([name]);
  expect(checkProject(JSON.parse(JSON.stringify(value!.project))).issues).toEqual([]);
});
