import { basename } from 'node:path';
import { checkQuestion } from '../../core/siting/question/question-schema.ts';
import type { SitingQuestion } from '../../core/siting/question/question.ts';
import { footprintsIn } from '../../core/siting/candidates/footprints-in.ts';
import type { Footprint } from '../../core/siting/question/siting-input.ts';
import { parseJson } from '../../io/text/json/parse-json.ts';
import { withProjects } from '../../core/plan/standing-projects.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { readProject } from '../../io/project/read-project.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { EngineSession } from '../../engine/session/engine-session.ts';
import { inProcess } from '../../engine/session/in-process.ts';
import { SitingEngine } from '../../engine/siting/siting-engine.ts';
import { loadHighs } from '../../solver/highs-mip.ts';
import { clashLines } from '../output/clash-lines.ts';
import { issueLines } from '../output/issue-lines.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { readNetwork } from '../input/read-network.ts';
import { planRecord } from './plan-record.ts';
import { siteProjectOptions, type SiteProjectOptions } from './site-project-options.ts';
import { Unusable } from '../refuse/unusable.ts';
import { checkFile, writeFiles } from '../output/write-files.ts';
import { printFault } from '../output/print-line.ts';
import { say } from '../refuse/say.ts';

function readQuestion({
  question: file,
  budgetYuan,
  timeLimitS,
}: SiteProjectOptions): SitingQuestion {
  const name = basename(file);
  const { value: decoded, issues } = decodeText(readBytes(file), name);
  if (!decoded) throw new UnreadableFile(issues);
  const parsed = parseJson(decoded.text, name);
  if (parsed.value === undefined) throw new UnreadableFile(parsed.issues);
  const own = typeof parsed.value === 'object' && parsed.value !== null ? parsed.value : {};
  const asked = {
    ...own,
    ...(budgetYuan !== undefined && { budgetYuan }),
    ...(timeLimitS !== undefined && { timeLimitS }),
  };
  const checked = checkQuestion(asked, { file: name });
  if (!checked.value) throw new UnreadableFile(checked.issues);
  return checked.value;
}

/** Building outlines of a GeoJSON file. @throws UnreadableFile, Unusable */
function readFootprints(file: string): Footprint[] {
  const name = basename(file);
  const { value: decoded, issues } = decodeText(readBytes(file), name);
  if (!decoded) throw new UnreadableFile(issues);
  const { value, issues: faults } = parseJson(decoded.text, name);
  if (value === undefined) throw new UnreadableFile(faults);
  const list = footprintsIn(value);
  if (list.length === 0) {
    throw new Unusable(say('terminal.footprints-holds-no-polygons-geojson', { file }));
  }
  return list;
}

/** Runs `kequan site --project`; gives the exit code. @throws Unusable, UnreadableFile */
export async function siteProjectCommand(args: string[]): Promise<number> {
  const options = siteProjectOptions(args);
  const { project: file, language, out } = options;
  const { question: asked, network, relief, footprints } = options;
  const inputs = [file, asked, network, relief, footprints].filter((each) => each !== undefined);
  const guard = { inputs, force: options.force };
  checkFile(out, guard);
  const { value: project, issues } = readProject(readBytes(file), basename(file));
  if (!project) throw new UnreadableFile(issues);
  useWords(wordsOf(project.ownDocuments));
  const question = readQuestion(options);
  const { settings, reported, ownDocuments, candidates = [], activeScenarioId } = project;
  if (settings.circle === 'network' && !options.network) {
    throw new Unusable(say('terminal.project-walks-along-network-name', { file }));
  }
  const { deliveryProjects = [], facilities } = project;
  const scenario = withProjects(
    deliveryProjects,
    facilities,
    project.scenarios.find(({ id }) => id === activeScenarioId) ?? null,
    settings.year,
  );
  const session = new EngineSession(
    inProcess(() => new SitingEngine(loadHighs, async (path) => readFootprints(path))),
  );
  const read = await readNetwork(options, session, { ...project, sources: [] });
  const engine = await session.holding(project, read?.network);
  const ofPlaces = read ? await engine.placeIssues({ scenario: null, settings }) : [];
  const { value: answered, issues: ofQuestion } = await engine.answer(
    {
      ...{ scenario, settings, reported, ownDocuments, question, candidates },
      footprintsUrl: options.footprints ?? null,
    },
    () => undefined,
  );
  const answer = answered?.answer;
  if (!answer) throw new UnreadableFile(ofQuestion);
  writeFiles([{ path: out, bytes: `${JSON.stringify(planRecord(answer), null, 2)}\n` }], guard);
  const noted = [...issues, ...(read?.issues ?? []), ...ofPlaces, ...ofQuestion];
  for (const line of issueLines(noted, language)) printFault(line);
  for (const line of clashLines(answer, language)) printFault(line);
  return answer.clashes.length > 0 ? 1 : 0;
}
