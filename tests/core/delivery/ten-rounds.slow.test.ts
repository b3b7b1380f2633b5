import { expect, it } from 'vitest';
import { makeRound } from '../../../src/core/delivery/rounds/make-round.ts';
import { pickRoundState, restoreWhole } from '../../../src/core/delivery/rounds/round-state.ts';
import type { Project } from '../../../src/core/plan/project.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { stateAssessor } from '../../../src/engine/delivery/assess-state.ts';
import { EngineSession } from '../../../src/engine/session/engine-session.ts';
import { inProcess } from '../../../src/engine/session/in-process.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { smallTown } from '../../support/small-town.ts';

const POINTS = 20_000;
const FACILITIES = 300;

/** Copies of records, a metre apart, until there are so many. */
function many<T extends { id: string; lng: number; lat: number }>(
  records: T[],
  count: number,
): T[] {
  return Array.from({ length: count }, (_, at) => {
    const record = records[at % records.length]!;
    return { ...record, id: `${record.id}-${at}`, lng: record.lng + (at % 100) * 1e-5 };
  });
}

it('ten rounds of a district, a tenth of it new each time, stay under 30 MB and come back whole', async () => {
  const town = smallTown();
  const assess = stateAssessor(new EngineSession(inProcess(() => new Engine())));
  const project: Project = {
    ...town,
    settings: { ...town.settings, standardIds: ['A2', 'C23'] },
    facilities: many(town.facilities, FACILITIES),
    demand: many(town.demand, POINTS),
  };
  for (let n = 0; n < 10; n++) {
    const isNew = (_: unknown, at: number) => at % 10 === n;
    project.facilities = project.facilities.map((each, at) =>
      isNew(each, at) ? { ...each, floorAreaM2: 500 + n } : each,
    );
    project.demand = project.demand.map((each, at) =>
      isNew(each, at) ? { ...each, residents: 100 + n } : each,
    );
    const assessment = await assess(pickRoundState(project));
    const wish = { name: `${n}`, date: `${2026 + n}-12-31` };
    const round = makeRound(project, assessment, LIBRARY, wish, '1');
    project.rounds = [...(project.rounds ?? []), round];
  }
  const bytes = writeProject(project);
  expect(bytes.length).toBeLessThan(30e6);
  const { rounds = [] } = readProject(bytes, 'ten.kequan.json').value!;
  expect(restoreWhole(rounds, rounds[9]!.id)!.demand).toEqual(project.demand);
  expect(rounds).toHaveLength(10);
});
