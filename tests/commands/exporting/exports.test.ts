import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handInEngines } from '../../../src/commands/engines.ts';
import { exportHygiene } from '../../../src/commands/exporting/export-hygiene.ts';
import {
  assessedNow,
  exportHeading,
  exportResults,
  stopExport,
} from '../../../src/commands/exporting/export-results.ts';
import { exportWalking } from '../../../src/commands/exporting/export-walking.ts';
import { exportOne } from '../../../src/commands/exporting/export.ts';
import { checkHygieneNow, keepChecked } from '../../../src/commands/hygiene/check-hygiene.ts';
import { replaceProject, undoLast } from '../../../src/commands/project/change-project.ts';
import { compareAll } from '../../../src/commands/scenario/compare.ts';
import { createScenario, selectScenario } from '../../../src/commands/scenario/scenarios.ts';
import { addSite } from '../../../src/commands/scenario/sites.ts';
import {
  assessDocuments,
  findTargetYear,
} from '../../../src/commands/standards/assess-documents.ts';
import { look } from '../../../src/commands/view/look.ts';
import { dismissMessage, reportIssue } from '../../../src/commands/view/report-issue.ts';
import { issue } from '../../../src/core/base/issue.ts';
import { LIBRARY } from '../../../src/core/standards/library.ts';
import { hygieneStore } from '../../../src/state/hygiene-store.ts';
import { messageStore } from '../../../src/state/message-store.ts';
import { currentProject } from '../../../src/state/project-store.ts';
import { initialView, viewStore } from '../../../src/state/view-store.ts';
import { inProcessEngines } from '../../support/in-process-engines.ts';
import { openPage, type Page } from '../../support/page.ts';
import { smallTown } from '../../support/small-town.ts';

let page: Page;
const messages = () => messageStore.getState().messages;
const codes = () => messages().map((each) => each.issue.code);

beforeEach(() => {
  page = openPage();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handInEngines(inProcessEngines());
  viewStore.setState(initialView, true);
  messageStore.setState({ messages: [] });
  replaceProject(smallTown());
  look({ kind: 'nursery' });
});
afterEach(() => {
  page.leave();
  vi.restoreAllMocks();
});

describe('a result that is saved', () => {
  it('is that of the scenario in hand, whatever the screen shows meanwhile', async () => {
    await exportOne('coverage', null);
    addSite(106.58, 29.565, 'nursery');
    await exportOne('coverage', null);
    await exportOne('verdicts', null);
    await exportOne('run', null);
    await exportOne('picture', null);
    expect(page.saved.map(({ name }) => name.slice(name.lastIndexOf('-') + 1))).toEqual([
      ...['WGS84.geojson', 'WGS84.geojson', 'verdicts.csv', 'run.json'],
    ]);
    const [present, proposed] = await Promise.all(page.saved.map((file) => file.text()));
    expect(present).not.toBe(proposed);
    expect(codes()).toEqual(['map-no-webgl']);
    const run = JSON.parse(await page.saved[3]!.text()) as { assessmentKey: string };
    expect(JSON.stringify(run)).toContain((await assessedNow()).assessment.key);
    expect(exportHeading()).toMatch(/^小镇-/);
  });

  it('is one file or a folder, in the formats that were chosen, with rings of time', async () => {
    const told: [number, string][] = [];
    const choice = {
      ...{ layers: ['areas', 'bands'], crs: 'EPSG:4490', encoding: 'utf-8' as const },
      ...{ formats: ['geojson'] as const, folder: true },
    };
    await exportResults(choice, (done, format) => told.push([done, format]));
    expect(page.saved.map(({ name }) => name)).toHaveLength(1);
    expect(page.saved[0]!.name).toMatch(/\.zip$/);
    expect(told).toEqual([[0, 'geojson']]);
    await exportResults({ ...choice, crs: 'EPSG:0' }, () => undefined);
    expect(codes()).toEqual(['export-crs-unknown']);
    expect(page.saved).toHaveLength(1);
  });

  it('is nothing where the export is stopped', async () => {
    const choice = {
      ...{ layers: ['areas', 'bands'], crs: 'EPSG:4490', encoding: 'utf-8' as const },
      ...{ formats: ['geojson'] as const, folder: true },
    };
    const exported = exportResults(choice, () => undefined);
    stopExport();
    await exported;
    expect([page.saved, codes()]).toEqual([[], []]);
  });

  it('says that it failed, and saves no half of it', async () => {
    const engines = inProcessEngines();
    vi.spyOn(engines.assessing, 'holding').mockRejectedValue(new Error('gone'));
    handInEngines(engines);
    await exportOne('verdicts', null);
    expect([page.saved, codes()]).toEqual([[], ['export-failed']]);
  });

  it('is a table of walking or of what is doubtful', async () => {
    exportWalking([], 'nursery', 'age0to3');
    await checkHygieneNow();
    exportHygiene();
    expect(page.saved.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      expect.stringMatching(/^小镇-.*-walking\.csv$/),
      '小镇-hygiene-DAY.csv',
    ]);
  });
});

