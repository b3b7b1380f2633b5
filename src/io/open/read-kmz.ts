import { issue, type Issue } from '../../core/base/issue.ts';
import { readKmlBytes } from '../vector/kml/read-kml-bytes.ts';
import { EntryFault } from './entry.ts';
import type { Dataset } from './group-entries.ts';
import type { LayerChoice, ReadChoice, ReadDataset } from './read-dataset.ts';

const NOTHING = { topRows: [], encodings: [] };

/** The maps of a KMZ as layers, each called by its path inside; the one to begin with is first. */
function mapsOf({ entries, main }: Dataset) {
  const maps = entries.map((entry) => ({ name: entry.path.slice(main.length + 1), entry }));
  const isStart = (name: string): boolean => /^doc\.kml$/i.test(name);
  return maps.toSorted((a, b) => Number(isStart(b.name)) - Number(isStart(a.name)));
}

/**
 * One of several maps of a KMZ: the chosen one, else the first with records, since a `doc.kml` often only links to the
 * others. Links from map to map lead to layers that can be chosen; no other link is followed.
 */
export async function readKmz(dataset: Dataset, choice: ReadChoice): Promise<ReadDataset> {
  const maps = mapsOf(dataset);
  const layers = maps.map(({ name }): LayerChoice => ({ name }));
  const wanted =
    choice.layer === undefined ? maps : maps.filter((map) => map.name === choice.layer);
  const place = { file: dataset.name };
  if (wanted.length === 0) {
    return { ...NOTHING, layers, issues: [issue('layer-unknown', 'error', place)] };
  }
  const inside = new Set(layers.map(({ name }) => name));
  const refused: Issue[] = [];
  for (const { name, entry } of wanted) {
    try {
      const { value: set, issues } = readKmlBytes(await entry.bytes(), dataset.name, inside);
      if (set) return { ...NOTHING, layers, issues, set: { ...set, layer: name } };
      refused.push(...issues);
    } catch (error) {
      if (!(error instanceof EntryFault)) throw error;
      refused.push(...error.issues);
    }
  }
  return { ...NOTHING, layers, issues: refused };
}
