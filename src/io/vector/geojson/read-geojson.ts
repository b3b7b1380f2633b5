import type { Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';
import { parseJson } from '../../text/json/parse-json.ts';
import type { Cell, RecordSet, SourceRecord } from '../../records.ts';
import { readCoordinateSystem, readCrsMember } from './crs-member.ts';
import { readGeometry } from './read-geometry.ts';
import { toCell } from './to-cell.ts';

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The features of a collection, of one feature or of a bare geometry; undefined for any other JSON. */
function featuresOf(root: Json): unknown[] | undefined {
  if (root.type === 'FeatureCollection')
    return Array.isArray(root.features) ? root.features : undefined;
  if (root.type === 'Feature') return [root];
  const bare = typeof root.type === 'string' && ('coordinates' in root || 'geometries' in root);
  return bare ? [{ type: 'Feature', properties: {}, geometry: root }] : undefined;
}

/** Gives fields their columns as they first come. */
class Columns {
  readonly names: string[] = [];
  readonly #at = new Map<string, number>();

  of(name: string): number {
    let at = this.#at.get(name);
    if (at === undefined) this.#at.set(name, (at = this.names.push(name) - 1));
    return at;
  }
}

/** Puts a value into a row at its column; what lies before and was not given is absent. */
function put(cells: Cell[], column: number, value: unknown): void {
  while (cells.length <= column) cells.push(null);
  cells[column] = toCell(value);
}

/** Properties of a feature, with the feature's own id as `id` unless a property has that name. */
function cellsOf({ properties, id }: Json, columns: Columns): Cell[] {
  const cells: Cell[] = [];
  const own = isObject(properties) ? properties : {};
  for (const name of Object.keys(own)) put(cells, columns.of(name), own[name]);
  if ((typeof id === 'string' || typeof id === 'number') && !Object.hasOwn(own, 'id'))
    put(cells, columns.of('id'), id);
  return cells;
}

/**
 * Records from GeoJSON text: a FeatureCollection, a Feature or a geometry. Features whose geometry is no geometry or
 * holds a number that is none are left out with an issue; heights are dropped. Ranges, rings and the coordinate system
 * are looked at when a mapping is applied, since they depend on it.
 */
export function readGeojson(text: string, fileName: string, encoding?: string): Result<RecordSet> {
  const { value: root, issues } = parseJson(text, fileName);
  if (issues.some((one) => one.severity === 'error')) return { issues };
  const { value: set, issues: found } = recordsFromGeojson(root, fileName);
  if (set && encoding !== undefined) set.encoding = encoding;
  const all = [...issues, ...found];
  return set ? { value: set, issues: all } : { issues: all };
}

/** The same from JSON that is parsed already. */
export function recordsFromGeojson(root: unknown, fileName: string): Result<RecordSet> {
  const log = new IssueLog();
  const features = isObject(root) ? featuresOf(root) : undefined;
  if (!features || !isObject(root)) {
    log.add('geojson-not', 'error', { file: fileName });
    return { issues: log.list() };
  }
  const crs = readCrsMember(root.crs);
  if (crs && 'refused' in crs) {
    log.add('geojson-crs', 'error', { file: fileName }, { crs: crs.refused });
    return { issues: log.list() };
  }

  const columns = new Columns();
  const records: SourceRecord[] = [];
  for (const [index, feature] of features.entries()) {
    const place = { file: fileName, feature: index };
    if (!isObject(feature) || feature.type !== 'Feature') {
      log.add('geojson-feature', 'error', place);
      continue;
    }
    const geometry = readGeometry(feature.geometry, (types) =>
      log.add('geometry-parts-left', 'warning', place, { types }),
    );
    if (typeof geometry === 'string') {
      log.add(geometry, 'error', place);
      continue;
    }
    const values = cellsOf(feature, columns);
    const record: SourceRecord = { ordinal: index + 1, feature: index, values };
    if (geometry) record.geometry = geometry;
    records.push(record);
  }
  const fields = columns.names;
  for (const { values } of records) while (values.length < fields.length) values.push(null);
  if (records.length === 0) log.add('geojson-no-features', 'error', { file: fileName });
  const set: RecordSet = { fileName, format: 'geojson', fields, records };
  const stated = crs?.crs ?? readCoordinateSystem(root.coordinateSystem);
  if (stated) set.crs = stated;
  return records.length === 0 ? { issues: log.list() } : { value: set, issues: log.list() };
}
