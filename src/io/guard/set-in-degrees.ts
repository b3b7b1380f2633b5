import { issue, type Result } from '../../core/base/issue.ts';
import type { Gdal } from '../gdal/gdal-api.ts';
import { IssueLog } from '../issue-log.ts';
import { fieldReader } from '../mapping/parse/field-reader.ts';
import { rawGeometry } from '../mapping/place/locate.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { RecordSet, SourceRecord } from '../records.ts';
import { convertByGdal, needsGdal } from '../gdal/epsg-by-gdal.ts';

/** A file with the meaning of its columns. */
export interface MappedSet {
  set: RecordSet;
  mapping: Mapping;
}

/**
 * The same records in degrees of WGS-84 where their system is a code that only GDAL knows; any other file as it is.
 * What columns said of places is degrees then, too. An issue says who named the code, the file or somebody else; an error
 * where it is not in the registry.
 */
export async function setInDegrees(
  { set, mapping }: MappedSet,
  gdal: () => Gdal,
): Promise<Result<MappedSet>> {
  if (!needsGdal(mapping.crs)) return { value: { set, mapping }, issues: [] };
  const reader = fieldReader(set, mapping, new IssueLog());
  const raw = set.records.map((record) => rawGeometry(record, reader, mapping.swap) ?? null);
  const turned = await convertByGdal(raw, mapping.crs, 'EPSG:4326', gdal());
  const place = { file: set.fileName };
  if (!turned) {
    return { issues: [issue('crs-not-in-registry', 'error', place, { crs: mapping.crs })] };
  }
  const at = (field: 'lng' | 'lat' | 'lngLat'): number =>
    set.fields.indexOf(mapping.columns[field] ?? '');
  const columns = { lng: at('lng'), lat: at('lat'), lngLat: at('lngLat') };
  const records = set.records.map((record, index): SourceRecord => {
    const geometry = turned[index];
    if (record.geometry) {
      const { geometry: _left, ...rest } = record;
      return geometry ? { ...rest, geometry } : rest;
    }
    if (raw[index] === null) return record;
    const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
    const values = [...record.values];
    const write = (column: number, value: string | number | undefined): void => {
      if (column >= 0) values[column] = value ?? null;
    };
    write(columns.lng, lng);
    write(columns.lat, lat);
    write(columns.lngLat, lng === undefined ? undefined : `${lng},${lat}`);
    return { ...record, values };
  });
  const { swap: _swap, ...rest } = mapping;
  const code = set.crs === mapping.crs ? 'gdal-crs-converted' : 'crs-named-converted';
  const converted = issue(code, 'info', place, { crs: mapping.crs });
  return {
    value: {
      set: { ...set, records, crs: 'wgs84' },
      mapping: { ...rest, crs: 'wgs84' },
    },
    issues: [converted],
  };
}

/** Geometries of a file that itself states such a code, in degrees of WGS-84; a table waits until its columns are known. */
export async function statedInDegrees(
  set: RecordSet,
  gdal: () => Gdal,
): Promise<Result<RecordSet>> {
  const { crs } = set;
  const isDrawn = set.records.some(({ geometry }) => geometry);
  if (crs === undefined || !isDrawn || !needsGdal(crs)) return { value: set, issues: [] };
  const mapping: Mapping = { role: 'areas', crs, columns: {}, kindValues: {} };
  const { value, issues } = await setInDegrees({ set, mapping }, gdal);
  return value ? { value: value.set, issues } : { issues };
}
