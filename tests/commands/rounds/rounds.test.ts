import { beforeEach, describe, expect, it } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import {
  changeProject,
  replaceProject,
  undoLast,
} from '../../../src/commands/project/change-project.ts';
import { addRound, compareOwnRounds, deleteRound } from '../../../src/commands/rounds/rounds.ts';
import { reportValue } from '../../../src/commands/standards/reported.ts';
import { restoreWhole } from '../../../src/core/delivery/rounds/round-state.ts';
import { traceRows } from '../../../src/core/delivery/rounds/row-line.ts';
import { checkProject } from '../../../src/core/plan/schema/project-schema.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { smallTown } from '../../support/small-town.ts';

const codes = () => messageStore.getState().messages.map((each) => each.issue.code);

beforeEach(() => {
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  const town = smallTown();
  replaceProject({
    ...town,
    settings: { ...town.settings, standardIds: ['A2', 'C23', 'C16'] },
  });
});

async function january(): Promise<string> {
  return (await addRound({ name: '2026年1月', date: '2026-01-31' }))!;
}

describe('a round', () => {
  it('keeps what was true, whatever is done afterwards, and stands in the file', async () => {
    const frozen = structuredClone(currentProject().facilities);
    const id = await january();
    changeProject('act.site-add', (draft) => {
      draft.facilities = draft.facilities.slice(1);
    });
    const { value } = readProject(writeProject(currentProject()), 'a.kequan.json');
    expect(value!.rounds).toHaveLength(1);
    expect(restoreWhole(value!.rounds!, id)!.facilities).toEqual(frozen);
    undoLast();
    undoLast();
    expect(currentProject().rounds).toBeUndefined();
  });

  it('is refused under a name that is taken or an earlier date, and nothing is made', async () => {
    await january();
    expect(await addRound({ name: '2026年1月', date: '2025-12-31' })).toBeUndefined();
    expect(codes()).toEqual(['round-too-early', 'round-name']);
    expect(currentProject().rounds).toHaveLength(1);
  });

  it('whose data were changed in the file is told from one that is whole', async () => {
    const id = await january();
    const rounds = structuredClone(currentProject().rounds!);
    rounds[0]!.state.lists.facilities!.added!.pop();
    expect(restoreWhole(rounds, id)).toBeNull();
    const torn = structuredClone(currentProject());
    torn.rounds![0]!.results.findings[0]![0] = 99;
    expect(checkProject(torn).value).toBeUndefined();
  });
});

describe('two rounds', () => {
  it('tell each reason by itself: a facility, a reported value', async () => {
    const before = await january();
    changeProject('act.site-add', (draft) => {
      const [first] = draft.facilities;
      for (const x of [0.5, 1.5]) {
        for (const y of [0.5, 1.5]) {
          const place = { lng: 106.565 + x * 0.01, lat: 29.55 + y * 0.01 };
          draft.facilities.push({
            ...{ ...first!, ...place, id: `new-${x}-${y}`, name: `新设站${x}${y}` },
            kinds: ['day-care-centre'],
            floorAreaM2: 800,
          });
        }
      }
    });
    const row = { standardId: 'C16', part: undefined, areaId: 'd' };
    reportValue(row, { value: 100, date: '2026-12-20', by: '民政局' });
    const now = (await addRound({ name: '2026年12月', date: '2026-12-31' }))!;
    const found = (await compareOwnRounds(before, now))!;
    expect(found.facilities!.opened).toHaveLength(4);
    const why = new Map(found.turned.map((each) => [each.now.rule, each.why]));
    expect(why.get('C16')).toEqual(['reported']);
    expect([...why.values()].filter((each) => each.includes('facilities')).length).toBeGreaterThan(
      0,
    );
    const eldercare = found.reach.find(({ kind }) => kind === 'day-care-centre');
    if (eldercare) {
      expect(eldercare.byFacilities).toBe(eldercare.now.covered! - eldercare.before.covered!);
    }
    const rounds = currentProject().rounds!;
    const line = traceRows(rounds, LIBRARY, () => undefined).find(({ rule }) => rule === 'C16');
    expect(line!.points.map(({ measured }) => measured)).toEqual([null, 100]);
    deleteRound(before);
    expect(restoreWhole(currentProject().rounds!, now)!.facilities).toHaveLength(7);
  });

  it('tell a year and a standard that turned a row', async () => {
    const before = await january();
    changeProject('act.year', (draft) => {
      draft.settings.year = 2022;
      draft.settings.minutes = 1;
    });
    const now = (await addRound({ name: '二月', date: '2026-02-28' }))!;
    const found = (await compareOwnRounds(before, now))!;
    expect(found.facilities).toEqual({ opened: [], closed: [], changed: [] });
    for (const { why } of found.turned) {
      expect(why.length).toBeGreaterThan(0);
      for (const each of why) expect(['year', 'settings']).toContain(each);
    }
  });
});
