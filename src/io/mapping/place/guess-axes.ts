import type { Position } from 'geojson';
import { simplified } from '../../../core/base/simplified.ts';
import { sampled } from '../../crs/share-outside.ts';
import type { RecordSet, SourceRecord } from '../../records.ts';
import { IssueLog } from '../../issue-log.ts';
import { classifyAxes, northingFirst } from './check-axes.ts';
import { fieldReader } from '../parse/field-reader.ts';
import { rawGeometry } from './locate.ts';
import type { Crs, Mapping } from '../mapping.ts';
import { plausibleSystems } from './plausible-systems.ts';
import { findFirstPosition } from '../../crs/to-wgs84.ts';

/** Records that are looked at, spread evenly over the file. */
const RECORDS_READ = 2000;

/** First positions of records as written, of those that have any; of a large file not all. */
export function writtenPositions(
  set: RecordSet,
  mapping: Mapping,
): { record: SourceRecord; position: Position }[] {
  const reader = fieldReader(set, mapping, new IssueLog());
  return sampled(set.records, RECORDS_READ).flatMap((record) => {
    const geometry = rawGeometry(record, reader);
    const position = geometry && findFirstPosition(geometry);
    return position ? [{ record, position }] : [];
  });
}

/** Headers that say which number is the longitude; X and Y do not, since surveyors take X for north. */
const PLAIN_HEADER = /lng|lon|lat|经|纬|东|横/i;

/**
 * What the numbers of a file say of its system and of their order. Metres with a zone before the easting, or of Web
 * Mercator, name their system themselves; the order is only guessed where no header or format says it.
 */
export function guessAxes(set: RecordSet, mapping: Mapping): { crs?: Crs; swap?: true } {
  const positions = writtenPositions(set, mapping).map(({ position }) => position);
  const axes = classifyAxes(positions);
  const { lng = '', lngLat } = mapping.columns;
  const unnamed =
    set.shapes !== undefined ||
    lngLat !== undefined ||
    (lng !== '' && !PLAIN_HEADER.test(simplified(lng)));
  const swap = axes === 'projected' ? northingFirst(positions) : axes === 'swapped' && unnamed;
  const guess: { crs?: Crs; swap?: true } = swap ? { swap: true } : {};
  if (axes !== 'projected' || set.crs !== undefined) return guess;
  const ordered = swap ? positions.map(([x = NaN, y = NaN]) => [y, x]) : positions;
  const [first] = plausibleSystems(ordered, undefined);
  return first && first.ground !== 'false-easting' ? { ...guess, crs: first.crs } : guess;
}
