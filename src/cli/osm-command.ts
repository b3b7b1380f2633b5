import { basename, dirname } from 'node:path';
import type { People } from '../core/vocabulary/people.ts';
import type { Project } from '../core/plan/project.ts';
import { projectFromOsm } from '../io/osm-source/osm-project.ts';
import { writeProject } from '../io/project/write-project.ts';
import { sha256Hex } from '../io/sha256.ts';
import { issueLines } from './output/issue-lines.ts';
import {
  FLAG_OPTION,
  LANGUAGE_OPTION,
  numberOption,
  present,
  readCall,
  TEXT_OPTION,
} from './options/option-table.ts';
import { readBytes, UnreadableFile } from './input/read-bytes.ts';
import { Unusable } from './refuse/unusable.ts';
import { checkFile, type Output, writeFiles } from './output/write-files.ts';
import { printFault, printLine } from './output/print-line.ts';
import { say } from './refuse/say.ts';

const TOTAL_OPTION = numberOption(
  { least: 0, whole: true, says: say('terminal.expected-whole-number') },
  undefined,
);

/** Options of `kequan osm`: what each reads, and what it refuses. */
export const OSM_OPTIONS = {
  out: TEXT_OPTION,
  'total-residents': TOTAL_OPTION,
  'total-60plus': TOTAL_OPTION,
  'total-0to3': TOTAL_OPTION,
  title: TEXT_OPTION,
  lang: LANGUAGE_OPTION,
  force: FLAG_OPTION,
};

/** The project with the network as the file that lies beside it. */
async function withNetworkFile(project: Project, fileName: string, bytes: Uint8Array) {
  const sha256 = await sha256Hex(bytes);
  const sources = project.sources.map((source) =>
    source.role === 'network' ? { ...source, fileName, sha256, sizeBytes: bytes.length } : source,
  );
  return { ...project, sources };
}

/**
 * Runs `kequan osm`: writes a project out of an extract, and its walking network beside it; gives the exit
 * code. @throws Unusable, UnreadableFile
 */
export async function osmCommand(args: string[]): Promise<number> {
  const { values, positionals } = readCall(OSM_OPTIONS, args);
  const [file, ...more] = positionals;
  const { out, title, lang: language } = values;
  if (file === undefined || more.length > 0) {
    throw new Unusable(say('terminal.osm-name-one-osm-pbf'));
  }
  if (out === undefined) {
    throw new Unusable(say('terminal.osm-out-file-kequan-json'));
  }
  const guard = { inputs: [file], force: values.force };
  checkFile(out, guard);
  const totals: People = present({
    residents: values['total-residents'],
    age60plus: values['total-60plus'],
    age0to3: values['total-0to3'],
  });
  const bytes = new Uint8Array(readBytes(file));
  const { value, issues } = await projectFromOsm(bytes, {
    fileName: basename(file),
    totals,
    ...(title !== undefined && { title }),
    withoutBasemap: true,
  });
  if (!value) throw new UnreadableFile(issues);
  let { project } = value;
  const outputs: Output[] = [];
  if (value.network) {
    const beside = `${out.replace(/(\.kequan)?\.json$/i, '')}.kqgraph`;
    outputs.push({ path: beside, below: dirname(beside), bytes: value.network });
    project = await withNetworkFile(project, basename(beside), value.network);
  }
  outputs.push({ path: out, bytes: writeProject(project) });
  writeFiles(outputs, guard);
  for (const line of issueLines(project.issues, language)) printFault(line);
  const { areas, facilities, demand } = project;
  printLine(
    `${project.title}: areas ${areas.length}, facilities ${facilities.length}, demand points ${demand.length}, ` +
      `network ${Math.round((value.report.network?.lengthM ?? 0) / 1000)} km`,
  );
  return project.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
