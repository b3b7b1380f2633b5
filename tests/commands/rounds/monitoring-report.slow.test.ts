import { beforeEach, describe, expect, it, vi } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { handInEngines } from '../../../src/commands/engines.ts';
import { changeProject, replaceProject } from '../../../src/commands/project/change-project.ts';
import {
  saveMonitoringReport,
  saveMonitoringTables,
} from '../../../src/commands/rounds/monitoring-report.ts';
import { addRound } from '../../../src/commands/rounds/rounds.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { smallTown } from '../../support/small-town.ts';

const saved = vi.hoisted(() => new Map<string, Uint8Array>());
vi.mock('../../../src/platform/files.ts', async (original) => ({
  ...(await original<typeof import('../../../src/platform/files.ts')>()),
  saveFile: (name: string, bytes: Uint8Array) => saved.set(name, bytes),
}));

/** All words of a zipped paper. */
function wordsIn(name: RegExp): string {
  const [, bytes] = [...saved].find(([file]) => name.test(file))!;
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
  return files.map(([, content]) => strFromU8(content).replace(/<[^>]+>/g, ' ')).join(' ');
}

beforeEach(() => {
  saved.clear();
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  const town = smallTown();
  replaceProject({
    ...town,
    settings: { ...town.settings, standardIds: ['A2', 'C23', 'C16'] },
    deliveryProjects: [
      {
        ...{ id: 'project-1', name: '新建托育中心', kinds: [], origin: { of: 'hand' } },
        ...{ stage: 'building', finish: '2026-06', totalYuan: 6_000_000, lead: '区卫健委' },
      },
    ],
  });
});

describe('the monitoring report of a round', () => {
  it('says what stands, what changed since the round before and why, and which projects are late', async () => {
    await addRound({ name: '2026年1月', date: '2026-01-31' });
    const gone = currentProject().facilities[0]!;
    changeProject('act.site-add', (draft) => {
      draft.facilities = draft.facilities.slice(1);
    });
    const id = (await addRound({ name: '2026年12月', date: '2026-12-31' }))!;
    await saveMonitoringReport(id);
    const paper = wordsIn(/监测报告（2026年12月）\.docx$/);
    for (const part of ['本期评定', '与上期相比', '项目进展', '整改台账', gone.name]) {
      expect(paper).toContain(part);
    }
    expect(paper).toContain('新建托育中心');
    expect(paper).toContain('逾期未建成');
    await saveMonitoringTables(id);
    const book = wordsIn(/\.xlsx$/);
    expect(book).toContain('现状值');
    expect(book).toContain('新建托育中心');
    expect([...saved.keys()].every((name) => !/undefined|[{}]/.test(name))).toBe(true);
  });

  it('of the first round has nothing to compare with, and says so', async () => {
    const id = (await addRound({ name: '首期', date: '2026-01-31' }))!;
    await saveMonitoringReport(id);
    const paper = wordsIn(/\.docx$/);
    expect(paper).toContain('本期为首期');
  });
});
