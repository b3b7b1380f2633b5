import { describe, expect, it } from 'vitest';
import { change, redo, startHistory, undo } from '../../../../src/core/plan/changes/history.ts';
import { emptyProject, type Project } from '../../../../src/core/plan/project.ts';
import { checkProject } from '../../../../src/core/plan/schema/project-schema.ts';

const report = () => ({
  id: 'r1',
  standardId: 'C16',
  areaId: 'd',
  value: 300,
  date: '2023-12-31',
  by: 'x',
});

function withYears(project: Project): void {
  project.settings.year = 2025;
  project.settings.growth = { baseYear: 2020, rates: { residents: -0.7 }, areas: { d: {} } };
  project.reported.push(report());
}

describe('years and reports in a project', () => {
  it('come back from its file, and are undone and done again', () => {
    const first = startHistory(emptyProject('p', ''));
    const second = change(first, 'x', withYears);
    expect(checkProject(structuredClone(second.project)).value).toEqual(second.project);
    expect(undo(second).project).toEqual(first.project);
    expect(redo(undo(second)).project).toEqual(second.project);
  });

  it('may be absent, as in files of before', () => {
    const { reported: _, ...older } = emptyProject('p', '');
    expect(checkProject(older)).toEqual({ value: emptyProject('p', ''), issues: [] });
  });

  it.each([
    ['settings.year', (project: Project) => (project.settings.year = 20.5)],
    ['reported.0.date', (project: Project) => (project.reported[0]!.date = '31.12.2023')],
    [
      'settings.growth.rates.residents',
      (project: Project) => (project.settings.growth!.rates.residents = -100),
    ],
  ])('are refused at %s', (path, spoil) => {
    const project = emptyProject('p', '');
    withYears(project);
    spoil(project);
    expect(checkProject(project).issues).toMatchObject([
      { code: 'project-wrong', params: { path } },
    ]);
  });

  it('have each report once', () => {
    const project = emptyProject('p', '');
    project.reported.push(report(), report());
    expect(checkProject(project).issues).toMatchObject([{ params: { path: 'reported.1.id' } }]);
  });
});
