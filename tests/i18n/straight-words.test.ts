import { describe, expect, it } from 'vitest';
import { makeBriefing } from '../../src/briefing/make-briefing.ts';
import { planScene } from '../../src/briefing/plan-scene.ts';
import type { Project, Settings } from '../../src/core/plan/project.ts';
import { MODELS, QUESTION_MODELS } from '../../src/core/siting/question/models.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import type { SitingRequest } from '../../src/engine/siting/siting-api.ts';
import { SitingEngine } from '../../src/engine/siting/siting-engine.ts';
import '../../src/i18n/later-texts.ts';
import { CATALOGUES, type Language } from '../../src/i18n/catalogue.ts';
import { siteReasonLines } from '../../src/i18n/siting-text.ts';
import { readmeText } from '../../src/io/export/folder/readme-text.ts';
import { verdictsCsv } from '../../src/io/export/verdicts-csv.ts';
import { layerLook } from '../../src/io/export/styles/layer-look.ts';
import { valueInWords } from '../../src/io/export/tables/value-words.ts';
import { resultSet } from '../../src/io/export/layers/result-set.ts';
import { runRecord } from '../../src/io/export/values/run-json.ts';
import { LIBRARY } from '../../src/core/standards/library.ts';
import { buildLegend } from '../../src/map/legend/legend.ts';
import { loadHighs } from '../../src/solver/highs-mip.ts';
import { exampleModel } from '../map/support/example-model.ts';
import { smallTown } from '../support/small-town.ts';
import { writeSmall } from '../support/small-results.ts';

/** What says that somebody walks; the walking network itself may be named. */
const WALKED = /步行(?!网络|路网|街)|on foot|\bwalk(s|ing|ed)?\b(?! network)/i;
const STRAIGHT = /直线|straight/i;

const town = (circle: Settings['circle'] = 'straight'): Project => {
  const project = smallTown();
  return {
    ...project,
    settings: { ...project.settings, circle, standardIds: ['A2', 'A7', 'C23'] },
    scenarios: [
      {
        ...{ id: 's', name: '近期', closedFacilityIds: [] },
        sites: [
          { id: 'site-1', name: '甲', kinds: ['nursery'], lng: 106.5825, lat: 29.5575, places: 40 },
        ],
      },
    ],
    activeScenarioId: 's',
  };
};

function assessed(project: Project) {
  const engine = new Engine();
  engine.setData(project);
  const [scenario] = project.scenarios;
  const request = { scenario: scenario!, settings: project.settings };
  const baseline = engine.answer({ ...request, scenario: null }, 'nursery').assessment;
  const active = engine.answer(request, 'nursery').assessment;
  const shapes = engine.shapes(request, ['nursery']);
  const bands = engine
    .bands(request, { kind: 'nursery', minutes: [5, 10], ground: 'rings', streets: false })
    .flatMap(({ ground, ...band }) => (ground ? [{ kind: 'nursery', ground, ...band }] : []));
  return { scenario: scenario!, baseline, active, shapes, bands };
}

