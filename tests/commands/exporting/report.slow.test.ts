import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import {
  makePaper,
  setChapterLeftOut,
  setChapterWords,
  stopPaper,
} from '../../../src/commands/exporting/export-report.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
const nothing = () => undefined;
const sheets = { size: 'A3', landscape: true, set: 'maps', graticule: false } as const;
const codes = () => messageStore.getState().messages.map((each) => each.issue.code);

async function savedDocument(): Promise<string> {
  const bytes = new Uint8Array(await page.saved.at(-1)!.arrayBuffer());
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
}

beforeEach(() => {
  page = openPage();
  vi.spyOn(console, 'error').mockImplementation(nothing);
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(smallTown());
});
afterEach(() => {
  page.leave();
  vi.restoreAllMocks();
});

describe('the assessment report', () => {
  it('is saved as a Word file with the chapters and words that the project keeps', async () => {
    setChapterLeftOut('annex', true);
    setChapterWords('summary', 'before', '领导');
    setChapterWords('summary', 'before', '领导好');
    const stages: string[] = [];
    await makePaper({ paper: 'report' }, (stage) => stages.push(stage));
    expect(stages).toEqual(['assessing', 'writing']);
    expect(page.saved.map(({ name }) => name)).toEqual(['小镇-现状-report.docx']);
    const document = await savedDocument();
    expect(document).toContain('领导好');
    expect(document).not.toContain('附表');
    expect(codes()).toEqual([]);
    undoLast();
    expect(currentProject().report?.words).toBeUndefined();
    setChapterLeftOut('annex', false);
    expect(currentProject().report?.leftOut).toEqual([]);
  });

  it('is that of one area where one is asked for', async () => {
    const area = currentProject().areas.at(-1)!;
    await makePaper({ paper: 'report', areaId: area.id }, nothing);
    const document = await savedDocument();
    expect(document).toContain(`${area.name}“一老一小”`);
    expect(document).not.toContain('TOC');
  });

  it('is nothing where it is stopped', async () => {
    const made = makePaper({ paper: 'report' }, nothing);
    stopPaper();
    await made;
    expect(page.saved).toEqual([]);
  });
});

describe('maps on paper', () => {
  it('come as a page to print, to be saved where no page is opened', async () => {
    await makePaper({ paper: 'maps', sheets }, nothing);
    expect(page.saved.map(({ name }) => name)).toEqual(['小镇-现状-map.html']);
    const html = await page.saved[0]!.text();
    expect(html).toContain('@page{size:420mm 297mm');
    expect(html).toContain('比例尺 1:');
  });

  it('are none without any ground, which is said', async () => {
    replaceProject(emptyProject('p', '空'));
    await makePaper({ paper: 'maps', sheets }, nothing);
    expect(page.saved).toEqual([]);
    expect(codes()).toEqual(['map-no-ground']);
  });
});
