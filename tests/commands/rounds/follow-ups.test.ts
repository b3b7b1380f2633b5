import { beforeEach, describe, expect, it } from 'vitest';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import {
  deleteFollowUp,
  endFollowUp,
  followUpsNow,
  setFollowUp,
} from '../../../src/commands/rounds/follow-ups.ts';
import { judgeFollowUps } from '../../../src/core/delivery/follow-ups/follow-up-state.ts';
import type { FollowUp } from '../../../src/core/plan/delivery/follow-up.ts';
import { writeFollowUps } from '../../../src/io/export/delivery/follow-up-sheet.ts';
import { openSheets } from '../../../src/io/standards/open-sheets.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { smallTown } from '../../support/small-town.ts';

const subject = { of: 'finding', standardId: 'A2', areaId: 'c00' } as const;
const words = { title: { zh: 'A2 托育', en: 'A2 childcare' }, place: '第00社区' };
const form = { measure: '改造一处', department: '卫生健康委', due: '2026-06-30' };
const codes = () => messageStore.getState().messages.map((each) => each.issue.code);

function told(verdict: 'met' | 'unmet' | 'unassessed') {
  return [{ rule: 'A2', areaId: 'c00', verdict }];
}

function stateOf(
  followUp: FollowUp,
  verdict: 'met' | 'unmet' | 'unassessed',
  today = '2026-05-01',
) {
  const now = { findings: told(verdict), hygiene: undefined, rounds: [], today };
  return judgeFollowUps([followUp], now)[0]!.state;
}

beforeEach(() => {
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(smallTown());
});

describe('a follow-up', () => {
  it('is open, late, done, and comes back by itself', () => {
    const open: FollowUp = { id: 'f', subject, ...words, ...form, opened: '2026-01-31' };
    expect(stateOf(open, 'unmet')).toBe('open');
    expect(stateOf(open, 'unmet', '2026-07-01')).toBe('late');
    const end = { date: '2026-06-01', proof: '验收报告', stillFound: false };
    expect(stateOf({ ...open, end }, 'met')).toBe('done');
    expect(stateOf({ ...open, end }, 'unassessed')).toBe('done');
    expect(stateOf({ ...open, end }, 'unmet')).toBe('returned');
    expect(stateOf({ ...open, end: { ...end, stillFound: true } }, 'unmet')).toBe('unconfirmed');
  });

  it('of doubtful data is done when the point is gone', () => {
    const of = { of: 'hygiene', itemId: 'x', code: 'duplicate' } as const;
    const end = { date: '2026-06-01', proof: '已合并', stillFound: false };
    const followUp: FollowUp = {
      id: 'f',
      subject: of,
      ...words,
      ...form,
      opened: '2026-01-31',
      end,
    };
    const item = {
      id: 'x',
      code: 'duplicate',
      severity: 'warning',
      ids: [],
      params: {},
      mends: [],
    };
    const judge = (items: unknown[]) =>
      judgeFollowUps([followUp], {
        findings: [],
        hygiene: { items: items as never, counts: {}, kept: [] },
        rounds: [],
        today: '2026-06-02',
      })[0]!.state;
    expect([judge([]), judge([item])]).toEqual(['done', 'returned']);
  });

  it('is kept in the project, ended with a proof alone, and undone', () => {
    expect(setFollowUp(subject, words, { ...form, due: '2026-13-01' })).toBe(false);
    expect(codes()).toEqual(['follow-up-incomplete']);
    expect(setFollowUp(subject, words, form)).toBe(true);
    const { followUp } = followUpsNow()[0]!;
    expect(endFollowUp(followUp.id, '2999-01-01', ' ')).toBe(false);
    expect(endFollowUp(followUp.id, '2999-01-01', '验收报告')).toBe(true);
    expect(currentProject().followUps![0]!.end!.proof).toBe('验收报告');
    setFollowUp(subject, words, { ...form, due: '2999-12-31' });
    expect(currentProject().followUps![0]).toMatchObject({ earlier: [{ proof: '验收报告' }] });
    undoLast();
    expect(currentProject().followUps![0]!.end).toBeDefined();
    deleteFollowUp(followUp.id);
    expect(currentProject().followUps).toEqual([]);
  });

  it('stands in a workbook in words', async () => {
    const open: FollowUp = { id: 'f', subject, ...words, ...form, opened: '2026-01-31' };
    const bytes = await writeFollowUps([{ followUp: open, state: 'late' }], 'zh-CN');
    const { value } = await openSheets(bytes, '台账.xlsx');
    const rows = value![0]!.grid.rows.map(({ cells }) => cells.map(String));
    expect(rows[0]!.slice(0, 3)).toEqual(['序号', '状态', '事项']);
    expect(rows[1]!.slice(1, 8)).toEqual([
      ...['逾期', 'A2 托育', '第00社区', '改造一处', '卫生健康委', '2026-01-31', '2026-06-30'],
    ]);
  });
});
