import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import type { OutFile } from '../../io/export/tables/out-file.ts';
import { fixedZip } from '../../io/export/zip/fixed-zip.ts';
import { sha256Hex } from '../../io/sha256.ts';
import { writeFiles } from '../output/write-files.ts';
import { mapFiles, type ProvinceUnit, type UnitIdentity } from './unit.ts';

/** File of an output that says what it was made from, and the SHA-256 of each other file in it. */
const MANIFEST = 'unit.json';

interface Manifest {
  unit: UnitIdentity;
  files: Record<string, string>;
}

/** What a unit gave. */
export interface UnitOutput {
  identity: UnitIdentity;
  /** By name, with `/` between folders. */
  files: ReadonlyMap<string, Uint8Array>;
}

const FREE = { inputs: [], force: false };

/**
 * A shared folder of outputs, each under the key of its unit, and of pieces, each under its own SHA-256. What lies
 * there never changes: it is written beside its place and renamed.
 */
export class Store {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  #output(key: string): string {
    return join(this.folder, 'outputs', key.slice(0, 2), `${key}.zip`);
  }

  #piece(sha256: string): string {
    return join(this.folder, 'pieces', sha256.slice(0, 2), sha256);
  }

  #write(path: string, bytes: Uint8Array): void {
    writeFiles([{ path, below: this.folder, bytes }], FREE);
  }

  /** The output of a unit; null where there is none, or not a sound one. */
  async read(key: string): Promise<UnitOutput | null> {
    const path = this.#output(key);
    if (!existsSync(path)) return null;
    try {
      const files = new Map(Object.entries(unzipSync(readFileSync(path))));
      const manifest = JSON.parse(new TextDecoder().decode(files.get(MANIFEST))) as Manifest;
      files.delete(MANIFEST);
      const stated = Object.entries(manifest.files);
      if (stated.length !== files.size) return null;
      for (const [name, sha256] of stated) {
        const bytes = files.get(name);
        if (!bytes || (await sha256Hex(bytes)) !== sha256) return null;
      }
      return { identity: manifest.unit, files };
    } catch {
      // Cut or damaged: as if it were not there.
      return null;
    }
  }

  /** @throws Unusable where the folder takes nothing */
  async write(key: string, identity: UnitIdentity, files: readonly OutFile[]): Promise<void> {
    const sums: Record<string, string> = {};
    for (const { name, bytes } of files) sums[name] = await sha256Hex(bytes);
    const manifest: Manifest = { unit: identity, files: sums };
    const own = new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
    this.#write(this.#output(key), fixedZip([{ name: MANIFEST, bytes: own }, ...files]));
  }

  /** Keeps a piece and gives its name. @throws Unusable */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = await sha256Hex(bytes);
    if (!existsSync(this.#piece(sha256))) this.#write(this.#piece(sha256), bytes);
    return sha256;
  }

  /** Bytes of a piece; null where it is not there or damaged. */
  async piece(sha256: string): Promise<Uint8Array | null> {
    const path = this.#piece(sha256);
    if (!existsSync(path)) return null;
    const bytes = new Uint8Array(readFileSync(path));
    return (await sha256Hex(bytes)) === sha256 ? bytes : null;
  }

  /** Writes down a unit where a worker finds it, with the paths of its files relative to it, and gives its path. @throws Unusable */
  describe(key: string, unit: ProvinceUnit): string {
    const path = join(this.folder, 'units', key.slice(0, 2), `${key}.json`);
    const files = mapFiles(unit.files, (file) => relative(dirname(path), file));
    const text = `${JSON.stringify({ ...unit, files }, null, 1)}\n`;
    this.#write(path, new TextEncoder().encode(text));
    return path;
  }
}
