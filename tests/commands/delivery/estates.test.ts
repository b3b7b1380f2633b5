import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addEstate,
  deleteEstate,
  duesNow,
  editEstate,
} from '../../../src/commands/delivery/estates.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { WHOLE_ID } from '../../../src/core/assess/findings/assessment.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { EngineSession } from '../../../src/engine/session/engine-session.ts';
import { inProcess } from '../../../src/engine/session/in-process.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { smallTown } from '../../support/small-town.ts';

beforeEach(() => {
  const town = smallTown();
  replaceProject({ ...town, settings: { ...town.settings, standardIds: ['D3', 'A6'] } });
});
afterEach(() => replaceProject(emptyProject('p', '')));

/** Residents that the engine counts in a year. */
async function residentsIn(year: number): Promise<number> {
  const project = currentProject();
  const engine = await new EngineSession(inProcess(() => new Engine())).holding({
    ...project,
    settings: { ...project.settings, year },
  });
  const settings = { ...project.settings, year };
  const { assessment } = await engine.answer(
    { scenario: null, settings, reported: [], ownDocuments: [] },
    null,
    false,
  );
  const whole = assessment.coverage.find(({ areaId }) => areaId === WHOLE_ID)!;
  return whole.people.residents!;
}

describe('a new estate', () => {
  it('is filled in, asked for what is due, kept in the file and taken back', () => {
    const id = addEstate('新苑');
    editEstate(id, { livedIn: '2028', households: 500, residents: 1000 });
    editEstate(id, { facilities: [{ kind: 'childcare', places: 4, step: 'handed-over' }] });
    expect(
      duesNow(currentProject().estates![0]!).map(({ standard, due, missing }) => [
        ...[standard.id, due, missing],
      ]),
    ).toEqual([
      ['D3', 100, 100],
      ['A6', 10, 6],
    ]);
    const file = writeProject(currentProject());
    expect(readProject(file, 'p.kequan.json').value!.estates).toEqual(currentProject().estates);
    editEstate(id, { households: undefined });
    expect(duesNow(currentProject().estates![0]!)[0]).toMatchObject({ due: null });
    undoLast();
    expect(currentProject().estates![0]!.households).toBe(500);
    deleteEstate(id);
    expect(currentProject().estates).toBeUndefined();
  });

  it('brings its people to the assessment of the year in which it is lived in', async () => {
    const [{ lng, lat } = { lng: 0, lat: 0 }] = currentProject().demand;
    const before = await residentsIn(2028);
    const id = addEstate('新苑');
    editEstate(id, { lng, lat, livedIn: '2028', residents: 1000 });
    expect((await residentsIn(2028)) - before).toBeCloseTo(1000, 6);
    expect(await residentsIn(2027)).toBeCloseTo(await residentsIn(2026), 6);
  });
});
