import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import '../../../src/i18n/later-texts.ts';
import type {
  Assessment,
  CoverageRow,
  Finding,
} from '../../../src/core/assess/findings/assessment.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { BarDrawing } from '../../../src/ui/charts/bar-drawing.tsx';
import { type Chart, chartTable, MOST_ROWS } from '../../../src/ui/charts/chart.ts';
import { type ChartSource, makeChart } from '../../../src/ui/charts/make-charts.ts';

function finding(more: Partial<Finding>): Finding {
  return {
    rule: 'A2',
    documentId: 'chengdu-2023',
    clause: '(六)4',
    areaId: 'c1',
    areaName: '甲社区',
    level: 'community',
    verdict: 'unmet',
    inForce: true,
    measured: 0,
    target: 1,
    targetIsPlanners: false,
    unit: 'site',
    shortfall: 1,
    missing: [],
    evidence: [],
    ...more,
  };
}

function source(findings: Finding[], more: Partial<ChartSource> = {}): ChartSource {
  const active = { findings, coverage: [] as CoverageRow[] } as unknown as Assessment;
  return {
    active,
    baseline: active,
    times: null,
    ruleId: null,
    areaId: null,
    settings: { circle: 'straight', minutes: 15 },
    library: LIBRARY,
    language: 'zh-CN',
    ...more,
  };
}

describe('shortfalls', () => {
  const findings = [
    finding({ shortfall: 1 }),
    finding({ areaId: 'c2', areaName: '乙社区', shortfall: 3 }),
    finding({ areaId: 'c3', areaName: '丙社区', verdict: 'met', shortfall: 0 }),
    finding({ rule: 'B3', areaId: 'c1', shortfall: null }),
    finding({ rule: 'B9', areaId: 'd', areaName: '区', level: 'district' }),
    finding({ rule: 'C1', areaId: 'c2', areaName: '乙社区', inForce: false }),
  ];
  it('rank the areas by what they lack of the row that is looked at', () => {
    const chart = makeChart('shortfall', source(findings, { ruleId: 'A2' }))!;
    expect(chart.rows.map(({ name, values }) => [name, values[0]])).toEqual([
      ['乙社区', 3],
      ['甲社区', 1],
    ]);
    expect(chartTable(chart)[1]).toEqual(['乙社区', '3\u00a0处']);
    expect(chartTable(chart, String)[1]).toEqual(['乙社区', '3']);
  });
  it('count the rows in force that each part of the place does not meet where no row is looked at', () => {
    const chart = makeChart('shortfall', source(findings))!;
    expect(chart.rows.map(({ name, values }) => [name, values[0]])).toEqual([
      ['甲社区', 2],
      ['乙社区', 1],
    ]);
  });
  it('are no picture where nothing falls short', () => {
    expect(makeChart('shortfall', source([finding({ verdict: 'met', shortfall: 0 })]))).toBeNull();
  });
});

it('coverage leaves out what is not loaded, and marks the highest share that is asked', () => {
  const row = (kind: string, covered: number | undefined): CoverageRow => ({
    kind,
    areaId: 'd',
    areaName: '区',
    level: 'district',
    groundM2: 1,
    groundCoveredM2: covered === undefined ? undefined : 1,
    people: { age60plus: 200 },
    covered: covered === undefined ? {} : { age60plus: covered },
    spreadEvenly: false,
  });
  const asked = LIBRARY.documents
    .flatMap(({ standards }) => standards)
    .flatMap(({ id, parts }) => parts.map((part) => ({ id, part })))
    .find(({ part }) => part.rule.shape === 'circle' && !part.rule.by)!;
  const rule = asked.part.rule as { kinds: string[] };
  const [kind] = rule.kinds as [string];
  const findings = [
    finding({ rule: asked.id, part: asked.part.id, areaId: 'd', level: 'district', target: 90 }),
    finding({ rule: asked.id, part: asked.part.id, areaId: 'd', level: 'district', target: 80 }),
  ];
  const made = source(findings);
  const active = { ...made.active, coverage: [row(kind, 150), row('meal-point', undefined)] };
  const chart = makeChart('coverage', { ...made, active })!;
  expect(chart.rows).toHaveLength(1);
  expect(chart.rows[0]).toMatchObject({ values: [75], target: 90 });
  expect(chart.title).toContain('直线');
});

it('the years show what is there, the plan beside it, and every target that the document states', () => {
  const before = source([finding({ measured: 0 })], { ruleId: 'A2' });
  const planned = source([finding({ measured: 1 })]).active;
  const chart = makeChart('years', {
    ...before,
    active: planned,
    settings: { circle: 'straight', minutes: 15, year: 2027 },
  })!;
  const now = chart.rows.find(({ name }) => name === '2027 年')!;
  expect(now.values).toEqual([0, 1]);
  const targets = LIBRARY.standardById('A2')!.parts[0]!.targets.filter(
    ({ value }) => value !== null,
  );
  expect(chart.rows.filter(({ target }) => typeof target === 'number')).toHaveLength(
    targets.length,
  );
});

describe('bars', () => {
  const rows = fc.array(
    fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 40 }),
      values: fc.tuple(
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
        fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
      ),
      target: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const chartOf = (drawn: Chart['rows']): Chart => ({
    title: '标题',
    head: '区划',
    series: [
      { name: '甲', colour: '#111' },
      { name: '乙', colour: '#222' },
    ],
    rows: drawn,
    words: String,
    targetName: '目标',
  });
  it('stay inside the drawing, are as long as their values, and text is text', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const svg = renderToStaticMarkup(createElement(BarDrawing, { chart: chartOf(drawn) }));
        const widths = [...svg.matchAll(/<rect x="96" y="\d+" width="([\d.e+-]+)"/g)].map((each) =>
          Number(each[1]),
        );
        const values = drawn
          .slice(0, MOST_ROWS)
          .flatMap((each) => each.values.filter((value) => value !== null));
        const most = Math.max(
          0,
          ...values,
          ...drawn.slice(0, MOST_ROWS).map(({ target }) => target ?? 0),
        );
        expect(widths).toHaveLength(values.length);
        for (const [at, value] of values.entries()) {
          expect(widths[at]!).toBeCloseTo(most > 0 ? (142 * value) / most : 0, 3);
        }
        expect(svg).not.toMatch(/<script|NaN|Infinity/);
      }),
    );
  });
  it('leave to the table what does not fit', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      name: `社区 ${at}`,
      values: [at, null],
      target: null,
    }));
    const svg = renderToStaticMarkup(createElement(BarDrawing, { chart: chartOf(many) }));
    expect(svg.match(/<title>/g)).toHaveLength(MOST_ROWS);
    expect(chartTable(chartOf(many))).toHaveLength(41);
  });
});
