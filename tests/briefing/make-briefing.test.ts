import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, fitSceneZoom, zoomOfScene } from '../../src/briefing/camera-for.ts';
import { makeBriefing } from '../../src/briefing/make-briefing.ts';
import type { Area } from '../../src/core/plan/areas/area.ts';
import { emptyProject, type Project, type Scenario } from '../../src/core/plan/project.ts';
import { LIBRARY } from '../../src/core/standards/library.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';

function square(id: string, west: number): Area {
  const ring = [
    [west, 29.5],
    [west + 0.02, 29.5],
    [west + 0.02, 29.52],
    [west, 29.52],
    [west, 29.5],
  ];
  return {
    id,
    name: `${id}社区`,
    level: 'community',
    age60plus: 100,
    zone: 'old-urban',
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const project: Project = {
  ...emptyProject('p', '测试区'),
  areas: [square('东', 106.52), square('西', 106.5)],
  facilities: [
    {
      id: 'f',
      name: '西日照',
      kinds: ['day-care-centre'],
      lng: 106.51,
      lat: 29.51,
      floorAreaM2: 800,
      beds: 0,
    },
  ],
};
project.settings.standardIds = ['A2', 'E1'];
const scenario: Scenario = {
  id: 'scenario-1',
  name: '近期',
  closedFacilityIds: [],
  sites: [
    {
      id: 'site-1',
      name: '新日照',
      kinds: ['day-care-centre'],
      lng: 106.53,
      lat: 29.51,
      floorAreaM2: 750,
      beds: 0,
      reason: '补齐东社区 A2',
    },
  ],
};

function assessed(each: Scenario | null) {
  const engine = new Engine();
  engine.setData(project);
  return engine.answer({ scenario: each, settings: project.settings }, 'eldercare').assessment;
}

const baseline = assessed(null);
const input = { project, baseline, kind: 'eldercare', language: 'zh-CN' as const };

describe('first briefing', () => {
  it('is about the area that holds all others where the project has no name', () => {
    const about = (areas: Project['areas']) =>
      makeBriefing({
        ...input,
        project: { ...project, title: ' ', areas },
        scenario: null,
        active: baseline,
      })[0]!.title;
    const [first, ...others] = project.areas;
    const district = { ...first!, id: 'd', name: '测试新区', level: 'district' as const };
    const below = [first!, ...others].map((area) => ({ ...area, parentId: area.parentId ?? 'd' }));
    expect(about([district, ...below])).toContain('测试新区“一老一小”');
    expect(about([{ ...district, id: 'd2' }, district])).toMatch(/^“一老一小”/);
  });

  it('has a page for what stands without a scenario, each with what its numbers hold for', () => {
    const scenes = makeBriefing({ ...input, scenario: null, active: baseline });
    const keys = scenes.map(({ made }) => made!.key);
    expect(keys.slice(0, 3)).toEqual(['headline', 'reach', 'outside']);
    expect(keys.at(-1)).toBe('sources');
    expect(scenes[0]!.title).toContain('测试区');
    expect(scenes[1]!.figure).toMatch(/^\d+(\.\d)?%$/);
    for (const scene of scenes) {
      expect(scene.basis).toMatch(/直线.*老年人 1\.00 m\/s.*现状/);
      expect(scene.notes).not.toBe('');
    }
  });

  it('ranks the areas by whom they leave outside, which together are all who are', () => {
    const { chart } = makeBriefing({ ...input, scenario: null, active: baseline })[2]!;
    const values = chart!.series[0]!.values as number[];
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const whole = baseline.coverage.find(
      (row) => row.kind === 'eldercare' && row.areaId === 'all',
    )!;
    const outside = whole.people.age60plus! - whole.covered.age60plus!;
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(outside, -0.5);
  });

  it('has a page for each binding row that is unmet, with all areas that do not meet it', () => {
    const scenes = makeBriefing({ ...input, scenario: null, active: baseline });
    const pages = scenes.filter(({ made }) => made!.key.startsWith('row:'));
    const unmet = baseline.findings.filter(
      ({ rule, verdict, inForce }) =>
        verdict === 'unmet' && inForce && LIBRARY.standardById(rule)!.force === 'binding',
    );
    expect(pages.flatMap(({ table }) => table!.rows)).toHaveLength(unmet.length);
    for (const { map, notes } of pages) {
      expect(map.show.verdicts).toBe(true);
      expect(notes).toContain(LIBRARY.standardById(map.ruleId!)!.clause);
    }
  });

  it('adds the sites with reasons and cost and the effect, each with its own state of the map', () => {
    const scenes = makeBriefing({ ...input, scenario, active: assessed(scenario) });
    const by = (key: string) => scenes.find(({ made }) => made!.key === key)!;
    const row = by('sites-table').table!.rows[0]!;
    expect(row).toEqual(expect.arrayContaining(['1', '新日照', '补齐东社区 A2', '375 万元']));
    expect(by('sites').points.join()).toContain('375 万元');
    expect(by('sites').map).toMatchObject({ scenarioId: 'scenario-1', show: { sites: true } });
    expect(by('effect').figure).toMatch(/% → \d+(\.\d)?%$/);
    expect(by('effect').chart!.series).toHaveLength(2);
    expect(by('reach').map.scenarioId).toBeNull();
  });

  it('names who is still outside, or that nobody is', () => {
    const scenes = makeBriefing({ ...input, scenario, active: assessed(scenario) });
    expect(scenes.find(({ made }) => made!.key === 'sites')!.points.at(-1)).toMatch(/圈外/);
  });

  it('tells the stages where sites have years, each with what stands by then', () => {
    const staged: Scenario = {
      ...scenario,
      sites: scenario.sites.map((site) => ({ ...site, year: 2030 })),
    };
    const active = assessed(staged);
    const scenes = makeBriefing({
      ...input,
      scenario: staged,
      active,
      stages: [{ year: 2030, assessment: active }],
    });
    const stages = scenes.find(({ made }) => made!.key === 'stages')!;
    expect(stages.table!.rows[0]!.slice(0, 4)).toEqual(['2030 年', '远期', '1', '新日照']);
  });

  it('speaks of standards closed where the share within reach stands still', () => {
    const active = assessed(scenario);
    const scenes = makeBriefing({
      ...input,
      baseline: { ...baseline, coverage: active.coverage },
      scenario,
      active,
    });
    const unmet = (each: typeof active) =>
      each.findings.filter(({ verdict }) => verdict === 'unmet').length;
    expect(scenes.find(({ made }) => made!.key === 'effect')!.figure).toBe(
      `${unmet(baseline)} → ${unmet(active)}`,
    );
  });

  it('has something to say of no people, no facilities and a single area', () => {
    const [only] = project.areas;
    const { age60plus: _none, ...bare } = only!;
    const empty: Project = { ...project, areas: [bare], facilities: [] };
    const engine = new Engine();
    engine.setData(empty);
    const request = { scenario: null, settings: empty.settings };
    const { assessment } = engine.answer(request, 'eldercare');
    const scenes = makeBriefing({
      ...input,
      project: empty,
      scenario: null,
      baseline: assessment,
      active: assessment,
    });
    expect(scenes.map(({ made }) => made!.key)).toEqual(
      expect.arrayContaining(['headline', 'reach', 'sources']),
    );
    expect(JSON.stringify(scenes)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has no words left to fill in', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const scenes = makeBriefing({ ...input, language, scenario, active: assessed(scenario) });
      expect(JSON.stringify(scenes)).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('camera of a scene', () => {
  it('sees the whole box, and something for an empty one', () => {
    const { center, zoom } = cameraFor([106.5, 29.5, 106.6, 29.55]);
    expect(center).toEqual([106.55, 29.525]);
    const worldPx = 512 * 2 ** zoom;
    expect((0.1 / 360) * worldPx).toBeLessThanOrEqual(860);
    expect(cameraFor([Infinity, Infinity, -Infinity, -Infinity]).zoom).toBeGreaterThan(0);
  });

  it('shows at least the ground that was looked at, on a map of any size (law)', () => {
    const px = fc.integer({ min: 200, max: 4000 });
    const size = fc.record({ width: px, height: px });
    fc.assert(
      fc.property(fc.double({ min: 3, max: 18, noNaN: true }), size, size, (zoom, mine, shown) => {
        const there = zoomOfScene(fitSceneZoom(zoom, mine), shown);
        const metres = (length: number, at: number) => length / 2 ** at;
        expect(metres(shown.width, there)).toBeGreaterThanOrEqual(metres(mine.width, zoom) * 0.999);
        expect(metres(shown.height, there)).toBeGreaterThanOrEqual(
          metres(mine.height, zoom) * 0.999,
        );
      }),
    );
  });
});

it('says of a shortfall that its target year has passed and which row follows', () => {
  const unmet = {
    ...baseline.findings[0]!,
    rule: 'B5',
    verdict: 'unmet' as const,
    inForce: true,
    unit: 'percent' as const,
  };
  const assessment = { ...baseline, findings: [unmet] };
  const said = (yearNow: number) => {
    const scenes = makeBriefing({
      ...input,
      baseline: assessment,
      active: assessment,
      scenario: null,
      yearNow,
    });
    return scenes.find(({ map }) => map.ruleId === 'B5')!.points[0];
  };
  expect(said(2025)).toContain('约束性 · 2025 年目标');
  expect(said(2026)).toMatch(/目标年已过（2025 年）。接续指标：FP1 .*（待核） · 约束性/);
});
