import type { Geometry, Position } from 'geojson';
import type { Result } from '../../../core/base/issue.ts';
import type { Crs } from '../../../core/vocabulary/crs.ts';
import {
  findFirstPosition,
  mapPositions,
  positionToWgs84,
  somePosition,
} from '../../crs/to-wgs84.ts';
import { IssueLog } from '../../issue-log.ts';
import { fieldReader } from '../../mapping/parse/field-reader.ts';
import { guessMapping } from '../../mapping/guess/guess-mapping.ts';
import { rawGeometry } from '../../mapping/place/locate.ts';
import { rounded } from '../values/rounded.ts';
import { type Cell, cellText, locateRecord, type RecordSet } from '../../records.ts';
import type { FieldType, FieldValue, LayerGeometry, ResultLayer } from './result-layer.ts';

/** A number as programs write it; a code with a leading zero or of more digits than a double holds is a text. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * The type that all values of a column share.
 * @param untyped the format knows texts only, so that a number is a text that looks like one
 */
function typeOf(cells: readonly Cell[], untyped: boolean): FieldType {
  const there = cells.filter((cell) => cellText(cell) !== '');
  if (there.length === 0) return 'text';
  if (there.every((cell) => typeof cell === 'boolean')) return 'boolean';
  const isNumber = (cell: Cell) =>
    typeof cell === 'number' ? Number.isFinite(cell) : untyped && PLAIN_NUMBER.test(cellText(cell));
  if (!there.every(isNumber)) return 'text';
  const isWhole = (cell: Cell) =>
    Number.isInteger(Number(cell)) && Math.abs(Number(cell)) <= LARGEST_INTEGER;
  return there.every(isWhole) ? 'integer' : 'real';
}

function valueOf(cell: Cell | undefined, type: FieldType): FieldValue {
  const text = cellText(cell);
  if (text === '') return null;
  if (type === 'boolean') return cell as boolean;
  return type === 'text' ? text : Number(cell);
}

/** Degrees to a tenth of a millimetre, where they were converted at all. */
const DECIMALS = 9;

function inDegrees(position: Position, crs: Crs): Position {
  const [lng = NaN, lat = NaN] = positionToWgs84(position, crs);
  return crs === 'wgs84' || crs === 'cgcs2000'
    ? [lng, lat]
    : [rounded(lng, DECIMALS), rounded(lat, DECIMALS)];
}

/** No longitude and latitude, such as latitude first or metres read as degrees. */
function isNoPlace(lng: number, lat: number): boolean {
  return !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90);
}

const SHAPE_OF: Readonly<Record<Geometry['type'], LayerGeometry>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
  GeometryCollection: 'polygon',
};

/**
 * The records of a foreign file as a layer in WGS-84, all columns kept as they are called; columns that give places make
 * points. Rows without a place keep their values.
 * @param crs system of the file's places
 */
export function recordsLayer(set: RecordSet, id: string, crs: Crs): Result<ResultLayer> {
  const log = new IssueLog();
  const { mapping } = guessMapping(set);
  const reader = fieldReader(set, mapping, log);
  const hasPlaces = set.records.some(({ geometry }) => geometry !== undefined);
  const places = set.records.map((record) => {
    // A fitted system has the order of its own file.
    const swap = !crs.startsWith('local:') && mapping.swap;
    const raw = hasPlaces && !record.geometry ? undefined : rawGeometry(record, reader, swap);
    if (!raw) return null;
    const place = mapPositions(raw, (position) => inDegrees(position, crs));
    const wrong = somePosition(place, isNoPlace);
    if (!wrong) return place;
    const where = locateRecord(set, record);
    const [lng = NaN, lat = NaN] = findFirstPosition(raw) ?? [];
    if (!Number.isFinite(lng + lat)) log.add('coordinates-absent', 'warning', where);
    else log.add('coordinates-out-of-range', 'warning', where, { lng, lat });
    return null;
  });
  const first = places.find((place) => place !== null);
  const types = set.fields.map((_, at) =>
    typeOf(
      set.records.map(({ values }) => values[at] ?? null),
      set.format === 'csv',
    ),
  );
  const value: ResultLayer = {
    id,
    title: set.layer ?? id,
    geometry: first ? SHAPE_OF[first.type] : 'none',
    fields: set.fields.map((name, at) => ({ name, alias: name, type: types[at]! })),
    rows: set.records.map(({ values }, at) => ({
      geometry: places[at]!,
      values: types.map((type, column) => valueOf(values[column], type)),
    })),
  };
  return { value, issues: log.list() };
}
