import { type Box, boundGeometry } from '../../core/geo/box.ts';
import { positionToWgs84 } from '../../io/crs/to-wgs84.ts';
import { parsePosition } from '../../io/mapping/parse/parse-position.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { streetsStore } from '../../state/streets-store.ts';
import type { Selection } from '../../state/view-store.ts';
import { boundPlaces } from './find-box.ts';

/** Something that was found by its name, or a place by its coordinates. */
export interface SearchHit {
  key: string;
  name: string;
  type: 'area' | 'facility' | 'site' | 'candidate' | 'street' | 'wgs84' | 'gcj02' | 'bd09';
  box: Box;
  /** Chosen as well where it can be. */
  selection?: Selection;
}

/** More of a sort would not be read. */
const MOST_OF_A_SORT = 8;
/** Coordinates as people write them in a message, with at least two decimals. */
const WRITTEN_PAIR = /-?\d{1,3}\.\d{2,}\s*[°度]?\s*[,，;；、\s/|NESWnesw]+\s*-?\d{1,3}\.\d{2,}/u;

/** Two numbers in degrees as longitude and latitude: beyond 90 is a longitude, else the way that lies nearer to what is loaded. */
function inOrder([a, b]: readonly [number, number], known: boolean): [number, number] | null {
  const fits = ([lng, lat]: readonly [number, number]) =>
    Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
  const orders = (
    known
      ? [[a, b]]
      : [
          [a, b],
          [b, a],
        ]
  ).filter((pair): pair is [number, number] => fits(pair as [number, number]));
  const [middle] = currentProject().areas;
  if (!middle || orders.length < 2) return orders[0] ?? null;
  const [west, south] = boundGeometry(middle.geometry);
  const away = ([lng, lat]: readonly [number, number]) => Math.hypot(lng - west, lat - south);
  return orders.toSorted((one, other) => away(one) - away(other))[0]!;
}

/** Coordinates in a text: the whole of it, or a pair in the middle of a message; each system that they may be in. */
function findCoordinates(text: string): SearchHit[] {
  const written = parsePosition(text) ?? parsePosition(WRITTEN_PAIR.exec(text)?.[0] ?? '');
  if (!written) return [];
  const [a = NaN, b = NaN] = written.position;
  const place = inOrder([a, b], written.known);
  if (!place) return [];
  return (['wgs84', 'gcj02', 'bd09'] as const).flatMap((crs) => {
    const [lng = NaN, lat = NaN] = positionToWgs84(place, crs);
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return [];
    // Outside China the systems are one.
    if (crs !== 'wgs84' && lng === place[0] && lat === place[1]) return [];
    const name = `${place[0]}, ${place[1]}`;
    return [{ key: crs, name, type: crs, box: boundPlaces([{ lng, lat }]) }];
  });
}

/** Those that begin with the words come first, then those that hold them; at most a few. */
function matching<T>(all: readonly T[], words: string, name: (each: T) => string): T[] {
  const begin: T[] = [];
  const hold: T[] = [];
  for (const each of all) {
    const at = name(each).toLowerCase().indexOf(words);
    if (at === 0) begin.push(each);
    else if (at > 0) hold.push(each);
  }
  return [...begin, ...hold].slice(0, MOST_OF_A_SORT);
}

/** Areas, facilities, sites, idle buildings and streets by name, and places by coordinates, the likeliest first. */
export function searchPlaces(text: string): SearchHit[] {
  const words = text.trim().toLowerCase();
  if (words === '') return [];
  const project = currentProject();
  const found = findCoordinates(text.trim());
  for (const area of matching(project.areas, words, ({ name }) => name)) {
    found.push({
      key: `area/${area.id}`,
      name: area.name,
      type: 'area',
      box: boundGeometry(area.geometry),
      selection: { type: 'area', id: area.id },
    });
  }
  const points = {
    site: activeScenario(project)?.sites ?? [],
    facility: project.facilities,
    candidate: project.candidates ?? [],
  };
  for (const type of ['site', 'facility', 'candidate'] as const) {
    const all: readonly { id: string; name: string; lng: number; lat: number }[] = points[type];
    for (const each of matching(all, words, ({ name }) => name)) {
      found.push({
        key: `${type}/${each.id}`,
        name: each.name,
        type,
        box: boundPlaces([each]),
        selection: { type, id: each.id },
      });
    }
  }
  for (const street of matching(streetsStore.getState().streets, words, ({ name }) => name)) {
    const { name, box } = street;
    found.push({ key: `street/${name}`, name, type: 'street', box });
  }
  return found;
}
