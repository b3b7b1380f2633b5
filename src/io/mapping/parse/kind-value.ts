import { cellText, type RecordSet, type SourceRecord } from '../../records.ts';
import { splitList } from './parse-words.ts';

const OSM_TAG = 'amenity';
const OSM_FALLBACKS = ['healthcare', 'office'];

function columnReader(set: RecordSet, name: string): (record: SourceRecord) => string {
  const at = set.fields.indexOf(name);
  return (record) => (at === -1 ? '' : cellText(record.values[at]));
}

/**
 * The text by which the kind of a record is looked up. For OSM's `amenity` it is the tag's value,
 * `social_facility/<what>/<for whom>` where that is needed to tell, and `healthcare` where there is no amenity.
 */
export function kindValueReader(set: RecordSet, column: string): (record: SourceRecord) => string {
  const own = columnReader(set, column);
  if (column !== OSM_TAG) return own;
  const what = columnReader(set, 'social_facility');
  const whom = columnReader(set, 'social_facility:for');
  const fallbacks = OSM_FALLBACKS.map((name) => columnReader(set, name));
  return (record) => {
    const value = own(record);
    if (value === 'social_facility') return `social_facility/${what(record)}/${whom(record)}`;
    return value || (fallbacks.map((read) => read(record)).find((text) => text !== '') ?? '');
  };
}

/** The values to look up for one cell: the whole if it is known, else its parts (`养老机构、托育机构`). */
export function kindValueParts(value: string, known: (value: string) => boolean): string[] {
  if (value === '') return [];
  if (known(value) || value.startsWith('social_facility/')) return [value];
  const parts = splitList(value);
  return parts.length > 1 && parts.some(known) ? parts : [value];
}
