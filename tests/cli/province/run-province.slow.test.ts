import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LIBRARY, libraryWith } from '../../../src/core/standards/library.ts';
import { answerLines } from '../../../src/cli/province/answer-lines.ts';
import { changeLayer, rememberRun } from '../../../src/cli/province/compare-runs.ts';
import { faultWords } from '../../../src/cli/province/child.ts';
import { planLayers } from '../../../src/cli/province/plan-layers.ts';
import {
  districtLayer,
  levelLayers,
  wholeLayers,
} from '../../../src/cli/province/province-layers.ts';
import { thinOutlines } from '../../../src/cli/province/province-view.ts';
import { readProvince } from '../../../src/cli/province/read-province.ts';
import { readUnit } from '../../../src/cli/province/read-unit.ts';
import { type RunUnits, runProvince } from '../../../src/cli/province/run-province.ts';
import { runUnit } from '../../../src/cli/province/run-unit.ts';
import { assessWhole } from '../../../src/cli/province/whole-rows.ts';
import { Store } from '../../../src/cli/province/store.ts';
import { listOf, NEIGHBOURS, writeDistricts, writeProvince } from './made-up-province.ts';

const WORDS = { language: 'zh-CN', library: LIBRARY } as const;
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((each) => rmSync(each, { recursive: true })));

function madeUp(): string {
  const folder = writeDistricts(NEIGHBOURS);
  folders.push(folder);
  return folder;
}

/** Works units off in this process, and counts them. */
function here(store: Store): { runUnits: RunUnits; done: () => string[] } {
  const done: string[] = [];
  const runUnits: RunUnits = async (waiting, onOutcome) => {
    for (const { key, unit: file } of waiting) {
      const unit = readUnit(file);
      const went = { key, attempt: 1, seconds: 0, host: 'here' };
      try {
        const { done: isNew } = await runUnit(unit, store);
        onOutcome({ ...went, done: isNew });
        done.push(`${unit.task} ${unit.code}`);
      } catch (error) {
        onOutcome({ ...went, bad: faultWords(error, 'en') ?? String(error) });
      }
    }
  };
  return { runUnits, done: () => done.splice(0).toSorted() };
}

const silent = (): void => undefined;

function setUp(more: object = {}) {
  const folder = madeUp();
  const store = new Store(join(folder, 'store'));
  const { runUnits, done } = here(store);
  const run = (extra: object = more) =>
    runProvince(readProvince(writeProvince(folder, extra)), {
      ...{ store, runUnits, language: 'en', onProgress: silent },
    });
  return { folder, store, run, done };
}

interface Coverage {
  kind: string;
  areaId: string;
  covered: { age60plus: number };
}

