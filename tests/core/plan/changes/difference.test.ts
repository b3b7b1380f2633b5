import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  countCarried,
  difference,
  withDifference,
} from '../../../../src/core/plan/changes/difference.ts';
import { change, startHistory, undo } from '../../../../src/core/plan/changes/history.ts';
import { emptyProject, type Project } from '../../../../src/core/plan/project.ts';
import { projectArbitrary } from '../../../support/project-arbitrary.ts';

const act = fc.record({
  what: fc.constantFrom('add', 'remove', 'edit', 'title', 'unplaced', 'settle', 'undo'),
  at: fc.nat(20),
});

it('carries every act and its undoing over JSON, whatever was done before', () => {
  fc.assert(
    fc.property(projectArbitrary, fc.array(act, { maxLength: 12 }), (project, acts) => {
      let history = startHistory(project);
      let other: Project = JSON.parse(JSON.stringify(project));
      for (const { what, at } of acts) {
        const before = history.project;
        history =
          what === 'undo'
            ? undo(history)
            : change(history, 'act', (draft) => {
                const { facilities } = draft;
                const place = at % (facilities.length + 1);
                if (what === 'title') draft.title = `t${at}`;
                if (what === 'unplaced') draft.unplaced = [];
                if (what === 'settle') delete draft.unplaced;
                if (what === 'remove') facilities.splice(place, 1);
                if (what === 'edit' && facilities[place]) facilities[place].name = `e${at}`;
                if (what === 'add') {
                  const id = `f${at}-${facilities.length}`;
                  facilities.splice(place, 0, { id, name: '', kinds: ['nursery'], lng: 1, lat: 2 });
                }
              });
        const found = difference(before, history.project);
        if (what !== 'undo') expect(countCarried(found)).toBeLessThanOrEqual(1);
        other = withDifference(other, JSON.parse(JSON.stringify(found)));
        expect(other).toEqual(JSON.parse(JSON.stringify(history.project)));
      }
    }),
    { numRuns: 60 },
  );
});

it('is nothing between a state and itself, and refuses a place that is not there', () => {
  const project = emptyProject('p', '');
  expect(difference(project, { ...project })).toEqual({ set: {}, gone: [], splices: {} });
  const splices = { areas: { at: 3, out: 1, records: [] } };
  expect(() => withDifference(project, { set: {}, gone: [], splices })).toThrow('no areas at 3');
});
