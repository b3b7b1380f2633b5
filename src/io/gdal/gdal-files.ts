import type { GdalModule } from './gdal-module.ts';
import type { NamedBytes } from './gdal-api.ts';

/** Whether a path stays below the folder it is put in and is none of GDAL's own (`/vsicurl/…`). */
export function isPlainPath(path: string): boolean {
  if (path === '' || path.includes('\0') || path.includes('\\')) return false;
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('vsi'));
}

/** Puts files below a folder of GDAL's memory; their bytes are taken over. */
export function putFiles({ FS }: GdalModule, folder: string, files: readonly NamedBytes[]): void {
  FS.mkdirTree(folder);
  for (const { path, bytes } of files) {
    if (!isPlainPath(path)) throw new Error(`not a plain path: ${path}`);
    const at = path.lastIndexOf('/');
    if (at > 0) FS.mkdirTree(`${folder}/${path.slice(0, at)}`);
    FS.writeFile(`${folder}/${path}`, bytes, { canOwn: true });
  }
}

/** Every file below a folder, by its path from there. */
export function takeFiles({ FS }: GdalModule, folder: string, below = ''): NamedBytes[] {
  return FS.readdir(folder + below)
    .filter((name) => name !== '.' && name !== '..')
    .toSorted()
    .flatMap((name): NamedBytes[] => {
      const path = `${below}/${name}`;
      if (FS.isDir(FS.stat(folder + path).mode)) {
        return takeFiles({ FS } as GdalModule, folder, path);
      }
      return [{ path: path.slice(1), bytes: FS.readFile(folder + path) }];
    });
}

/** Removes a folder with all below it. */
export function removeFolder(module: GdalModule, folder: string): void {
  const { FS } = module;
  if (!FS.analyzePath(folder).exists) return;
  for (const name of FS.readdir(folder)) {
    if (name === '.' || name === '..') continue;
    const path = `${folder}/${name}`;
    if (FS.isDir(FS.stat(path).mode)) removeFolder(module, path);
    else FS.unlink(path);
  }
  FS.rmdir(folder);
}