describe('what is doubtful about the data', () => {
  it('is looked for as one act that can be undone', async () => {
    const twice = smallTown();
    const [first] = twice.facilities;
    replaceProject({ ...twice, facilities: [...twice.facilities, { ...first!, id: 'f9' }] });
    await checkHygieneNow();
    expect(currentProject().hygiene!.items.map(({ code }) => code)).toContain('duplicate');
    expect(hygieneStore.getState().checking).toBe(false);
    undoLast();
    expect(currentProject().hygiene).toBeUndefined();
  });

  it('is said to have failed, and looked for unasked in what nobody looked through', async () => {
    vi.useFakeTimers();
    const stop = keepChecked();
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    await vi.waitFor(() => expect(currentProject().hygiene).toBeDefined());
    stop();
    const engines = inProcessEngines();
    vi.spyOn(engines, 'startImporter').mockImplementation(() => {
      const { api } = inProcessEngines().startImporter();
      const broken = { ...api, hygieneOfProject: () => Promise.reject(new Error('gone')) };
      broken.putRecords = async () => undefined;
      return { api: broken, ended: new Promise(() => undefined), stop: () => undefined };
    });
    handInEngines(engines);
    await checkHygieneNow();
    expect(codes()).toEqual(['hygiene-failed']);
  });
});

describe('side by side', () => {
  it('stand the present state and every scenario', async () => {
    createScenario();
    addSite(106.58, 29.565, 'nursery');
    selectScenario(null);
    const columns = await compareAll();
    expect(columns.map(({ id, sites }) => [id === null, sites])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    expect(columns[0]!.findings).toHaveLength(columns[1]!.findings.length);
  });

  it('stand the rows of documents now and in their last year', async () => {
    const documents = LIBRARY.documents.slice(0, 2);
    const year = findTargetYear(LIBRARY.documents)!;
    expect(year).toBeGreaterThan(2020);
    const { settings, reported, ownDocuments } = currentProject();
    const question = { scenario: null, settings, reported, ownDocuments };
    const { now, later } = await assessDocuments(question, documents, year);
    const rules = new Set(now.map(({ rule }) => rule));
    const all = documents.flatMap(({ standards }) => standards.map(({ id }) => id));
    expect(all.filter((id) => rules.has(id)).length).toBeGreaterThan(0);
    expect(later.length).toBe(now.length);
    expect((await assessDocuments(question, documents, undefined)).later).toHaveLength(now.length);
  });
});

describe('a problem', () => {
  it('is told once until it is dismissed', () => {
    const problem = issue('network-fallback', 'warning');
    reportIssue(problem);
    reportIssue(problem);
    expect(codes()).toEqual(['network-fallback']);
    dismissMessage(messages()[0]!.id);
    expect(codes()).toEqual([]);
  });
});
