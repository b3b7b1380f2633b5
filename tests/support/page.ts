import { resolveObjectURL } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const BASE = 'http://kequan.test/';
const data = join(import.meta.dirname, '..', '..', 'data');

/** A file that the planner was handed. */
export interface SavedFile {
  name: string;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Page {
  /** Files that were saved, in order. */
  saved: SavedFile[];
  /** Addresses that were fetched, below the page's own. */
  fetched: string[];
  /** Takes all of it away again. */
  leave(): void;
}

/** As much of a browser's page as commands use: an address, samples behind it, a folder of downloads. */
export function openPage(): Page {
  const saved: SavedFile[] = [];
  const fetched: string[] = [];
  const before = {
    document: Reflect.get(globalThis, 'document'),
    location: Reflect.get(globalThis, 'location'),
    fetch: globalThis.fetch,
  };
  const link = {
    href: '',
    download: '',
    click() {
      const blob = resolveObjectURL(link.href)!;
      saved.push({
        name: link.download,
        text: () => blob.text(),
        arrayBuffer: () => blob.arrayBuffer(),
      });
    },
  };
  Object.assign(globalThis, {
    document: Object.assign(new EventTarget(), {
      baseURI: BASE,
      visibilityState: 'visible',
      createElement: () => link,
    }),
    location: { pathname: '/' },
    async fetch(input: URL | string): Promise<Response> {
      const path = String(input).replace(BASE, '');
      fetched.push(path);
      try {
        return new Response(await readFile(join(data, path)));
      } catch {
        return new Response(null, { status: 404 });
      }
    },
  });
  return { saved, fetched, leave: () => Object.assign(globalThis, before) };
}
