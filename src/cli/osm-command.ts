import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { People, PeopleField } from '../core/vocabulary/people.ts';
import type { Project } from '../core/plan/project.ts';
import type { Language } from '../i18n/catalogue.ts';
import { projectFromOsm } from '../io/osm-source/osm-project.ts';
import { writeProject } from '../io/project/write-project.ts';
import { sha256Hex } from '../io/sha256.ts';
import { issueLines } from './issue-lines.ts';
import { readBytes, UnreadableFile } from './read-bytes.ts';
import { Unusable } from './unusable.ts';

const text = { type: 'string' } as const;
const TOTALS: readonly (readonly [option: string, field: PeopleField])[] = [
  ['total-residents', 'residents'],
  ['total-60plus', 'age60plus'],
  ['total-0to3', 'age0to3'],
];
const OPTIONS = {
  out: text,
  title: text,
  lang: text,
  ...Object.fromEntries(TOTALS.map(([option]) => [option, text])),
};

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

function totalsOf(values: Record<string, unknown>): People {
  const totals: People = {};
  for (const [option, field] of TOTALS) {
    const value = values[option];
    if (value === undefined) continue;
    if (!/^\d+$/.test(String(value))) {
      throw new Unusable(`--${option} ${String(value)}: expected a whole number`);
    }
    totals[field] = Number(value);
  }
  return totals;
}

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
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  const { out, title, lang } = values as Record<string, string | undefined>;
  if (file === undefined || more.length > 0) throw new Unusable('osm: name one .osm.pbf file');
  if (out === undefined) throw new Unusable('osm: --out FILE.kequan.json is missing');
  const language: Language = lang === 'en' ? 'en' : 'zh-CN';
  const bytes = new Uint8Array(readBytes(file));
  const { value, issues } = await projectFromOsm(bytes, {
    fileName: basename(file),
    totals: totalsOf(values),
    ...(title !== undefined && { title }),
    withoutBasemap: true,
  });
  if (!value) throw new UnreadableFile(issues);
  let { project } = value;
  if (value.network) {
    const beside = `${out.replace(/(\.kequan)?\.json$/i, '')}.kqgraph`;
    writeFileSync(beside, value.network);
    project = await withNetworkFile(project, basename(beside), value.network);
  }
  writeFileSync(out, writeProject(project));
  for (const line of issueLines(project.issues, language)) console.error(line);
  const { areas, facilities, demand } = project;
  console.log(
    `${project.title}: areas ${areas.length}, facilities ${facilities.length}, demand points ${demand.length}, ` +
      `network ${Math.round((value.report.network?.lengthM ?? 0) / 1000)} km`,
  );
  return project.issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
