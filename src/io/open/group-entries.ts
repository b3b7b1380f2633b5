import { issue, type Issue } from '../../core/base/issue.ts';
import { baseName, type Entry, getExtension, stripExtension } from './entry.ts';

/** One thing that can be read: a file, or several that belong together. */
export interface Dataset {
  form: 'file' | 'shapefile' | 'mapinfo' | 'geodatabase' | 'kmz';
  /** The write-ahead log of a database that is open elsewhere. */
  log?: Entry;
  /** As it is shown and named in issues. */
  name: string;
  /** Path of the file or folder by which it is opened. */
  main: string;
  entries: readonly Entry[];
}

/** Files that belong to the one with the first extension, by the name before it. */
const PARTS: readonly (readonly [Dataset['form'], string, readonly string[]])[] = [
  [
    'shapefile',
    'shp',
    [
      'shx',
      'dbf',
      'prj',
      'cpg',
      'sbn',
      'sbx',
      'qix',
      'qpj',
      'fbn',
      'fbx',
      'ain',
      'aih',
      'ixs',
      'mxs',
      'atx',
      'shp.xml',
    ],
  ],
  ['mapinfo', 'tab', ['dat', 'map', 'id', 'ind']],
  ['mapinfo', 'mif', ['mid']],
];
/** Files that only say something about another and are read with it or not at all. */
const SIDE_FILES = new Set([
  'prj',
  'cpg',
  'qmd',
  'qpj',
  'qml',
  'sld',
  'lyr',
  'xml',
  'tfw',
  'wal',
  'shm',
  'gpkg-wal',
  'gpkg-shm',
]);

/** What the product itself lays beside its files: a README, and what short field names of a Shapefile mean. */
const OWN_NOTE = /^README\.txt$|^(.*-)?fields\.csv$/;

/** Folders that are a File Geodatabase: named so, or holding its first table. */
function geodatabaseFolders(entries: readonly Entry[]): Set<string> {
  const folders = new Set<string>();
  for (const { path } of entries) {
    const named = /^(.*?\.gdb)\//i.exec(path)?.[1];
    const table = /^(.*)\/a00000001\.gdbtable$/i.exec(path)?.[1];
    const folder = named ?? table;
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}

/** Folders that are a KMZ with several maps, which was an archive. */
function mapArchives(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap(({ path }) => /^(.*?\.kmz)\/.*\.kml$/i.exec(path)?.[1] ?? []));
}

function stemKey(path: string): string {
  return stripExtension(path.replace(/\.shp\.xml$/i, '.xml')).toLowerCase();
}

/**
 * Files put together into what can be read: Shapefiles and MapInfo tables by their name before the extension, File
 * Geodatabases by their folder, the maps of a KMZ by its name, everything else alone. Parts without their main file give an issue.
 */
export function groupEntries(entries: readonly Entry[]): { datasets: Dataset[]; issues: Issue[] } {
  const datasets: Dataset[] = [];
  const issues: Issue[] = [];
  const used = new Set<Entry>();
  for (const main of geodatabaseFolders(entries)) {
    const own = entries.filter(({ path }) => path.startsWith(`${main}/`));
    for (const entry of own) used.add(entry);
    datasets.push({ form: 'geodatabase', name: baseName(main), main, entries: own });
  }
  for (const main of mapArchives(entries)) {
    const own = entries.filter(({ path }) => path.startsWith(`${main}/`));
    for (const entry of own) used.add(entry);
    datasets.push({ form: 'kmz', name: baseName(main), main, entries: own });
  }
  for (const [form, extension, parts] of PARTS) {
    for (const entry of entries) {
      if (used.has(entry) || getExtension(entry.path) !== extension) continue;
      const own = entries.filter(
        (other) =>
          other !== entry &&
          !used.has(other) &&
          stemKey(other.path) === stemKey(entry.path) &&
          parts.includes(getExtension(other.path).replace(/^xml$/, 'shp.xml')),
      );
      for (const each of [entry, ...own]) used.add(each);
      const name = baseName(entry.path);
      datasets.push({ form, name, main: entry.path, entries: [entry, ...own] });
    }
  }
  for (const entry of entries) {
    if (used.has(entry)) continue;
    const name = baseName(entry.path);
    const extension = getExtension(entry.path);
    if (['shx', 'map', 'mid', 'dat', 'id'].includes(extension)) {
      issues.push(issue('part-alone', 'error', { file: name }));
    } else if (entries.length === 1 || !(SIDE_FILES.has(extension) || OWN_NOTE.test(name))) {
      const log = entries.find(({ path }) => path === `${entry.path}-wal`);
      datasets.push({
        form: 'file',
        name,
        main: entry.path,
        entries: [entry],
        ...(log && { log }),
      });
    }
  }
  return { datasets, issues };
}
