import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  type History,
  redo,
  startHistory,
  undo,
} from '../../../../src/core/plan/changes/history.ts';
import { emptyProject } from '../../../../src/core/plan/project.ts';

const start = () => startHistory(emptyProject('p', 'start'));
const retitle = (history: History, title: string, mergeKey?: string) =>
  change(history, 'act.settings', (draft) => void (draft.title = title), mergeKey);

describe('history', () => {
  it('undoes to exactly what was before, for any acts (law)', () => {
    const act = fc.oneof(
      fc.record({ type: fc.constant('title' as const), value: fc.string() }),
      fc.record({ type: fc.constant('minutes' as const), value: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ type: fc.constant('scenario' as const), value: fc.string({ minLength: 1 }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let history = start();
        const states = [history.project];
        for (const { type, value } of acts) {
          const next = change(history, 'act.settings', (draft) => {
            if (type === 'title') draft.title = value;
            else if (type === 'minutes') draft.settings.minutes = value;
            else draft.scenarios.push({ id: value, name: value, sites: [], closedFacilityIds: [] });
          });
          if (next !== history) states.push(next.project);
          history = next;
        }
        const end = history.project;
        for (const expected of states.slice(0, -1).toReversed()) {
          history = undo(history);
          expect(history.project).toEqual(expected);
        }
        expect(undo(history)).toBe(history);
        while (history.future.length > 0) history = redo(history);
        expect(history.project).toEqual(end);
      }),
    );
  });

  it('takes the steps of one drag back together, and only those', () => {
    let history = retitle(start(), 'a');
    for (const title of ['b', 'c', 'd']) history = retitle(history, title, 'drag-1');
    expect(history.past).toHaveLength(2);
    history = undo(history);
    expect(history.project.title).toBe('a');
    expect(redo(history).project.title).toBe('d');
  });

  it('begins a new step for another drag, and after an undo', () => {
    let history = retitle(retitle(start(), 'a', 'drag-1'), 'b', 'drag-2');
    expect(history.past).toHaveLength(2);
    history = retitle(undo(history), 'c', 'drag-1');
    expect(history.project.title).toBe('c');
    expect(undo(history).project.title).toBe('a');
  });

  it('keeps no step for an act that changes nothing, and drops what was undone on a new act', () => {
    const history = retitle(start(), 'start');
    expect(history.past).toHaveLength(0);
    const undone = undo(retitle(history, 'a'));
    expect(retitle(undone, 'b').future).toHaveLength(0);
  });
});
