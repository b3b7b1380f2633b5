import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { UnreadableFile } from '../../src/cli/input/read-bytes.ts';
import { siteCommand } from '../../src/cli/site/site-command.ts';
import { DEFAULT_SETTINGS, emptyProject, type Project } from '../../src/core/plan/project.ts';
import type { SitingQuestion } from '../../src/core/siting/question/question.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ring = [
  [106.5, 29.5],
  [106.52, 29.5],
  [106.52, 29.52],
  [106.5, 29.52],
  [106.5, 29.5],
];
const project: Project = {
  ...emptyProject('p', 'p'),
  areas: [
    {
      id: 'a',
      name: '甲社区',
      level: 'community',
      zone: 'old-urban',
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
  demand: [
    { id: 'd1', lng: 106.505, lat: 29.505, age60plus: 30 },
    { id: 'd2', lng: 106.515, lat: 29.515, age60plus: 20 },
  ],
  candidates: [
    { id: 'small', name: '小楼', lng: 106.505, lat: 29.506, maxFloorAreaM2: 500 },
    { id: 'large', name: '大楼', lng: 106.515, lat: 29.514, maxFloorAreaM2: 900 },
  ],
  settings: {
    ...DEFAULT_SETTINGS,
    minutes: 5,
    standardIds: ['A2'],
    completeKinds: ['eldercare'],
  },
};
const projectFile = file('p.kequan.json', project);
const out = join(folder, 'plan.json');

async function run(question: unknown, ...more: string[]) {
  const errors: string[] = [];
  const spy = vi
    .spyOn(console, 'error')
    .mockImplementation((line) => void errors.push(String(line)));
  try {
    const asked = file('q.json', question);
    const args = ['--project', projectFile, '--question', asked, '--out', out];
    const code = await siteCommand([...args, ...more]);
    return { code, errors, plan: JSON.parse(readFileSync(out, 'utf8')) };
  } finally {
    spy.mockRestore();
  }
}

async function refused(args: string[]): Promise<string> {
  try {
    await siteCommand(args);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.issues.map(({ code }) => code).join(' ');
    return (error as Error).message;
  }
  return 'not refused';
}

const mclp: SitingQuestion = { model: 'mclp', kind: 'community-eldercare-station', count: 1 };

describe('kequan site --project', () => {
  it('writes the plan with the members that every model has, and the sites with their reasons', async () => {
    const { code, errors, plan } = await run(mclp);
    expect(code).toBe(0);
    expect(errors).toEqual([]);
    expect(plan).toMatchObject({
      model: 'mclp',
      chosen: ['small'],
      objective: 30,
      bound: 30,
      gap: 0,
      proven: true,
      assignment: [
        { demand: 'd1', site: 'small' },
        { demand: 'd2', site: 'small' },
      ],
      leftOut: { people: 20 },
    });
    expect(plan.assignment[0].cost).toBeGreaterThan(100);
    expect(plan.assignment[0].cost).toBeLessThan(120);
    expect(plan.sites[0]).toMatchObject({
      id: 'small',
      name: '小楼',
      kinds: ['community-eldercare-station'],
      reason: { newlyWithin: [{ group: 'age60plus', people: 30 }] },
    });
    expect(typeof plan.seconds).toBe('number');
  });

  it('builds in outlines of a file, with the storeys they state or the question assumes', async () => {
    const outline = (lng: number, properties: object) => ({
      type: 'Feature',
      properties,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lng, 29.505],
            [lng + 0.0003, 29.505],
            [lng + 0.0003, 29.5053],
            [lng, 29.5053],
            [lng, 29.505],
          ],
        ],
      },
    });
    const features = [outline(106.505, {}), outline(106.51, { floors: 2 })];
    const outlines = file('buildings.geojson', { type: 'FeatureCollection', features });
    const candidates = { footprints: { most: 5 }, footprintFloors: 3 };
    const asked = { ...mclp, count: 2, candidates, requiredIds: ['footprint:building-2'] };
    const { code, plan } = await run(asked, '--footprints', outlines);
    expect(code).toBe(0);
    expect(plan.chosen.toSorted()).toEqual(['footprint:building-1', 'footprint:building-2']);
    expect(plan.assumed).toMatchObject({ storeys: { sites: 1, floors: 3 }, price: { sites: 2 } });
    const none = file('none.geojson', [1]);
    await expect(run(asked, '--footprints', none)).rejects.toThrow('holds no polygons');
  });

  it('closes the standards of the project in the building that is large enough', async () => {
    const { code, plan } = await run({ model: 'close-standards' });
    expect(code).toBe(0);
    expect(plan).toMatchObject({
      chosen: ['large'],
      objective: 750 * 5000 + 1_000_000,
      proven: true,
      closed: [{ rule: 'A2', areaId: 'a' }],
    });
  });

  it('takes --budget in place of the question’s and says in Chinese what the money does not pay', async () => {
    const { code, errors, plan } = await run({ model: 'close-standards' }, '--budget', '1000000');
    expect(code).toBe(1);
    expect(plan).toMatchObject({ unit: 'findings', objective: 0, chosen: [] });
    expect(errors[0]).toMatch(/^错误 \| A2 甲社区/);
    const english = await run({ model: 'close-standards' }, '--budget', '1000000', '--lang', 'en');
    expect(english.errors[0]).not.toMatch(/资金/);
  });

  it('takes --time-limit in place of the question’s', async () => {
    const { plan } = await run({ ...mclp, timeLimitS: 60 }, '--time-limit', '0');
    expect(plan.chosen).toHaveLength(1);
  });

  it('names who is out of everyone’s reach and exits with 1', async () => {
    const lscp = { model: 'lscp', kind: 'community-eldercare-station', forbiddenIds: ['large'] };
    const { code, errors, plan } = await run(lscp);
    expect(code).toBe(1);
    expect(plan.clashes).toMatchObject([{ code: 'out-of-reach', people: 20 }]);
    expect(errors[0]).toBe('错误 | 20 人（1 个需求点）附近没有备选地点');
  });
});

