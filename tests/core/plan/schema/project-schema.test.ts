import { describe, expect, it } from 'vitest';
import { emptyProject } from '../../../../src/core/plan/project.ts';
import { checkProject, joinChecked } from '../../../../src/core/plan/schema/project-schema.ts';

const place = { lng: 106.5, lat: 29.5 };
const lists = {
  areas: [],
  facilities: [{ id: 'f', name: '站', kinds: ['day-care'], ...place }],
  demand: [{ id: 'd', ...place, residents: 3 }],
};
const { areas: _a, facilities: _f, demand: _d, ...plan } = emptyProject('p', '项目');

describe('a project that is joined from its parts', () => {
  it('is the one that is checked whole', () => {
    expect(joinChecked(plan, lists)).toEqual(checkProject({ ...plan, ...lists }).value);
  });

  it('is none when the plan is wrong, or an id is there twice', () => {
    expect(joinChecked({ ...plan, title: 5 }, lists)).toBeUndefined();
    expect(joinChecked({}, lists)).toBeUndefined();
    const twice = { ...lists, facilities: [...lists.facilities, ...lists.facilities] };
    expect(joinChecked(plan, twice)).toBeUndefined();
    expect(checkProject({ ...plan, ...twice }).issues).toMatchObject([
      { code: 'project-wrong', params: { path: 'facilities.1.id', problem: 'twice' } },
    ]);
  });
});
