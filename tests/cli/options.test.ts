import { describe, expect, it } from 'vitest';
import { assessOptions } from '../../src/cli/assess/assess-options.ts';
import { ASSESS_OPTIONS } from '../../src/cli/assess/assess-table.ts';
import { CONVERT_OPTIONS } from '../../src/cli/convert-command.ts';
import { PROJECTS_OPTIONS, ROUND_OPTIONS } from '../../src/cli/delivery/delivery-options.ts';
import { INSPECT_OPTIONS } from '../../src/cli/inspect-command.ts';
import { OSM_OPTIONS } from '../../src/cli/osm-command.ts';
import { REPORT_OPTIONS } from '../../src/cli/report/report-options.ts';
import { SITE_OPTIONS, siteOptions } from '../../src/cli/site/site-options.ts';
import {
  SITE_PROJECT_OPTIONS,
  siteProjectOptions,
} from '../../src/cli/site/site-project-options.ts';
import {
  PROVINCE_OPTIONS,
  QUEUE_OPTIONS,
  UNIT_OPTIONS,
  WORKER_OPTIONS,
} from '../../src/cli/province/province-command.ts';
import { STANDARDS_OPTIONS } from '../../src/cli/standards-command.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { usageText } from '../../src/cli/usage.ts';

const assess = (...args: string[]) =>
  assessOptions([
    ...['--areas', 'street=a.geojson', '--facilities', 'f.csv', '--standards', 'A2', '--out', 'o'],
    ...args,
  ]);
const site = (...args: string[]) =>
  siteOptions(['--cost-matrix', 'm.csv', '--demand', 'd.csv', '--out', 'p.json', ...args]);
const siteProject = (...args: string[]) =>
  siteProjectOptions(['--project', 'p.json', '--question', 'q.json', '--out', 'o.json', ...args]);

function refusal(run: () => unknown): Unusable {
  try {
    run();
  } catch (error) {
    if (error instanceof Unusable) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('options of the command line', () => {
  const tables = {
    ASSESS_OPTIONS,
    SITE_OPTIONS,
    SITE_PROJECT_OPTIONS,
    CONVERT_OPTIONS,
    OSM_OPTIONS,
    INSPECT_OPTIONS,
    STANDARDS_OPTIONS,
    REPORT_OPTIONS,
    PROJECTS_OPTIONS,
    ROUND_OPTIONS,
    UNIT_OPTIONS,
    PROVINCE_OPTIONS,
    WORKER_OPTIONS,
    QUEUE_OPTIONS,
  };

  it.each(['zh-CN', 'en'] as const)(
    'are those of the usage text, %s: none more, none less',
    (language) => {
      const usage = usageText(language);
      const known = new Set(Object.values(tables).flatMap((table) => Object.keys(table)));
      const named = new Set([...usage.matchAll(/--([a-z][a-z0-9-]*)/g)].map((match) => match[1]));
      for (const other of ['help', 'version', 'silent']) named.delete(other);
      expect([...named].toSorted()).toEqual([...known].toSorted());
    },
  );

  it('keeps all words of a list and the last of anything else, and what is left out is by the settings', () => {
    const options = assess(
      ...['--areas', 'community=b.geojson', '--minutes', '10', '--minutes', '20'],
      ...['--crs', 'gcj02', '--crs', 'areas=wgs84', '--map', 'facilities.name=名称'],
      ...['--kind', '养老院=eldercare', '--year', '2030', '--demand', ''],
    );
    expect(options.areas).toEqual([
      { level: 'street', file: 'a.geojson' },
      { level: 'community', file: 'b.geojson' },
    ]);
    expect(options.settings).toMatchObject({
      minutes: 20,
      detour: 1,
      circle: 'straight',
      year: 2030,
    });
    expect(options).toMatchObject({ crs: 'gcj02', crsOf: { areas: 'wgs84' }, language: 'zh-CN' });
    expect([...options.columns.facilities]).toEqual([['name', '名称']]);
    expect([...options.kinds]).toEqual([['养老院', 'eldercare']]);
    expect(options).not.toHaveProperty('demand');
    expect(options.settings).not.toHaveProperty('maxSnapM');
  });

  it.each<[string, () => unknown, string, string]>([
    [
      'number',
      () => assess('--minutes', '0'),
      '--minutes 0: expected a number from 1 to 240',
      '应为 1 至 240',
    ],
    [
      'blank',
      () => assess('--detour', ' '),
      '--detour  : expected a number from 1 to 5',
      '应为 1 至 5',
    ],
    ['whole', () => assess('--year', '2030.5'), '--year 2030.5: expected', '应为 1990 至 2100'],
    ['choice', () => assess('--zone', 'city'), '--zone city: expected one of old-urban', '之一'],
    [
      'pair',
      () => assess('--areas', 'street'),
      '--areas street: expected LEVEL=FILE',
      '应写作 LEVEL=FILE',
    ],
    ['field', () => assess('--map', 'areas.x=y'), 'areas have no field “x”', '没有字段“x”'],
    ['kind', () => assess('--kind', 'a=b'), '--kind a=b: there is no kind “b”', '没有设施类型“b”'],
    ['system', () => assess('--crs', 'mars'), '--crs mars: expected wgs84', '应为 wgs84'],
    ['standard', () => assess('--standards', 'Z9'), '--standards: unknown Z9', '没有 Z9'],
    [
      'network',
      () => assess('--circle', 'network'),
      '--circle network needs --network FILE',
      '需要 --network',
    ],
    ['unknown', () => assess('--foo'), '--foo', '没有“--foo”这个选项'],
    [
      'missing',
      () => siteOptions(['--model', 'pmedian']),
      '--out is missing: name a file',
      '缺少 --out',
    ],
    [
      'share',
      () => site('--model', 'lscp', '--radius', '1', '--share', '0'),
      'above 0, up to 100',
      '大于 0',
    ],
    [
      'capacity',
      () => site('--model', 'pcenter', '--p', '1', '--capacity', 'c'),
      '--capacity goes with',
      '合用',
    ],
    [
      'budget',
      () => site('--model', 'mclp', '--radius', '1', '--budget', '9'),
      '--budget and --prices go',
      '同时给出',
    ],
    [
      'relief',
      () => siteProject('--relief', 'r.asc'),
      '--relief needs --network',
      '需要 --network',
    ],
    [
      'least',
      () => siteProject('--budget', '0'),
      '--budget 0: expects a number, 1 or more',
      '不小于 1',
    ],
  ])('refuses what is wrong with a %s in both languages', (_, run, english, chinese) => {
    const { message, chinese: said } = refusal(run);
    expect(message).toContain(english);
    expect(said).toContain(chinese);
  });
});
