import { issue, type Issue, type Result } from '../../base/issue.ts';
import { toE7 } from './e7-metres.ts';
import { GrowingUint32 } from '../../base/growing-array.ts';
import { NO_NODE, type Tags, type WalkWays } from './walk-ways.ts';

interface LineFeature {
  geometry?: { type?: unknown; coordinates?: unknown } | null;
  properties?: Record<string, unknown> | null;
  id?: unknown;
}

/**
 * Ways from the features of a GeoJSON file (WGS-84): LineStrings and MultiLineStrings, polygons of
 * squares as closed ways with their holes; vertices at the same place (1e-7 degree) are one junction. Properties are
 * the OSM tags; `@id` or the feature's id is the way's id. Other features and places that are no
 * coordinates are named in the issues and left out.
 */
export function walkWaysFromGeojson(
  features: readonly unknown[],
  sourceDate: string | null = null,
): Result<WalkWays> {
  const issues: Issue[] = [];
  const nodes = new PlaceNumbers();
  const wayStart = new GrowingUint32();
  const wayNodes = new GrowingUint32();
  const wayId: number[] = [];
  const wayTags: Tags[] = [];
  const holes = new Map<number, number[][]>();
  let badPlaces = 0;
  let firstBad = -1;
  let others = 0;
  features.forEach((value, feature) => {
    const shapes = shapesOf(value);
    if (!shapes) {
      others++;
      return;
    }
    const numbers = (line: readonly unknown[]): number[] =>
      line.map((place) => {
        const node = nodes.numberOf(place);
        if (node === NO_NODE && badPlaces++ === 0) firstBad = feature;
        return node;
      });
    const { properties, id } = value as LineFeature;
    const tags = tagsOf(properties ?? {});
    for (const shape of shapes) {
      const rings = shape.holes.map(numbers).filter((ring) => !ring.includes(NO_NODE));
      if (rings.length > 0)
        holes.set(
          wayTags.length,
          rings.map((ring) => ring.slice(0, -1)),
        );
      wayStart.push(wayNodes.length);
      wayTags.push(tags);
      wayId.push(idOf(properties?.['@id'] ?? id));
      for (const node of numbers(shape.line)) wayNodes.push(node);
    }
  });
  wayStart.push(wayNodes.length);
  if (badPlaces > 0) {
    issues.push(
      issue('network-bad-coordinates', 'warning', { feature: firstBad }, { count: badPlaces }),
    );
  }
  if (wayTags.length === 0) {
    return { issues: [...issues, issue('network-no-lines', 'error', {}, { count: others })] };
  }
  return {
    value: {
      ...nodes.arrays(),
      nodeTags: new Map(),
      wayId: Float64Array.from(wayId),
      wayTags,
      wayStart: wayStart.view().slice(),
      wayNodes: wayNodes.view().slice(),
      holes,
      sourceDate,
    },
    issues,
  };
}

interface Shape {
  line: unknown[];
  holes: unknown[][];
}

function shapesOf(value: unknown): Shape[] | undefined {
  const geometry = (value as LineFeature | null)?.geometry;
  const coordinates = geometry?.coordinates;
  if (!Array.isArray(coordinates)) return undefined;
  const lists = (of: unknown[]): unknown[][] => of.filter((line) => Array.isArray(line));
  const polygon = (rings: unknown[]): Shape[] => {
    const [line, ...holes] = lists(rings);
    return line ? [{ line, holes }] : [];
  };
  switch (geometry?.type) {
    case 'LineString':
      return [{ line: coordinates, holes: [] }];
    case 'MultiLineString':
      return lists(coordinates).map((line) => ({ line, holes: [] }));
    case 'Polygon':
      return polygon(coordinates);
    case 'MultiPolygon':
      return lists(coordinates).flatMap(polygon);
    default:
      return undefined;
  }
}

function tagsOf(properties: Record<string, unknown>): Tags {
  const tags: [string, string][] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'string' || typeof value === 'number') tags.push([key, String(value)]);
    if (typeof value === 'boolean') tags.push([key, value ? 'yes' : 'no']);
  }
  return Object.fromEntries(tags);
}

/** A number, or the number in texts such as `way/123`; 0 when there is none. */
function idOf(value: unknown): number {
  const digits = /(\d+)$/.exec(typeof value === 'number' ? String(value) : `${value ?? ''}`);
  const id = Number(digits?.[1] ?? 0);
  return Number.isSafeInteger(id) ? id : 0;
}

/** Numbers places by their position on the grid of 1e-7 degree. */
class PlaceNumbers {
  readonly #lng = new GrowingUint32();
  readonly #lat = new GrowingUint32();
  readonly #byLng = new Map<number, Map<number, number>>();

  /** Number of a `[lng, lat]` place, `NO_NODE` when it is no place on earth. */
  numberOf(place: unknown): number {
    const [lng, lat] = Array.isArray(place) ? (place as unknown[]) : [];
    if (typeof lng !== 'number' || typeof lat !== 'number') return NO_NODE;
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) return NO_NODE;
    const x = toE7(lng);
    const y = toE7(lat);
    let column = this.#byLng.get(x);
    if (!column) this.#byLng.set(x, (column = new Map()));
    let number = column.get(y);
    if (number === undefined) {
      number = this.#lng.length;
      column.set(y, number);
      this.#lng.push(x);
      this.#lat.push(y);
    }
    return number;
  }

  arrays(): Pick<WalkWays, 'nodeLngE7' | 'nodeLatE7'> {
    return {
      nodeLngE7: new Int32Array(this.#lng.view()),
      nodeLatE7: new Int32Array(this.#lat.view()),
    };
  }
}
