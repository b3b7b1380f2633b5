import { layOutBriefing } from '../../../src/briefing/layout/lay-out.ts';
import type { Page, PageFormat } from '../../../src/briefing/layout/page.ts';
import { makeBriefing } from '../../../src/briefing/make-briefing.ts';
import type { Scene } from '../../../src/core/plan/scene.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { smallTown } from '../../support/small-town.ts';

/** What files may carry and a slide has to keep as text. */
export const HOSTILE =
  '=cmd|calc <script>&amp; ]]> {FIELD} http://host.example/ \u0000\u0008\ud800';

/** A briefing of a town with a scenario of some sites. */
export function exampleScenes(sites = 28): Scene[] {
  const project = smallTown();
  project.title = '示意新区';
  const scenario = {
    ...{ id: 's', name: '近期方案', closedFacilityIds: [] },
    sites: Array.from({ length: sites }, (_, at) => ({
      id: `site-${at}`,
      name: `第 ${at + 1} 处社区养老托育综合服务设施（存量用房改造）`,
      kinds: at % 2 === 0 ? ['nursery'] : ['day-care-centre'],
      lng: 106.566 + (at % 7) * 0.002,
      lat: 29.552 + Math.floor(at / 7) * 0.004,
      floorAreaM2: 750 + at,
      places: 40,
      year: at < 10 ? 2027 : 2030,
      reason:
        at === 0 ? HOSTILE : `使第 ${at} 社区的托位和日间照料达标，新覆盖 ${100 + at} 名老年人`,
    })),
  };
  const engine = new Engine();
  engine.setData(project);
  const { settings } = project;
  const baseline = engine.answer({ scenario: null, settings }, 'nursery').assessment;
  const active = engine.answer({ scenario, settings }, 'nursery').assessment;
  const stages = [2027, 2030].map((year) => ({
    year,
    assessment: engine.answer({ scenario, settings: { ...settings, year } }, 'nursery').assessment,
  }));
  return makeBriefing({
    ...{ project, scenario, baseline, active, stages, kind: 'nursery', language: 'zh-CN' },
  });
}

export function examplePages(scenes: readonly Scene[], format: PageFormat = '16:9'): Page[] {
  return layOutBriefing(scenes, {
    ...{
      format,
      language: 'zh-CN',
      footer: ['示意数据：不代表实际情况', '内部资料 未经审图 不得公开'],
    },
  });
}