describe('districts side by side', () => {
  it('serves a home from the other side of the border, and counts a facility where it stands', async () => {
    const { run, store } = setUp();
    const { districts } = await run();
    expect(districts.map(({ code, name, reason }) => [code, name, reason])).toEqual([
      ['500198', '示意甲区', undefined],
      ['500199', '示意乙区', undefined],
    ]);
    const outputs = await Promise.all(districts.map(({ result }) => store.read(result!.key)));
    const told = outputs.map((output) => {
      const text = new TextDecoder().decode(output!.files.get('assessment.json'));
      return JSON.parse(text) as { coverage: Coverage[]; findings: { evidence: string[] }[] };
    });
    const covered = told.map(({ coverage }) =>
      coverage
        .filter(({ kind, areaId }) => kind === 'day-care-centre' && areaId !== 'all')
        .map((row) => row.covered.age60plus),
    );
    // The western home has nothing near; the eastern one only the centre beyond the border.
    expect(covered).toEqual([[0], [1000]]);
    const counted = told.map(({ findings }) => new Set(findings.flatMap((each) => each.evidence)));
    const isBeyond = (id: string): boolean => id.includes('/');
    expect([...counted[0]!, ...counted[1]!].filter(isBeyond)).toEqual([]);
  });

  it('does again only what depends on what changed, and says which verdicts turned and why', async () => {
    const { folder, run, done } = setUp();
    const first = await run();
    expect(done()).toEqual(['assess 500198', 'assess 500199', 'prepare 500198', 'prepare 500199']);
    expect((await run()).notes).toEqual([]);
    expect(done()).toEqual([]);

    // Another year is another assessment of lists that are read.
    await run({ settings: { year: 2030 } });
    expect(done()).toEqual(['assess 500198', 'assess 500199']);

    // A centre in the far west of the western district is out of the other's reach but within its study box.
    const near = [...NEIGHBOURS[0]!.facilities, { name: '新中心', lng: 106.556, lat: 29.56 }];
    writeFileSync(join(folder, '500198', '设施.csv'), listOf(near));
    const second = await run();
    expect(done()).toEqual(['assess 500198', 'assess 500199', 'prepare 500198']);
    const layer = changeLayer(rememberRun(first.districts), rememberRun(second.districts), WORDS)!;
    expect(layer.rows.map(({ values }) => values)).toEqual(
      expect.arrayContaining([expect.arrayContaining(['500198', '示意甲区', ['数据']])]),
    );
    expect(layer.rows.every(({ values }) => values[4] !== values[5])).toBe(true);
  });

  it('leaves out one whose lists are bad, with the reason, and does the others', async () => {
    const { folder, run } = setUp();
    writeFileSync(join(folder, '500199', '区县.geojson'), '{"type": "FeatureCollection", ');
    const { districts } = await run();
    expect(districts[0]!.result).toBeDefined();
    expect(districts[1]!.result).toBeUndefined();
    expect(districts[1]!.reason).toMatch(/区县\.geojson/);
    const rows = districtLayer(districts, WORDS).rows.map(({ values }) => values.slice(0, 3));
    expect(rows).toEqual([
      ['500198', '示意甲区', '已完成'],
      ['500199', '500199', '未完成'],
    ]);
  });

  it('puts the rows of a level into one table, the farthest from the target first', async () => {
    const { run } = setUp();
    const { districts } = await run();
    const layers = levelLayers(districts, WORDS);
    expect(layers.map(({ id }) => id)).toContain('rows-district');
    for (const { fields, rows } of layers) {
      const [row, distance] = ['row', 'distance'].map((name) =>
        fields.findIndex((field) => field.name === name),
      );
      for (const [at, { values }] of rows.entries()) {
        const before = rows[at - 1]?.values;
        if (!before || before[row!] !== values[row!]) continue;
        expect(Number(before[distance!] ?? -1)).toBeGreaterThanOrEqual(
          Number(values[distance!] ?? -1),
        );
      }
    }
  });
});

describe('rows of the whole', () => {
  it('are judged over all districts together, each facility once', async () => {
    const { folder, run } = setUp({ settings: { 'whole-city': true } });
    const homes = [
      { name: '甲院', lng: 106.5699, lat: 29.56, kind: '养老院', beds: 140_000 },
      { name: '乙院', lng: 106.5701, lat: 29.56, kind: '养老院', beds: 110_000 },
    ];
    for (const [at, { code }] of NEIGHBOURS.entries())
      writeFileSync(join(folder, code, '设施.csv'), listOf([homes[at]!]));
    const { districts } = await run();
    const whole = await assessWhole(
      readProvince(join(folder, 'province.json')),
      districts,
      LIBRARY,
    );
    // 重庆 asks for 240 000 beds in the whole city (B25).
    expect(whole.find(({ rule }) => rule === 'B25')).toMatchObject({
      ...{ verdict: 'met', measured: 250_000, target: 240_000 },
    });
    const [layer] = wholeLayers(whole, '示意省', WORDS);
    expect(layer!.rows.length).toBe(whole.filter(({ inForce }) => inForce).length);
  });
});

