import type { MultiPolygon, Polygon, Position } from 'geojson';
import { IssueLog } from '../issue-log.ts';
import { fieldReader } from '../mapping/field-reader.ts';
import { writtenPositions } from '../mapping/guess-axes.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { RecordSet } from '../records.ts';
import { type CrsGuard, guardCrs, type GuardedFile, type KnownPlaces } from './guard-crs.ts';
import { sampled } from './share-outside.ts';

/** A guard with the outlines that its small map shows. */
export interface FileGuard extends CrsGuard {
  /** Outer rings of the areas that are known, in WGS-84, thinned out. */
  outlines: Position[][];
}

const CORNERS_SHOWN = 80;
const AREAS_SHOWN = 60;

function isOutline(geometry: unknown): geometry is Polygon | MultiPolygon {
  const { type } = geometry as { type: string };
  return type === 'Polygon' || type === 'MultiPolygon';
}

/** Weighs the systems of a file under a mapping; what the mapping itself takes for its system has no say. */
export function guardFile(set: RecordSet, mapping: Mapping, known: KnownPlaces): FileGuard {
  const reader = fieldReader(set, mapping, new IssueLog());
  const written = writtenPositions(set, mapping);
  const file: GuardedFile = {
    positions: written.map(({ position }) => position),
    names: written.map(({ record }) => reader.text(record, 'name')),
    wgs84ByFormat: set.format === 'geojson' || set.format === 'topojson',
    ...(set.crs ? { stated: set.crs } : {}),
  };
  const geometries = written.flatMap(({ record: { geometry } }) =>
    geometry && isOutline(geometry) ? [geometry] : [],
  );
  if (mapping.role === 'areas' && geometries.length > 0) file.outlines = geometries;
  const outlines = sampled(known.areas, AREAS_SHOWN).map(({ geometry }) => {
    const [first] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [...sampled(first?.[0] ?? [], CORNERS_SHOWN)];
  });
  return { ...guardCrs(file, known), outlines };
}
