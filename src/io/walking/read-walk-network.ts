import type { Issue, Result } from '../../core/base/issue.ts';
import { issue } from '../../core/base/issue.ts';
import type { Box } from '../../core/geo/box.ts';
import {
  buildGraph,
  readGraph,
  walkWaysFromGeojson,
  type Graph,
  type WalkWays,
} from '../../core/network/network-model.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { readOsmPbf } from '../osm-pbf/read-osm-pbf.ts';
import { decodeText } from '../text/decode-text.ts';
import { sniffFormat } from '../text/sniff-format.ts';
import { walkWaysFromOsm } from './walk-ways-from-osm.ts';

export type NetworkForm = 'osm-pbf' | 'kequan' | 'geojson';

export interface ReadWalkNetworkOptions {
  /** Ways wholly outside are left out; not for the binary form, which is taken as it is. */
  clip?: Box;
  /** Called with the read share of the file, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

const BINARY_LETTERS = 'KQWALKNT';
/** An extract begins with the length of a header, then the field that names it. */
const PBF_NAME = '\n\tOSMHeader';

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/**
 * The form of a network file by its first bytes, then by its name; undefined when neither is that of
 * an OpenStreetMap extract or of the binary form.
 */
export function binaryNetworkForm(
  bytes: Uint8Array,
  fileName: string,
): Exclude<NetworkForm, 'geojson'> | undefined {
  if (latin1(bytes.subarray(0, BINARY_LETTERS.length)) === BINARY_LETTERS) return 'kequan';
  if (latin1(bytes.subarray(4, 4 + PBF_NAME.length)) === PBF_NAME) return 'osm-pbf';
  if (/\.kqgraph$/i.test(fileName)) return 'kequan';
  return /\.pbf$/i.test(fileName) ? 'osm-pbf' : undefined;
}

const HEAD_BYTES = 256 * 1024;

/** True when a file is a network: by its first bytes, or GeoJSON whose first features are all lines. */
export function isNetworkFile(bytes: Uint8Array, fileName: string): boolean {
  if (binaryNetworkForm(bytes, fileName)) return true;
  if (sniffFormat(bytes) !== 'json') return false;
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  return (
    /"type"\s*:\s*"(Multi)?LineString"/.test(head) &&
    !/"type"\s*:\s*"(Multi)?(Point|Polygon)"/.test(head)
  );
}

function featuresOf(value: unknown): unknown[] | undefined {
  const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features)) return features as unknown[];
  return type === 'Feature' ? [value] : undefined;
}

function readLines(bytes: Uint8Array, fileName: string): Result<WalkWays> {
  const { value: decoded, issues } = decodeText(bytes, fileName);
  if (!decoded) return { issues };
  const parsed = parseJson(decoded.text, fileName);
  const sofar = [...issues, ...parsed.issues];
  if (parsed.value === undefined) return { issues: sofar };
  const features = featuresOf(parsed.value);
  if (!features)
    return { issues: [...sofar, issue('network-no-lines', 'error', {}, { count: 0 })] };
  const ways = walkWaysFromGeojson(features);
  return { ...ways, issues: [...sofar, ...ways.issues] };
}

async function readExtract(
  bytes: Uint8Array,
  fileName: string,
  { onProgress, signal }: ReadWalkNetworkOptions,
): Promise<Result<WalkWays>> {
  const { value: data, issues } = await readOsmPbf(bytes, {
    file: fileName,
    ...(onProgress && { onProgress }),
    ...(signal && { signal }),
  });
  return data ? { value: walkWaysFromOsm(data), issues } : { issues };
}

const inFile = (issues: readonly Issue[], file: string): Issue[] =>
  issues.map((each) => ({ ...each, place: { file, ...each.place } }));

/**
 * The walking network of an OpenStreetMap extract (PBF), of GeoJSON lines whose shared vertices are
 * junctions, or of the product's own binary form; a file of another kind, cut or damaged gives issues
 * and no value.
 */
export async function readWalkNetwork(
  bytes: Uint8Array,
  fileName: string,
  options: ReadWalkNetworkOptions = {},
): Promise<Result<Graph>> {
  const form = binaryNetworkForm(bytes, fileName);
  if (form === 'kequan') {
    const { issues, ...read } = readGraph(bytes);
    return { ...read, issues: inFile(issues, fileName) };
  }
  if (!form && sniffFormat(bytes) === 'text') {
    return { issues: [issue('network-file-other', 'error', { file: fileName })] };
  }
  const ways =
    form === 'osm-pbf' ? await readExtract(bytes, fileName, options) : readLines(bytes, fileName);
  const { value } = ways;
  if (!value) return { issues: inFile(ways.issues, fileName) };
  const built = buildGraph(value, options.clip ? { clip: options.clip } : {});
  return { ...built, issues: inFile([...ways.issues, ...built.issues], fileName) };
}
