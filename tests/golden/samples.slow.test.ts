import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareGolden } from '../support/golden.ts';
import { runAssess, sample } from '../support/run-cli.ts';

// The reviewed results of both samples.
const folder = import.meta.dirname;
const RULES = 'A1,A2,A4,A5,A7,A11,A16,B3,B12,C2,C22,C23,C24,D1,D2,D11,E1,E2';

interface Report {
  findings: { rule: string; part?: string; areaName: string; verdict: string; inForce: boolean; measured: number | null; measuredLeast: number | null; measuredMost: number | null; missing: string[] }[];
  coverage: { kind: string; areaName: string; level: string; groundM2: number; groundCoveredM2: number | null; covered: Record<string, number | null> }[];
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);

function lines({ findings, coverage }: Report): string[] {
  return [
    ...findings.map(
      ({ rule, part, areaName, verdict, inForce, measured, measuredLeast, measuredMost, missing }) => [
        part ? `${rule} ${part}` : rule,
        areaName,
        inForce ? verdict : `${verdict} for comparison`,
        measured === null
          ? missing.length > 0
            ? `needs ${missing.join(' ')}`
            : `${measuredLeast ?? 'any'} to ${measuredMost ?? 'any'}`
          : Number(measured.toFixed(3)),
      ].join(' | '),
    ),
    ...coverage
      .filter((row) => row.level !== 'community')
      .map(({ kind, areaName, level, groundM2, groundCoveredM2, covered }) =>
        [
          `covered by ${kind}`,
          level === 'all' ? 'all' : areaName,
          groundCoveredM2 === null
            ? 'list not loaded'
            : `${percent(groundCoveredM2, groundM2)} % of ground`,
          covered.age60plus === null ? 'people unknown' : `60+ ${Math.round(covered.age60plus!)}`,
        ].join(' | '),
      ),
  ];
}

async function compare(name: string, args: string[]) {
  const { code, files } = await runAssess(args);
  expect(code).toBe(0);
  const found = lines(JSON.parse(files['assessment.json'].toString()) as Report);
  compareGolden(join(folder, `${name}.txt`), found);
}

describe('reviewed results', () => {
  it('渝中 sample', () =>
    compare('yuzhong', [
      ...['district', 'street', 'community'].flatMap((level) => [
        '--areas',
        `${level}=${sample('yuzhong', `areas-${level}.geojson`)}`,
      ]),
      '--facilities', sample('yuzhong', 'facilities.geojson'),
      '--demand', sample('yuzhong', 'demand.csv'),
      '--zone', 'old-urban', '--standards', RULES,
    ]));

  it('杭州 sample', () =>
    compare('hangzhou', [
      '--areas', `street=${sample('hangzhou', 'areas-street.geojson')}`,
      '--facilities', sample('hangzhou', 'facilities.geojson'),
      '--zone', 'old-urban', '--standards', RULES,
    ]));
});
