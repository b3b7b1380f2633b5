import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../src/commands/project/change-project.ts';
import {
  declareComplete,
  setCityPeople,
  setCompleteKinds,
  setWholeCity,
} from '../../src/commands/standards/who-is-asked.ts';
import { checkProject } from '../../src/core/plan/schema/project-schema.ts';
import { currentProject } from '../../src/state/project-store.ts';
import { smallTown } from '../support/small-town.ts';

const settings = () => currentProject().settings;

beforeEach(() => replaceProject({ ...smallTown(), settings: { ...smallTown().settings } }));

describe('what the planner says of the data', () => {
  it('that a list is complete is kept with the project and taken back by undo', () => {
    setCompleteKinds([]);
    expect(settings().completeKinds).toBeUndefined();
    declareComplete('nursery');
    declareComplete('nursery');
    declareComplete('health');
    expect(settings().completeKinds).toEqual(['nursery', 'health']);
    const saved = JSON.parse(JSON.stringify(currentProject())) as unknown;
    expect(checkProject(saved).value!.settings.completeKinds).toEqual(['nursery', 'health']);
    undoLast();
    expect(settings().completeKinds).toEqual(['nursery']);
  });

  it('that the districts are the whole city, and how many people it has', () => {
    setWholeCity(true);
    setCityPeople('age60plus', 7_000_000);
    setCityPeople('residents', -1);
    expect(settings()).toMatchObject({ wholeCity: true, cityPeople: { age60plus: 7_000_000 } });
    const saved = JSON.parse(JSON.stringify(currentProject())) as unknown;
    expect(checkProject(saved).value!.settings.cityPeople).toEqual({ age60plus: 7_000_000 });
    setCityPeople('age60plus', undefined);
    setWholeCity(false);
    expect('cityPeople' in settings() || 'wholeCity' in settings()).toBe(false);
  });
});
