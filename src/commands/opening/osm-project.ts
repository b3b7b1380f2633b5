import { proxy } from 'comlink';
import { issue } from '../../core/base/issue.ts';
import type { People } from '../../core/vocabulary/people.ts';
import type { Project } from '../../core/plan/project.ts';
import { spreadPeople, totalsIssue } from '../../core/plan/records/spread-people.ts';
import type { Engines } from '../../engine/client.ts';
import { takeLists } from '../../engine/importing/take-lists.ts';
import type { OsmProject, OsmStage } from '../../io/osm-source/osm-project.ts';
import { SPREAD_NOTICE } from '../../io/osm-source/osm-notices.ts';
import { pickFiles } from '../../platform/files.ts';
import { emptyOsmProject, osmProjectStore } from '../../state/osm-project-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { engines } from '../engines.ts';
import { changeProject, exchangeProject, undoLast } from '../project/change-project.ts';
import { keepBasemapFiles } from '../map/keep-basemap.ts';
import { look, lookAtRule } from '../view/look.ts';
import { keepGround } from '../network-files.ts';
import { reportIssue } from '../view/report-issue.ts';

let maker: ReturnType<Engines['startOsmMaker']> | null = null;

/** Opens the dialog, with an extract when one is at hand. */
export function offerOsmProject(file: File | null): void {
  osmProjectStore.setState({ ...emptyOsmProject, file }, true);
  look({ dialog: 'osm-project' });
}

export async function chooseExtract(): Promise<void> {
  const [file] = await pickFiles('.pbf', false);
  if (file) osmProjectStore.setState({ ...emptyOsmProject, file }, true);
}

/** Ends whatever is being made; the project in hand is as before. */
export function stopOsmProject(): void {
  maker?.stop();
  maker = null;
  osmProjectStore.setState({ running: null });
}

export function closeOsmProject(): void {
  stopOsmProject();
  osmProjectStore.setState(emptyOsmProject, true);
  look({ dialog: null });
}

/** Puts a project in the place of the one in hand as one act, so that undoing it brings that back. */
export function takeInPlace(project: Project): void {
  const { mappings } = currentProject();
  exchangeProject('act.osm-project', { ...project, mappings });
  lookAtRule(null);
  look({ selection: null, tool: 'select', presenting: null, step: 'present', panelOpen: true });
}

async function keepAndShow(
  { project, network, basemap, report }: OsmProject,
  stopped: () => boolean,
): Promise<void> {
  const source = project.sources.find(({ role }) => role === 'network');
  if (network && source) await keepGround({ source, bytes: network });
  if (project.basemap.kind === 'extract') await keepBasemapFiles(project.basemap.sha256, basemap);
  if (stopped()) return;
  takeInPlace(project);
  const { title, issues } = project;
  osmProjectStore.setState({
    running: null,
    made: { title, report, issueCount: issues.length },
  });
}

/** Makes the chosen extract into a project and puts it in place, whole or not at all. */
export async function buildOsmProject(title: string, totals: People): Promise<void> {
  const { file } = osmProjectStore.getState();
  if (!file || maker) return;
  const own = engines().startOsmMaker();
  maker = own;
  osmProjectStore.setState({ running: { stage: 'read', share: 0 }, issues: [], made: null });
  const onProgress = (stage: OsmStage, share: number) => {
    if (maker === own) osmProjectStore.setState({ running: { stage, share } });
  };
  try {
    const ask = { fileName: file.name, totals, ...(title.trim() && { title: title.trim() }) };
    const { value, issues } = await own.api.build(file, ask, proxy(onProgress));
    if (maker !== own) return;
    const lists = value && (await takeLists(own.api, value.outcome, {}));
    if (maker !== own) return;
    const project = value && { ...value.project, ...lists };
    if (project) await keepAndShow({ ...value, project }, () => maker !== own);
    else osmProjectStore.setState({ running: null, issues });
  } catch (error) {
    console.error(error);
    if (maker !== own) return;
    const place = { file: file.name };
    const failed = issue('osm-project-failed', 'error', place, { what: String(error) });
    osmProjectStore.setState({ running: null, issues: [failed] });
  } finally {
    own.stop();
    if (maker === own) maker = null;
  }
}

/** Takes the project that was made back; the one before is there again. */
export function undoOsmProject(): void {
  undoLast();
  closeOsmProject();
}

/** Spreads totals of people over the homes of the project, in the place of the people they had. */
export function spreadTotals(totals: People): void {
  const wrong = totalsIssue(totals);
  const demand = wrong ? undefined : spreadPeople(currentProject().demand, totals);
  if (!demand) {
    reportIssue(wrong ?? issue('osm-total-unspread', 'warning'));
    return;
  }
  changeProject('act.spread-people', (draft) => {
    draft.demand = demand;
    draft.issues = draft.issues.filter(({ code }) => code !== 'osm-no-total');
    if (!draft.notices.some(({ zh }) => zh === SPREAD_NOTICE.zh)) draft.notices.push(SPREAD_NOTICE);
  });
}