describe('what kequan site --project refuses', () => {
  const question = file('good.json', mclp);
  const base = ['--project', projectFile, '--question', question, '--out', out];

  it.each<[string, string[], string]>([
    ['no question', ['--project', projectFile, '--out', out], '--question is missing'],
    ['no project', ['--project', '', '--question', question, '--out', out], '--project is missing'],
    ['no out', ['--project', projectFile, '--question', question], '--out is missing'],
    ['an option of the tables', [...base, '--radius', '3'], 'radius'],
    ['money in words', [...base, '--budget', 'much'], '--budget much'],
    ['no money', [...base, '--budget', '0'], '--budget 0'],
    ['time in words', [...base, '--time-limit', 'long'], '--time-limit long'],
    ['an unknown language', [...base, '--lang', 'fr'], '--lang fr'],
    ['relief without a network', [...base, '--relief', 'r.asc'], '--relief needs'],
    [
      'a file in place of a folder',
      [...base.slice(0, 4), '--out', join(projectFile, 'p')],
      'is not a folder',
    ],
    [
      'a file that is not there',
      [...base.slice(0, 2), '--question', 'none.json', '--out', out],
      'none.json',
    ],
  ])('%s', async (_, args, words) => {
    expect(await refused(args)).toContain(words);
  });

  it.each<[string, unknown, string]>([
    ['text that is no JSON', '{', 'json'],
    ['an unknown model', { model: 'best' }, 'siting-question-wrong'],
    ['a number in quotes', { ...mclp, count: '1' }, 'siting-question-wrong'],
    ['no kind', { model: 'mclp', count: 1 }, 'siting-question-lacks'],
    ['more sites than candidates', { ...mclp, count: 9 }, 'siting-count-above-candidates'],
    ['a group without people', { ...mclp, kind: 'nursery' }, 'siting-no-people'],
  ])('a question with %s', async (_, content, code) => {
    const asked = file('bad.json', content);
    expect(await refused(['--project', projectFile, '--question', asked, '--out', out])).toContain(
      code,
    );
  });

  it('a file that is no project, and one that walks without its network', async () => {
    const text = file('t.kequan.json', '{"a": 1}');
    expect(await refused(['--project', text, '--question', question, '--out', out])).toContain(
      'project',
    );
    const settings = { ...project.settings, circle: 'network' };
    const walking = file('w.kequan.json', { ...project, settings });
    expect(await refused(['--project', walking, '--question', question, '--out', out])).toContain(
      '--network',
    );
  });
});

describe('kequan site with prices', () => {
  const tables = [
    ...['--cost-matrix', file('M.csv', 'id,a,b,c\nd1,1,9,1\nd2,9,1,1\nd3,9,9,1\n')],
    ...['--demand', file('D.csv', 'id,weight\nd1,5\nd2,4\nd3,1\n'), '--out', out],
    ...['--model', 'mclp', '--radius', '2'],
  ];
  const prices = ['--prices', file('P.csv', 'id,price\na,2\nb,2\nc,5\n')];

  it('brings most weight within the radius for the money', async () => {
    for (const [budget, chosen, weight] of [
      ['2', ['a'], 5],
      ['4', ['a', 'b'], 9],
      ['5', ['c'], 10],
    ] as const) {
      expect(await siteCommand([...tables, ...prices, '--budget', budget])).toBe(0);
      const plan = JSON.parse(readFileSync(out, 'utf8'));
      expect(plan).toMatchObject({ chosen, objective: weight, proven: true });
    }
    await siteCommand([...tables, ...prices, '--budget', '4', '--p', '1']);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ chosen: ['a'], objective: 5 });
  });

  it('refuses one without the other, other models, and required sites that cost more', async () => {
    expect(await refused([...tables, '--budget', '3'])).toContain('go together');
    expect(await refused([...tables, ...prices, '--p', '1'])).toContain('go together');
    const lscp = tables.map((word) => (word === 'mclp' ? 'lscp' : word));
    expect(await refused([...lscp, ...prices, '--budget', '3'])).toContain('takes no --budget');
    const required = ['--budget', '3', '--required', 'c'];
    expect(await refused([...tables, ...prices, ...required])).toContain('alone cost 5');
  });
});
