import { issue, type Issue } from '../../core/base/issue.ts';
import type { Source } from '../../core/plan/project.ts';
import { gather, type Gathered, type ImportItem } from '../../io/mapping/apply/gather.ts';
import { shareOutside } from '../../io/mapping/place/check-crs.ts';
import { setInDegrees } from '../../io/guard/set-in-degrees.ts';
import { guessMapping, type Known } from '../../io/mapping/guess/guess-mapping.ts';
import type { Crs, Role } from '../../io/mapping/mapping.ts';
import type { AssessOptions } from './assess-options.ts';
import { guessSystems } from './guess-systems.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { gdalInUse } from '../input/open-gdal.ts';
import { readRecords } from '../input/read-records.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

interface Read {
  item: ImportItem;
  issues: Issue[];
}

async function readItem(
  file: string,
  known: Known & { role: Role },
  options: AssessOptions,
  order: number,
): Promise<Read> {
  const { set, issues, fileName, sha256, sizeBytes } = await readRecords(file, options.reading);
  const named = options.columns[known.role];
  const kindsColumn = known.role === 'facilities' ? named.get('kinds') : undefined;
  const { mapping } = guessMapping(set, { ...known, ...(kindsColumn ? { kindsColumn } : {}) });
  for (const [field, column] of named) {
    if (set.fields.includes(column)) Object.assign(mapping.columns, { [field]: column });
    else if (known.role !== 'areas') {
      throw new Unusable(
        say('terminal.map-no-such-column', { role: known.role, field, column, fileName }),
      );
    }
  }
  for (const [value, kind] of options.kinds) mapping.kindValues[value] = kind;
  if (known.role === 'areas' && options.zone) mapping.zone = options.zone;
  const asked = options.crs === 'auto' ? undefined : options.crs;
  const plain = known.role === 'areas' ? mapping.crs : (set.crs ?? asked ?? mapping.crs);
  mapping.crs = options.crsOf[known.role] ?? plain;
  const source: Source = {
    id: `source-${order}`,
    role: known.role,
    fileName,
    sha256,
    sizeBytes,
    crs: mapping.crs,
    ...(set.encoding ? { encoding: set.encoding } : {}),
    count: 0,
  };
  const turned = await setInDegrees({ set, mapping }, gdalInUse);
  if (!turned.value) throw new UnreadableFile([...issues, ...turned.issues]);
  return {
    item: { ...turned.value, source, replace: false },
    issues: [...issues, ...turned.issues],
  };
}

const NOTHING: Gathered = { areas: [], facilities: [], demand: [], sources: [], issues: [] };

function withAreasIn(items: readonly ImportItem[], crs: Crs): ImportItem[] {
  return items.map((item) =>
    item.mapping.role === 'areas'
      ? { ...item, mapping: { ...item.mapping, crs }, source: { ...item.source, crs } }
      : item,
  );
}

function shareOut(gathered: Gathered): number {
  const points = gathered.facilities.map(({ lng, lat }) => [lng, lat]);
  return shareOutside(points, gathered.areas).wgs84;
}

/**
 * Reads areas, facilities and people as the options say. With a plain `--crs` of a shifted system the
 * outlines are read in it too only if the facilities then fit them better; either way it is said. With
 * `--crs auto` each file is read in the system that most speaks for.
 * @throws Unusable, UnreadableFile
 */
export async function readInputs(options: AssessOptions): Promise<Gathered> {
  const wanted: { file: string; known: Known & { role: Role } }[] = [
    ...options.areas.map(({ level, file }) => ({ file, known: { role: 'areas' as const, level } })),
    { file: options.facilities, known: { role: 'facilities' } },
    ...(options.demand ? [{ file: options.demand, known: { role: 'demand' as const } }] : []),
  ];
  const read: Read[] = [];
  for (const { file, known } of wanted)
    read.push(await readItem(file, known, options, read.length + 1));
  for (const [field, column] of options.columns.areas) {
    const found = read.some(
      ({ item }) => item.mapping.role === 'areas' && item.set.fields.includes(column),
    );
    if (!found) throw new Unusable(say('terminal.map-areas-no-file-areas', { field, column }));
  }
  const items = read.map(({ item }) => item);
  const before: Gathered = { ...NOTHING, issues: read.flatMap(({ issues }) => issues) };
  if (options.crs === 'auto') {
    const guessed = guessSystems(items, options.crsOf, before, options.language);
    const gathered = gather(before, guessed.items);
    return { ...gathered, issues: [...gathered.issues, ...guessed.issues] };
  }
  const plain = gather(before, items);
  const { crs } = options;
  if ((crs !== 'gcj02' && crs !== 'bd09') || options.crsOf.areas) return plain;
  const moved = gather(before, withAreasIn(items, crs));
  const takesMoved = shareOut(moved) < shareOut(plain);
  const params = { crs, areasCrs: takesMoved ? crs : 'wgs84' };
  const chosen = takesMoved ? moved : plain;
  return { ...chosen, issues: [...chosen.issues, issue('crs-of-areas', 'info', {}, params)] };
}
