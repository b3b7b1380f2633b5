import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFor, fitSceneZoom, zoomOfScene } from '../../src/briefing/camera-for.ts';
import { makeBriefing } from '../../src/briefing/make-briefing.ts';
import { shortfallBasisLines } from '../../src/briefing/shortfall-lines.ts';
import type { Area } from '../../src/core/plan/area.ts';
import { emptyProject, type Project, type Scenario } from '../../src/core/plan/project.ts';
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

  it('has title, present state and gaps without a scenario', () => {
    const scenes = makeBriefing({ ...input, scenario: null, active: baseline });
    expect(scenes.map((scene) => scene.id)).toEqual(['scene-1', 'scene-2', 'scene-3', 'scene-4']);
    expect(scenes[0]!.title).toContain('测试区');
    expect(scenes[1]!.figure).toMatch(/^\d+(\.\d)?%$/);
    expect(scenes[2]!.figure).toBe(
      String(baseline.findings.filter((each) => each.verdict === 'unmet').length),
    );
    expect(scenes[2]!.points.join()).toContain('东社区');
    // What its document says stands on a slide of its own, so that neither is cut off.
    expect(scenes[3]!.title).toBe('缺口：依据与责任单位');
    expect(scenes[3]!.points.length).toBeGreaterThan(0);
    expect(scenes[3]!.points.every((point) => point.length < 80)).toBe(true);
  });

  it('adds the sites with their reasons and the effect, each with its own state of the map', () => {
    const scenes = makeBriefing({ ...input, scenario, active: assessed(scenario) });
    expect(scenes).toHaveLength(6);
    expect(scenes[4]!.points[0]).toContain('补齐东社区 A2');
    expect(scenes[4]!.map).toMatchObject({ scenarioId: 'scenario-1', show: { sites: true } });
    expect(scenes[5]!.figure).toMatch(/% → \d+(\.\d)?%$/);
    expect(scenes.slice(0, 4).every((scene) => scene.map.scenarioId === null)).toBe(true);
  });

  it('speaks of standards closed where the share within reach stands still', () => {
    const active = assessed(scenario);
    const [, , , , , effect] = makeBriefing({
      ...input,
      baseline: { ...baseline, coverage: active.coverage },
      scenario,
      active,
    });
    const unmet = (each: typeof active) =>
      each.findings.filter(({ verdict }) => verdict === 'unmet').length;
    expect(effect!.figure).toBe(`${unmet(baseline)} → ${unmet(active)}`);
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
  const lines = (yearNow?: number) =>
    shortfallBasisLines([unmet], 'zh-CN', { ...project, ...(yearNow && { yearNow }) });
  expect(lines(2025)[0]).toContain('2025 年 · 约束性');
  expect(lines(2026)[0]).toMatch(/：目标年已过（2025 年）。接续指标：FP1 .*（待核） · 约束性/);
});