describe('own documents', () => {
  it('of the province are judged, named in the tables, and asked of the whole', async () => {
    const { folder, run } = setUp();
    const own = structuredClone(LIBRARY.documents.find(({ id }) => id === 'chongqing-2021')!);
    Object.assign(own, { id: 'own-document', prefix: 'Q' });
    own.standards = own.standards
      .filter(({ id }) => id === 'B25')
      .map(({ successors: _successors, ...each }) => ({
        ...each,
        id: 'Q1',
        title: { zh: '全市床位', en: 'Beds' },
      }));
    writeFileSync(join(folder, 'own.json'), JSON.stringify(own));
    const more = { document: ['own.json'], standards: ['Q1'], settings: { 'whole-city': true } };
    const { districts } = await run(more);
    expect(districts.map(({ reason }) => reason)).toEqual([undefined, undefined]);
    const library = libraryWith([own]);
    const whole = await assessWhole(
      readProvince(join(folder, 'province.json')),
      districts,
      library,
    );
    expect(whole.map(({ rule }) => rule)).toEqual(['Q1']);
    const [layer] = wholeLayers(whole, '示意省', { language: 'zh-CN', library });
    expect(layer!.rows[0]!.values[0]).toBe('全市床位');
  });
});

describe('questions of a province', () => {
  const kind = 'day-care-centre';
  const question = { model: 'mclp', kind, candidates: { grid: { most: 20 } } };

  it('are answered by each district, and what is there is not asked again', async () => {
    const { run, done } = setUp({
      questions: [{ name: '日间照料', question: { ...question, count: 1 } }],
    });
    const { answers } = await run();
    const [answer] = answers;
    expect(answer!.districts.map(({ plan, reason }) => [plan?.chosen.length, reason])).toEqual([
      [1, undefined],
      // Its one home is served from the other side of the border: one more site brings nobody.
      [1, undefined],
    ]);
    expect(answer!.districts[0]!.plan!.plan.peopleWithin).toBe(1000);
    // A place of a grid has no name: it is named by the smallest area in which it lies.
    expect(answer!.districts[0]!.plan!.chosen[0]!.name).toBe('示意甲区');
    expect(done().filter((each) => each.startsWith('site'))).toHaveLength(2);
    await run();
    expect(done()).toEqual([]);
  });

  it('are chosen over all districts: sites stand where they bring most, none where they bring nobody', async () => {
    const { folder, run, done } = setUp({
      questions: [{ name: '下一处', question, next: { sites: 2 } }],
    });
    const homes = 'id,lng,lat,age60plus\nh,106.5889,29.551,300\nk,106.5711,29.569,200\n';
    writeFileSync(join(folder, NEIGHBOURS[1]!.code, '人口.csv'), homes);
    // A canteen far from any home, so that there is a list.
    const canteen = { name: '食堂', lng: 106.5899, lat: 29.5501, kind: '老年食堂' };
    for (const { code } of NEIGHBOURS)
      writeFileSync(join(folder, code, '设施.csv'), listOf([canteen]));
    const complete = { settings: { complete: kind } };
    const { answers } = await run({
      ...complete,
      questions: [{ name: '下一处', question, next: { sites: 2 } }],
    });
    const [{ over, districts }] = answers as [(typeof answers)[0]];
    expect(over).toMatchObject({ takes: 2, brings: 1600, bound: 1600, proven: true, limit: 2 });
    expect(districts.map(({ brings }) => brings)).toEqual([1000, 600]);
    const layers = planLayers(answers, WORDS);
    const [table, sites] = layers.map(({ rows }) => rows);
    expect(table!.map(({ values }) => values.slice(0, 4))).toEqual([
      ['500198', '示意甲区', 1, 1000],
      ['500199', '示意乙区', 1, 600],
    ]);
    expect(sites!.map(({ geometry }) => geometry?.type)).toEqual(['Point', 'Point']);
    expect(answerLines(answers, 'en')[0]).toMatch(/sites: 2; .* 1,600;/);
    expect(done().filter((each) => each.startsWith('curve'))).toHaveLength(2);

    // Money: both sites cost the same, so that what pays for one alone goes where most live.
    const yuan = districts[0]!.plan!.costYuan;
    const money = await run({
      ...complete,
      questions: [{ name: '下一处', question, next: { budgetYuan: 1.5 * yuan } }],
    });
    expect(money.answers[0]!.over).toMatchObject({ brings: 1000, proven: true });
  });

  it('that fail in one district are answered by the others', async () => {
    const { run } = setUp();
    const { answers, districts } = await run({
      questions: [
        { name: '托育', question: { ...question, kind: 'nursery' }, next: { sites: 3 } },
        { name: '日照', question, next: { sites: 3 } },
      ],
    });
    expect(districts.every(({ result }) => result)).toBe(true);
    expect(answers[0]!.over).toBeUndefined();
    expect(answers[0]!.districts.every(({ reason }) => reason)).toBe(true);
    expect(answers[1]!.over!.brings).toBe(1000);
    expect(answerLines(answers, 'zh-CN').join('\n')).toMatch(/托育.*示意甲区/);
  });

  it.each([
    [{ name: 'a', question: { model: 'mclp' }, next: { sites: 2 } }, 'Facility type'],
    [{ name: 'a', question: { model: 'pmedian', kind }, next: { sites: 2 } }, '“a” is not counted'],
    [{ name: 'a', question, next: {} }, 'next of “a”'],
    [{ name: 'a', question: { ...question, sites: 3 } }, 'questions'],
  ])('that cannot be asked are refused before anything is done: %j', (asked, where) => {
    const path = writeProvince(madeUp(), { questions: [asked] });
    let words = '';
    try {
      readProvince(path);
    } catch (error) {
      words = faultWords(error, 'en') ?? '';
    }
    expect(words).toContain(where);
  });
});