describe.each(['zh-CN', 'en'] as const)(
  'whatever is straight is called straight (%s)',
  (language) => {
    it('in the legend of map and picture, circles and bands', () => {
      const bands = {
        bands: [
          { fromMin: 0, toMin: 5 },
          { fromMin: 5, toMin: 15 },
        ],
        groundUrl: 'blob:ground',
        streetsUrl: null,
      };
      for (const style of ['rings', 'nested'] as const) {
        const sections = buildLegend(exampleModel({ bands: { ...bands, style } }), language);
        const items = sections.flatMap((each) => each.items);
        for (const { label } of items.filter(
          ({ id }) => id === 'circles' || id.startsWith('band-'),
        )) {
          expect(label).toMatch(STRAIGHT);
        }
        expect(JSON.stringify(sections)).not.toMatch(WALKED);
        const walked = exampleModel({ bands: { ...bands, style }, circle: 'network' });
        expect(JSON.stringify(buildLegend(walked, language))).not.toMatch(STRAIGHT);
      }
      // Streets are walked whatever the circles are.
      const streets = { ...bands, groundUrl: null, streetsUrl: 'blob:s', style: 'rings' as const };
      const labels = buildLegend(exampleModel({ bands: streets }), language)
        .flatMap((each) => each.items)
        .flatMap(({ id, label }) => (id.startsWith('band-') ? [label] : []));
      expect(labels).toHaveLength(2);
      for (const label of labels) expect(label).toMatch(WALKED);
      const both = { ...bands, streetsUrl: 'blob:s', style: 'rings' as const };
      const ids = (circle: 'straight' | 'network') =>
        buildLegend(exampleModel({ bands: both, circle }), language)
          .flatMap((each) => each.items)
          .filter(({ id }) => id.startsWith('band-'));
      expect(ids('straight').map(({ label }) => WALKED.test(label))).toEqual([
        false,
        false,
        true,
        true,
      ]);
      expect(ids('network')).toHaveLength(2);
    });

    it('on the slides of a briefing', () => {
      const project = town();
      const { scenario, baseline, active } = assessed(project);
      const scenes = makeBriefing({
        project,
        scenario,
        baseline,
        active,
        kind: 'nursery',
        language,
      });
      expect(JSON.stringify(scenes)).not.toMatch(WALKED);
      for (const { basis } of scenes) expect(basis).toMatch(STRAIGHT);
      expect(scenes[1]!.figureLabel).toMatch(STRAIGHT);
      const effect = scenes.find(({ made }) => made!.key === 'effect');
      expect(effect!.figureLabel).toMatch(STRAIGHT);
      const walked = { ...project, settings: { ...project.settings, circle: 'network' as const } };
      const other = makeBriefing({
        ...{ project: walked, scenario, baseline, active, kind: 'nursery', language },
      });
      expect(JSON.stringify(other)).not.toMatch(STRAIGHT);
    });

    it('in the plan of every question, its sites and its slide', async () => {
      const project = town();
      const engine = new SitingEngine(() => loadHighs());
      engine.setData(project);
      for (const model of QUESTION_MODELS) {
        const { about, limits } = MODELS[model];
        const request: SitingRequest = {
          ...{ scenario: null, settings: project.settings, footprintsUrl: null },
          candidates: project.candidates!,
          question: {
            model,
            ...(about === 'people' && { kind: 'nursery' }),
            ...(limits.some((each) => each === 'count') && { count: 1 }),
            ...(model === 'partial-cover' && { sharePct: 40 }),
            ...(model === 'mclp-capacity' && {
              capacity: { of: 'places', per1000: 4.5, people: 'residents' },
            }),
          },
        };
        const { value, issues } = await engine.answer(request, () => undefined);
        expect([model, issues.filter(({ severity }) => severity === 'error')]).toEqual([model, []]);
        const { answer, left } = value!;
        const scene = planScene({
          ...{ id: 'x', answer, question: request.question, kind: 'nursery', left, language },
          ...{ scenarioId: null, camera: { center: [0, 0], zoom: 1, spanM: 1 } as never },
        });
        const lines = answer.chosen.flatMap((site) => siteReasonLines(language, site, answer));
        expect(JSON.stringify([scene, lines])).not.toMatch(WALKED);
        if (about === 'people') expect(scene.points.join()).toMatch(STRAIGHT);
      }
    });

    it('in every file: layers, styles, tables, texts for people', async () => {
      const project = town();
      const { scenario, active, shapes, bands } = assessed(project);
      const input = { project, scenario, assessment: active, shapes, bands };
      const run = runRecord({ project, scenario, assessmentKey: 'k', version: '0' }, LIBRARY);
      const set = resultSet(input, run, language);
      const drawn = set.layers.filter(({ id }) =>
        ['circles', 'gaps', 'bands', 'coverage'].includes(id),
      );
      expect(drawn).toHaveLength(4);
      for (const layer of drawn) {
        const at = layer.fields.findIndex(({ name }) => name === 'circleType');
        for (const { values } of layer.rows) {
          expect(valueInWords(values[at] as string, layer.fields[at]!, language)).toMatch(STRAIGHT);
        }
      }
      const rules = drawn.flatMap((layer) =>
        layerLook(layer, { language, kind: 'nursery' }).map(({ label }) => label),
      );
      expect(rules.join()).toMatch(STRAIGHT);
      const words = set.layers.map(({ title, fields, rows }) => [
        title,
        fields.map(({ alias }) => alias),
        rows.map(({ values }) =>
          values.map((each, at) =>
            typeof each === 'string' ? valueInWords(each, fields[at]!, language) : '',
          ),
        ),
      ]);
      expect(JSON.stringify([words, rules])).not.toMatch(WALKED);
      for (const format of ['geojson', 'csv', 'kml', 'dxf'] as const) {
        const { files } = await writeSmall(format, 'wgs84', null as never, 'utf-8', set);
        const text = files
          .map(({ bytes }) => new TextDecoder(format === 'dxf' ? 'gbk' : 'utf-8').decode(bytes))
          .join('\n');
        expect([format, WALKED.exec(text)?.[0]]).toEqual([format, undefined]);
        expect([format, STRAIGHT.test(text)]).toEqual([format, true]);
      }
      const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
      const readme = text(
        readmeText({ set, written: [], encoding: 'utf-8', others: [], circle: 'straight' }),
      );
      expect(readme).toMatch(STRAIGHT);
      expect(readme).not.toMatch(WALKED);
      expect(text(verdictsCsv(input, language, LIBRARY))).not.toMatch(WALKED);
    });
  },
);

it('no text outside what is walked for certain says 步行 of circles', () => {
  const walked =
    /^(walking|network|street-class|dropped|issues\.(network|outlines)|link|bands\.streets|hygiene|outlines|act|field|osm|usage|column\.(direction|circle-network|csv)|layer\.links|readme|way|help|import|data|setting\.(walker|speed|detour|circle)|circle|relief|standards|siting\.(settings|source|candidates))/;
  const texts = Object.entries(CATALOGUES['zh-CN' satisfies Language]);
  const wrong = texts.filter(
    ([key, words]) => /步行(?!网络|路网|街)/.test(words) && !walked.test(key),
  );
  expect(wrong).toEqual([]);
});
