import fc from 'fast-check';
import { applyPatches as byImmer, enablePatches, type Patch, produceWithPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../../src/core/plan/changes/apply-patches.ts';

enablePatches();

interface State {
  title?: string;
  list: { id: number; tags: string[] }[];
  deep: { rows: { cells: number[] }[] };
}

const start = (): State => ({
  title: 'a',
  list: [0, 1, 2].map((id) => ({ id, tags: ['x', 'y'] })),
  deep: { rows: [{ cells: [1, 2, 3] }, { cells: [] }] },
});

const at = fc.nat({ max: 6 });
const edit = fc.oneof(
  fc.tuple(fc.constant('title'), at),
  fc.tuple(fc.constant('untitle'), at),
  fc.tuple(fc.constant('push'), at),
  fc.tuple(fc.constant('drop'), at),
  fc.tuple(fc.constant('insert'), at),
  fc.tuple(fc.constant('cut'), at),
  fc.tuple(fc.constant('tag'), at),
  fc.tuple(fc.constant('cell'), at),
  fc.tuple(fc.constant('replace'), at),
);

function doEdit(draft: State, [what, n]: [string, number]): void {
  const one = draft.list[n % Math.max(1, draft.list.length)];
  if (what === 'title') draft.title = `t${n}`;
  else if (what === 'untitle') delete draft.title;
  else if (what === 'push') draft.list.push({ id: n, tags: [] });
  else if (what === 'drop') draft.list.splice(n % 4, 1);
  else if (what === 'insert') draft.list.splice(n % 4, 0, { id: n, tags: ['n'] });
  else if (what === 'cut') draft.list.length = Math.min(draft.list.length, n);
  else if (what === 'tag') one?.tags.push(`${n}`);
  else if (what === 'cell') draft.deep.rows[n % 2]!.cells[n % 3] = n;
  else draft.list = [{ id: n, tags: ['r'] }];
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

describe('applyPatches', () => {
  it('does what immer does, forward and back, and changes nothing that it is given (law)', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 6 }), (acts) => {
        let state = start();
        const forward: Patch[] = [];
        const back: Patch[] = [];
        for (const act of acts) {
          const [next, patches, inverse] = produceWithPatches(state, (draft) => {
            for (const each of act) doEdit(draft, each);
          });
          state = next;
          forward.push(...patches);
          back.unshift(...inverse);
        }
        const expected = byImmer(start(), forward);
        expect(applyPatches(frozen(start()), frozen(forward))).toEqual(expected);
        expect(applyPatches(frozen(state), frozen(back))).toEqual(start());
      }),
    );
  });

  it('shares a list that a patch puts in place, instead of copying it', () => {
    const list = [{ id: 9, tags: [] }];
    const state = start();
    const after = applyPatches(state, [{ op: 'replace', path: ['list'], value: list }]);
    expect(after.list).toBe(list);
    expect(after.deep).toBe(state.deep);
  });

  it('says when a path leads nowhere', () => {
    const patches: Patch[] = [{ op: 'replace', path: ['title', 'x', 'y'], value: 1 }];
    expect(() => applyPatches(start(), patches)).toThrow('title/x/y');
  });
});