describe('outlines of the map of the whole', () => {
  const outline = (ring: [number, number][]) => ({
    lists: {
      facilities: [],
      outlines: [
        {
          ...{ id: 'd', name: '', level: 'district' as const },
          geometry: { type: 'Polygon' as const, coordinates: [ring] },
        },
      ],
    },
  });

  it('lose corners that nobody sees, and what has no ground is left out', () => {
    const side = Array.from({ length: 100 }, (_, at): [number, number] => [
      at / 100,
      at % 2 && 1e-5,
    ]);
    const square = outline([...side, [1, 0], [1, 1], [0, 1], [0, 0]]);
    const line = outline([
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 0],
      [0, 0],
    ]);
    const [thinned, ...none] = thinOutlines([square, line, {}]);
    expect(thinned!.coordinates[0]![0]).toHaveLength(5);
    expect(none).toEqual([null, null]);
  });
});

describe('the store', () => {
  it('takes an output that is cut or changed for none, and has it made again', async () => {
    const { store, run, done } = setUp();
    const { districts } = await run();
    done();
    const key = districts[0]!.result!.key;
    const path = join(store.folder, 'outputs', key.slice(0, 2), `${key}.zip`);
    const bytes = readFileSync(path);
    for (const damaged of [bytes.subarray(0, bytes.length / 2), Buffer.alloc(0)]) {
      writeFileSync(path, damaged);
      expect(await store.read(key)).toBeNull();
      await run();
      expect(done()).toEqual(['assess 500198']);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  });
});

describe('the file of a province', () => {
  const codes = (path: string): string[] => readProvince(path).districts.map(({ code }) => code);

  it('finds districts by the pattern of their lists', () => {
    const folder = madeUp();
    expect(codes(writeProvince(folder))).toEqual(['500198', '500199']);
    expect(codes(writeProvince(folder, { districts: ['500199'] }))).toEqual(['500199']);
  });

  it.each([
    [{ standard: [] }, 'standard'],
    [{ districts: [{ code: '500198', facilites: 'x' }] }, 'districts[1].facilites'],
    [{ standards: 'all' }, 'standards'],
    [{ areas: { village: 'x' } }, 'areas'],
    [{ districts: ['500198', '500198'] }, '500198'],
    [{ facilities: undefined, areas: { district: '{code}/区县.geojson' } }, 'facilities'],
    [{ facilities: 'none/{code}.csv' }, 'none/{code}.csv'],
  ])('says where it is wrong: %j', (more, where) => {
    const path = writeProvince(madeUp(), more);
    let words = '';
    try {
      readProvince(path);
    } catch (error) {
      words = faultWords(error, 'en') ?? '';
    }
    expect(words).toContain(where);
  });
});
