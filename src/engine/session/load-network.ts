import type { Box } from '../../core/geo/box.ts';
import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { WalkNetwork } from '../../core/assess/circles/walk-network.ts';
import { reliefIssues, type GraphReport } from '../../core/network/network-model.ts';
import { openRelief } from '../../io/walking/open-relief.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { readWalkNetwork } from '../../io/walking/read-walk-network.ts';

/** A file by its bytes, or by its address among the product's own files. */
export interface NetworkFile {
  fileName: string;
  /** Of the bytes behind `url`; bytes at hand are known by the checksum of what they were made from. */
  sha256: string;
  content: { bytes: Uint8Array } | { url: string };
}

/** What a network is made of. */
export interface NetworkFiles {
  network: NetworkFile;
  relief: NetworkFile | null;
  /** Streets wholly outside are left out. */
  clip?: Box;
}

/** What the page shows of the loaded network. */
export interface NetworkFacts {
  report: GraphReport;
  /** ISO date of the source; null when unknown. */
  sourceDate: string | null;
  /** Rows of the grid of heights; null on level ground. */
  reliefRows: number | null;
}

async function bytesOf({ fileName, sha256, content }: NetworkFile): Promise<Result<Uint8Array>> {
  if ('bytes' in content) return { value: content.bytes, issues: [] };
  const response = await fetch(content.url);
  if (!response.ok) {
    const params = { status: response.status };
    return { issues: [issue('sample-unreachable', 'error', { file: fileName }, params)] };
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await sha256Hex(bytes)) !== sha256) {
    return { issues: [issue('network-file-changed', 'error', { file: fileName })] };
  }
  return { value: bytes, issues: [] };
}

/** Reads a network and its relief; without the network no value, without the relief level ground and an issue. */
export async function loadNetwork(
  files: NetworkFiles,
): Promise<Result<{ network: WalkNetwork; facts: NetworkFacts }>> {
  const { network: file, relief: reliefFile, clip } = files;
  const bytes = await bytesOf(file);
  if (!bytes.value) return { issues: bytes.issues };
  const { value: graph, issues } = await readWalkNetwork(bytes.value, file.fileName, {
    ...(clip && { clip }),
  });
  if (!graph) return { issues };
  const faults: Issue[] = [...issues];
  const grid = reliefFile ? await bytesOf(reliefFile) : null;
  if (grid) faults.push(...grid.issues);
  const relief =
    grid?.value && reliefFile ? await openRelief(grid.value, reliefFile.fileName) : null;
  if (relief) faults.push(...relief.issues);
  if (relief?.value) faults.push(...reliefIssues(graph, relief.value));
  const network = new WalkNetwork({
    key: file.sha256,
    graph,
    relief: relief?.value ?? null,
    ...(relief?.value && reliefFile && { reliefKey: reliefFile.sha256 }),
  });
  const { report, sourceDate } = graph;
  const facts = { report, sourceDate, reliefRows: relief?.value?.nrows ?? null };
  return { value: { network, facts }, issues: faults };
}
