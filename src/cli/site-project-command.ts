import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Issue } from '../core/base/issue.ts';
import { AssessMemo } from '../core/assess/cover/assess-memo.ts';
import { prepare } from '../core/assess/prepared/prepared.ts';
import type { Project } from '../core/plan/project.ts';
import { answerQuestion } from '../core/siting/answer-question.ts';
import type { PlanAnswer } from '../core/siting/question/plan-answer.ts';
import { checkQuestion } from '../core/siting/question/question-schema.ts';
import type { SitingQuestion } from '../core/siting/question/question.ts';
import { footprintsIn } from '../core/siting/candidates/footprints-in.ts';
import type { Footprint, SitingInput } from '../core/siting/question/siting-input.ts';
import { libraryWith } from '../core/standards/library.ts';
import { parseJson } from '../io/text/json/parse-json.ts';
import { readProject } from '../io/project/read-project.ts';
import { decodeText } from '../io/text/decode-text.ts';
import { loadHighs } from '../solver/highs-mip.ts';
import { clashLines } from './clash-lines.ts';
import { issueLines } from './issue-lines.ts';
import { readBytes, UnreadableFile } from './read-bytes.ts';
import { readNetwork } from './read-network.ts';
import { siteProjectOptions, type SiteProjectOptions } from './site-project-options.ts';
import { Unusable } from './unusable.ts';

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

async function inputOf(
  project: Project,
  { network, relief, project: file }: SiteProjectOptions,
): Promise<{ input: Omit<SitingInput, 'circles'>; issues: Issue[]; circlesFor: CirclesFor }> {
  const { settings, reported, ownDocuments, candidates = [], activeScenarioId } = project;
  if (settings.circle === 'network' && !network) {
    throw new Unusable(`${file}: the project walks along a network; name it with --network FILE`);
  }
  const scenario = project.scenarios.find(({ id }) => id === activeScenarioId) ?? null;
  const library = libraryWith(ownDocuments);
  const standards = settings.standardIds.flatMap((id) => library.standardById(id) ?? []);
  const read = await readNetwork({ network, relief, settings }, { ...project, sources: [] });
  const walker = read?.network.prepared(settings, scenario?.network);
  return {
    input: {
      scenario,
      settings,
      standards,
      reported,
      library,
      candidates,
      ...(walker && { walker }),
    },
    issues: [...(read?.issues ?? [])],
    circlesFor: (table) =>
      settings.circle === 'network'
        ? read?.network.circles(table, settings, scenario?.network)
        : undefined,
  };
}

type CirclesFor = (table: ReturnType<typeof prepare>['table']) => SitingInput['circles'];

/** Building outlines of a GeoJSON file. @throws UnreadableFile, Unusable */
function readFootprints(file: string): Footprint[] {
  const name = basename(file);
  const { value: decoded, issues } = decodeText(readBytes(file), name);
  if (!decoded) throw new UnreadableFile(issues);
  const { value, issues: faults } = parseJson(decoded.text, name);
  if (value === undefined) throw new UnreadableFile(faults);
  const list = footprintsIn(value);
  if (list.length === 0) throw new Unusable(`--footprints ${file}: holds no polygons of GeoJSON`);
  return list;
}

/** A plan as `plan.json`: what every model gives first, then what a project adds. */
export function planRecord(answer: PlanAnswer): object {
  const { model, chosen, objective, bound, gapPct, proven, seconds, assignment, ...rest } = answer;
  return {
    model,
    chosen: chosen.map(({ id }) => id),
    objective,
    bound,
    gap: gapPct,
    proven,
    seconds: Math.round(seconds * 1000) / 1000,
    assignment: assignment.map(({ demand, site, timeS }) => ({ demand, site, cost: timeS })),
    ...rest,
    sites: chosen,
  };
}

/** Runs `kequan site --project`; gives the exit code. @throws Unusable, UnreadableFile */
export async function siteProjectCommand(args: string[]): Promise<number> {
  const options = siteProjectOptions(args);
  const { project: file, language, out } = options;
  const { value: project, issues } = readProject(readBytes(file), basename(file));
  if (!project) throw new UnreadableFile(issues);
  const question = readQuestion(options);
  const { input, issues: ofNetwork, circlesFor } = await inputOf(project, options);
  const prepared = prepare(project);
  const circles = circlesFor(prepared.table);
  const footprints = options.footprints && readFootprints(options.footprints);
  const { value: answer, issues: ofQuestion } = answerQuestion(
    {
      prepared,
      question,
      input: { ...input, ...(circles && { circles }), ...(footprints && { footprints }) },
      memo: new AssessMemo(),
    },
    await loadHighs(),
    { nowS: () => performance.now() / 1000 },
  );
  if (!answer) throw new UnreadableFile(ofQuestion);
  try {
    writeFileSync(out, `${JSON.stringify(planRecord(answer), null, 2)}\n`);
  } catch (error) {
    throw new Unusable(`--out: ${error instanceof Error ? error.message : String(error)}`);
  }
  const noted = [...issues, ...ofNetwork, ...ofQuestion];
  for (const line of issueLines(noted, language)) console.error(line);
  for (const line of clashLines(answer, language)) console.error(line);
  return answer.clashes.length > 0 ? 1 : 0;
}
