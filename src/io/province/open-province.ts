import { issue, type Result } from '../../core/base/issue.ts';
import { cleanTexts } from '../text/clean-texts.ts';
import { parseJson } from '../text/json/parse-json.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import {
  PROVINCE_VERSION,
  type ProvinceView,
  provinceViewSchema,
  VIEW_ENTRY,
} from './province-view.ts';

/** A province that was opened; projects are unpacked when they are asked for. */
export interface OpenedProvince {
  view: ProvinceView;
  /** Bytes of the project of a district. */
  readProject(path: string): Promise<Result<Uint8Array>>;
}

/** The end of a ZIP, in which its directory lies: 5000 entries with long names are 600 kB. */
const TAIL_BYTES = 2 ** 20;
/** A local header is 30 bytes with a name and more of at most 65 535 each. */
const HEADER_BYTES = 30 + 2 * 65_535;
/** What all projects together may come to; each alone is held against what it declares. */
const MAX_PROJECTS_BYTES = 20 * 2 ** 30;

async function bytesAt(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

async function unpack(file: Blob, entry: ZipEntry, name: string): Promise<Result<Uint8Array>> {
  const { offset, compressedBytes } = entry;
  const bytes = await bytesAt(file, offset, offset + HEADER_BYTES + compressedBytes);
  return unpackEntry(bytes, { ...entry, offset: 0 }, name);
}

/** Opens a `.kqprov` without reading more of it than the directory and what the map shows. */
export async function openProvince(file: Blob, name: string): Promise<Result<OpenedProvince>> {
  const refuse = (code: string, params = {}): Result<never> => ({
    issues: [issue(code, 'error', { file: name }, params)],
  });
  const base = Math.max(0, file.size - TAIL_BYTES);
  const { value: entries, issues } = readZipDirectory(await bytesAt(file, base, file.size), name, {
    base,
    mostBytes: MAX_PROJECTS_BYTES,
  });
  if (!entries) return { issues };
  const find = (path: string) => entries.find((entry) => entry.path === path);
  const entry = find(VIEW_ENTRY);
  if (!entry) return refuse('province-file-other');
  const unpacked = await unpack(file, entry, name);
  if (!unpacked.value) return { issues: unpacked.issues };
  const parsed = parseJson(new TextDecoder().decode(unpacked.value), name);
  if (parsed.value === undefined) return { issues: parsed.issues };
  const { value: plain } = cleanTexts(parsed.value);
  const { version } = (plain ?? {}) as { version?: unknown };
  if (typeof version === 'number' && version > PROVINCE_VERSION)
    return refuse('province-file-newer', { version });
  const checked = provinceViewSchema.safeParse(plain);
  if (!checked.success) {
    const path = checked.error.issues[0]!.path.map(String).join('.');
    return refuse('province-file-broken', { path });
  }
  const readProject = async (path: string): Promise<Result<Uint8Array>> => {
    const found = find(path);
    return found ? unpack(file, found, name) : refuse('province-no-project', { path });
  };
  return { value: { view: checked.data, readProject }, issues: [] };
}
