import { basename } from 'node:path';
import { checkRoundWish, makeRound } from '../../core/delivery/rounds/make-round.ts';
import { pickRoundState } from '../../core/delivery/rounds/round-state.ts';
import { libraryWith } from '../../core/standards/library.ts';
import { useWords, wordsOf } from '../../core/vocabulary/own-words.ts';
import { Engine } from '../../engine/assessing/engine.ts';
import { stateAssessor } from '../../engine/delivery/assess-state.ts';
import { EngineSession } from '../../engine/session/engine-session.ts';
import { inProcess } from '../../engine/session/in-process.ts';
import { readProject } from '../../io/project/read-project.ts';
import { writeProject } from '../../io/project/write-project.ts';
import { VERSION } from '../../version.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { readNetwork } from '../input/read-network.ts';
import { issueLines } from '../output/issue-lines.ts';
import { printFault } from '../output/print-line.ts';
import { checkFile, writeFiles } from '../output/write-files.ts';
import { say } from '../refuse/say.ts';
import { Unusable } from '../refuse/unusable.ts';
import { roundOptions } from './delivery-options.ts';

/** Runs `kequan round`: freezes the present state of a project as a round 期; gives the exit code. @throws Unusable, UnreadableFile */
export async function roundCommand(args: string[]): Promise<number> {
  const options = roundOptions(args);
  const { project: file, network, relief, out, date, name, language, force } = options;
  const inputs = [file, network, relief].filter((each) => each !== undefined);
  const guard = { inputs, force };
  checkFile(out, guard);
  const { value: project, issues } = readProject(readBytes(file), basename(file));
  if (!project) throw new UnreadableFile(issues);
  useWords(wordsOf(project.ownDocuments));
  if (project.settings.circle === 'network' && network === undefined) {
    throw new Unusable(say('terminal.project-walks-along-network-name', { file }));
  }
  const wish = { name, date };
  const faults = checkRoundWish(project, wish);
  if (faults.length > 0) throw new UnreadableFile(faults);
  const session = new EngineSession(inProcess(() => new Engine()));
  const read = await readNetwork(options, session, { ...project, sources: [] });
  const assessment = await stateAssessor(session, read?.network)(pickRoundState(project));
  const library = libraryWith(project.ownDocuments);
  const round = makeRound(project, assessment, library, wish, VERSION);
  const rounds = [...(project.rounds ?? []), round];
  writeFiles([{ path: out, bytes: writeProject({ ...project, rounds }) }], guard);
  for (const line of issueLines([...issues, ...(read?.issues ?? [])], language)) printFault(line);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
