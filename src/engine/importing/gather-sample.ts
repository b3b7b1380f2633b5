import { issue, type Result } from '../../core/base/issue.ts';
import type { Source } from '../../core/plan/project.ts';
import { gather, type Gathered, type ImportItem } from '../../io/mapping/apply/gather.ts';
import { guessMapping } from '../../io/mapping/guess/guess-mapping.ts';
import { readFile } from '../../io/open/read-file.ts';
import type { SampleFile } from '../../io/project/sample-manifest.ts';

/** The lines of a network lie beside its graph for other programs. */
function isForOthers({ role, path }: SampleFile): boolean {
  return role === 'network' && !path.endsWith('.kqgraph');
}

/** Fetches the files of a sample below an address and gathers what they hold; its network, relief and basemap are only named. */
export async function gatherSample(
  files: readonly SampleFile[],
  baseUrl: string,
): Promise<Result<Gathered>> {
  const items: ImportItem[] = [];
  const others: Source[] = [];
  for (const [index, file] of files.entries()) {
    if (file.role === 'basemap' || file.role === 'delivery' || isForOthers(file)) continue;
    const source: Source = {
      id: `source-${index + 1}`,
      role: file.role,
      fileName: file.path,
      sha256: file.sha256,
      sizeBytes: file.sizeBytes,
      crs: 'wgs84',
      attribution: file.attribution,
      licence: file.licence,
      count: file.count,
    };
    if (file.role === 'network' || file.role === 'relief') {
      others.push(source);
      continue;
    }
    const response = await fetch(`${baseUrl}/${file.path}`);
    if (!response.ok) {
      const params = { status: response.status };
      return { issues: [issue('sample-unreachable', 'error', { file: file.path }, params)] };
    }
    const { value: set, issues } = readFile(
      new Uint8Array(await response.arrayBuffer()),
      file.path,
    );
    if (!set) return { issues };
    const known = { role: file.role, ...(file.level ? { level: file.level } : {}) };
    const { mapping } = guessMapping(set, known);
    items.push({
      set,
      mapping,
      source,
      replace: false,
      ...(file.synthetic ? { synthetic: true } : {}),
    });
  }
  const nothing: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };
  const gathered = gather(nothing, items);
  const sources = [...gathered.sources, ...others];
  return { value: { ...gathered, sources }, issues: [] };
}
