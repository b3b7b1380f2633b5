import { join } from 'node:path';
import { describe, it } from 'vitest';
import { compareGolden } from '../support/golden.ts';
import { runAssess, sample } from '../support/run-cli.ts';

// Looked at on the map: the far bank of the Jialing stays dry.
const folder = import.meta.dirname;

interface Report {
  findings: { rule: string; part?: string; areaName: string; verdict: string; measured: number | null }[];
  coverage: {
    kind: string;
    areaName: string;
    level: string;
    groundM2: number;
    groundCoveredM2: number | null;
    covered: Record<string, number | null>;
  }[];
}

function lines({ findings, coverage }: Report): string[] {
  return [
    ...findings.map(({ rule, part, areaName, verdict, measured }) =>
      [part ? `${rule} ${part}` : rule, areaName, verdict, measured?.toFixed(1) ?? '—'].join(' | '),
    ),
    ...coverage
      .filter((row) => row.level !== 'community')
      .map(({ kind, areaName, level, groundM2, groundCoveredM2, covered }) =>
        [
          `walked to ${kind}`,
          level === 'all' ? 'all' : areaName,
          groundCoveredM2 === null
            ? 'list not loaded'
            : `${((100 * groundCoveredM2) / groundM2).toFixed(1)} % of ground`,
          covered.age60plus === null ? 'people unknown' : `60+ ${Math.round(covered.age60plus!)}`,
        ].join(' | '),
      ),
  ];
}

async function compare(name: string, args: string[]) {
  const { files } = await runAssess([...args, '--circle', 'network', '--zone', 'old-urban']);
  const found = lines(JSON.parse(files['assessment.json'].toString()) as Report);
  compareGolden(join(folder, `${name}.txt`), found);
}

const yuzhong = [
  ...['district', 'street'].flatMap((level) => [
    '--areas',
    `${level}=${sample('yuzhong', `areas-${level}.geojson`)}`,
  ]),
  ...['--facilities', sample('yuzhong', 'facilities.geojson')],
  ...['--demand', sample('yuzhong', 'demand.csv')],
  ...['--network', sample('yuzhong', 'network.kqgraph')],
  ...['--relief', sample('yuzhong', 'relief.asc'), '--standards', 'A7,C24'],
];

describe('reviewed results along the walking network', () => {
  it.each(['older-adult', 'wheelchair'])('渝中 sample, %s', (profile) =>
    compare(`yuzhong-network-${profile}`, [...yuzhong, '--profile', profile]),
  );

  it('杭州 sample', () =>
    compare('hangzhou-network', [
      ...['--areas', `street=${sample('hangzhou', 'areas-street.geojson')}`],
      ...['--facilities', sample('hangzhou', 'facilities.geojson')],
      ...['--network', sample('hangzhou', 'network.kqgraph'), '--standards', 'E1'],
    ]));
});
