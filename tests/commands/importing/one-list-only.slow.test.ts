import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceProject } from '../../../src/commands/project/change-project.ts';
import { declareComplete } from '../../../src/commands/standards/who-is-asked.ts';
import {
  acceptImport,
  cancelImport,
  correctMapping,
} from '../../../src/commands/importing/import-files.ts';
import { importFiles } from '../../../src/commands/importing/read-dropped.ts';
import { assess, type AssessInput } from '../../../src/core/assess/assess.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import { missingFields } from '../../../src/core/hygiene/missing-fields.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { suggest } from '../../../src/core/siting/suggest/suggest.ts';
import { kindsNamedBy } from '../../../src/core/standards/kinds-named-by.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import type { Rule } from '../../../src/core/standards/rule.ts';
import { testsIn } from '../../../src/core/standards/tests-in.ts';
import { isUnder } from '../../../src/core/vocabulary/kinds.ts';
import { missingWords } from '../../../src/i18n/hygiene-text.ts';
import { importStore } from '../../../src/state/import-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { installBrowserWorkers } from '../../support/install-browser-workers.ts';
import { settled } from '../../support/fuzz/fuzz-import.ts';

const LIMIT_S = 60;

/** Twelve villages in rows of four, with the columns of an open-data portal in English. */
function villages(): string {
  const features = Array.from({ length: 12 }, (_, n) => {
    const [west, south] = [121.5 + (n % 4) * 0.008, 25.03 + Math.floor(n / 4) * 0.008];
    const [east, north] = [west + 0.008, south + 0.008];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: {
        VILLAGE: `${'東西南北'[n % 4]}${'福安平'[Math.floor(n / 4)]}里`,
        VILLCODE: `6300${String(1000 + n)}001`,
        population: 5000 + 100 * n,
        'age 60+': 1500 + 20 * n,
        '65 and over': 1100 + 15 * n,
        'under 3': 90 + n,
      },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** An eldercare list as such a portal gives it: no word of nurseries. */
const ELDERCARE = [
  'Name,Category,Longitude,Latitude,Beds,Floor area (m2)',
  '仁愛長照中心,養老機構,121.503,25.034,80,2000',
  '松柏日照中心,日間照料中心,121.511,25.035,,800',
  '福安據點,社區養老服務站,121.519,25.042,,320',
  '永和老人之家,養老機構,121.527,25.048,140,4200',
].join('\n');

const given = (path: string, text: string) => ({ path, file: new File([text], path) });

function rulesIn(rule: Rule): Rule[] {
  const tests = testsIn(rule).flatMap((test) => {
    if ('rule' in test) return [test.rule];
    return (LIBRARY.standardById(test.standard)?.parts ?? []).map((part) => part.rule);
  });
  return [rule, ...tests.flatMap(rulesIn)];
}

const isOfNurseries = (kind: string) => isUnder(kind, 'childcare') || isUnder(kind, 'kindergarten');

/** Rows, by id and part, that count nothing but what serves young children. */
function countsNurseries(id: string, part: string | undefined): boolean {
  const parts = LIBRARY.standardById(id)!.parts;
  const own = parts.find((each) => part === undefined || each.id === part)!;
  const kinds = rulesIn(own.rule).flatMap((rule) =>
    'of' in rule ? rule.of.kinds : 'kinds' in rule ? rule.kinds : [],
  );
  return kinds.some(isOfNurseries);
}

beforeEach(async () => {
  await installBrowserWorkers();
  replaceProject(emptyProject('p', '空'));
});
afterEach(cancelImport);

it('a list of eldercare alone gives no verdict on nurseries and no site for them, and the list that is missing is named', async () => {
  importFiles([given('villages.geojson', villages()), given('eldercare.csv', ELDERCARE)]);
  expect(await settled(LIMIT_S)).toBe(true);
  const [areas] = importStore.getState().files;
  correctMapping(areas!.key, { level: 'community' });
  expect(await settled(LIMIT_S)).toBe(true);
  await acceptImport();
  const project = currentProject();
  expect(project.areas).toHaveLength(12);
  expect(project.areas[0]).toMatchObject({ residents: 5000, age60plus: 1500, age0to3: 90 });
  expect(project.facilities.map(({ kinds }) => kinds)).toEqual([
    ['eldercare-institution'],
    ['day-care-centre'],
    ['community-eldercare-station'],
    ['eldercare-institution'],
  ]);

  const standards = LIBRARY.documents.flatMap((document) => document.standards);
  const settings = { ...project.settings, standardIds: standards.map(({ id }) => id) };
  const input: AssessInput = {
    scenario: null,
    settings,
    standards,
    library: LIBRARY,
    kinds: kindsNamedBy(standards),
  };
  const prepared = prepare(project);
  const { findings } = assess(prepared, input);
  const nurseries = findings.filter(({ rule, part }) => countsNurseries(rule, part));
  expect(nurseries.length).toBeGreaterThan(20);
  expect(nurseries.filter(({ verdict }) => verdict === 'unmet').map(({ rule }) => rule)).toEqual(
    [],
  );
  expect(findings.some(({ verdict }) => verdict === 'unmet')).toBe(true);

  const suggestions = suggest(prepared, input);
  expect(suggestions.length).toBeGreaterThan(0);
  expect(suggestions.filter(({ kinds }) => kinds.some(isOfNurseries))).toEqual([]);

  const missing = missingFields(findings);
  const list = missing.find(({ field }) => field === 'list.nursery')!;
  expect(list.verdicts).toBeGreaterThan(5);
  expect(missingWords('zh-CN', list)).toContain('托育');

  // Once the planner says that there are none, they are zero.
  declareComplete('childcare');
  const told = assess(prepared, {
    ...input,
    settings: { ...settings, completeKinds: ['childcare'] },
  });
  expect(currentProject().settings.completeKinds).toEqual(['childcare']);
  expect(
    told.findings.some(
      ({ rule, part, verdict }) => verdict === 'unmet' && countsNurseries(rule, part),
    ),
  ).toBe(true);
});
