import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/assess/assess.ts';
import { AssessMemo } from '../../../src/core/assess/cover/assess-memo.ts';
import { prepare } from '../../../src/core/assess/prepared/prepared.ts';
import { WalkNetwork } from '../../../src/core/assess/circles/walk-network.ts';
import type { Site } from '../../../src/core/plan/records/facility.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { answerQuestion } from '../../../src/core/siting/answer-question.ts';
import type { SitingInput } from '../../../src/core/siting/question/siting-input.ts';
import { readWalkNetwork } from '../../../src/io/walking/read-walk-network.ts';
import { loadHighs } from '../../../src/solver/highs-mip.ts';
import { readBytes } from '../../../src/cli/input/read-bytes.ts';
import { sampleData } from '../../support/sample-data.ts';
import { sample } from '../../support/run-cli.ts';

const highs = await loadHighs();
const prepared = prepare(await sampleData('yuzhong'));
const bytes = readBytes(sample('yuzhong', 'network.kqgraph'));
const { value: graph } = await readWalkNetwork(bytes, 'network.kqgraph');
const network = new WalkNetwork({ key: 'sample', graph: graph!, relief: null });

describe('questions along the walking network', () => {
  it('count whom the assessment of the plan counts, from junctions as candidates', () => {
    const settings = { ...DEFAULT_SETTINGS, circle: 'network' as const, minutes: 10 };
    const circles = network.circles(prepared.table, settings);
    const input: SitingInput = {
      scenario: null,
      settings,
      standards: [],
      circles,
      walker: network.prepared(settings),
    };
    const { value, issues } = answerQuestion(
      {
        prepared,
        question: {
          model: 'mclp',
          kind: 'childcare',
          count: 2,
          candidates: { junctions: { most: 60 } },
        },
        input,
        memo: new AssessMemo(),
      },
      highs,
      { nowS: () => 0 },
    );
    expect(issues).toEqual([]);
    const { chosen, plan, today } = value!;
    expect(chosen).toHaveLength(2);
    for (const { id, reason } of chosen) {
      expect(id).toMatch(/^junction:/);
      expect(reason.nearestExisting!.timeS).toBeGreaterThan(reason.nearestExisting!.lengthM * 0.99);
    }
    const covered = (sites: Site[]): number => {
      const scenario = { id: 's', name: 's', closedFacilityIds: [], sites };
      const { coverage } = assess(prepared, { ...input, scenario, kinds: ['childcare'] });
      return coverage.find(({ level }) => level === 'district')!.covered.age0to3!;
    };
    expect(today.peopleWithin).toBeCloseTo(covered([]), 4);
    const sites = chosen.map(({ id, name, kinds, lng, lat, fields }): Site => ({
      ...fields,
      id,
      name,
      kinds,
      lng,
      lat,
    }));
    expect(plan.peopleWithin).toBeCloseTo(covered(sites), 4);
    expect(value!.objective).toBeCloseTo(covered(sites), 4);
  });
});
