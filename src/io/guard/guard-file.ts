import type { MultiPolygon, Polygon, Position } from 'geojson';
import { simplified } from '../../core/base/simplified.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { mapPositions, positionToWgs84, somePosition } from '../crs/to-wgs84.ts';
import { IssueLog } from '../issue-log.ts';
import { fieldReader } from '../mapping/parse/field-reader.ts';
import { writtenPositions } from '../mapping/place/guess-axes.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { cellText, type RecordSet } from '../records.ts';
import type { BesideFile } from './beside-evidence.ts';
import { needsGdal } from '../gdal/epsg-by-gdal.ts';
import { fieldOrigin } from './field-origin.ts';
import { type CrsGuard, guardCrs } from './guard-crs.ts';
import type { GuardedFile, KnownPlaces } from './guarded-file.ts';
import { notedCrs } from './noted-crs.ts';
import { sampled } from '../crs/share-outside.ts';
import { describeSilence } from './silent-alike.ts';

/** A guard with the outlines that its small map shows. */
export interface FileGuard extends CrsGuard {
  /** Outer rings of the areas that are known, in WGS-84, thinned out. */
  outlines: Position[][];
  /** Places of the other files, for a file of outlines, in WGS-84. */
  places: Position[];
  /** System that the format of the file states. */
  stated?: Crs;
  /** The way in which it is silent about its system, absent where anything tells. */
  silence?: string;
}

/** A file of the same drop. */
export interface WeighedFile {
  set: RecordSet;
  mapping: Mapping;
  /** Somebody said that it is in the system of its mapping. */
  crsKnown?: boolean;
  /** It is weighed, but not laid beside the others, which cannot be held against its numbers. */
  apart?: boolean;
}

const CORNERS_SHOWN = 80;
const AREAS_SHOWN = 60;
const PLACES_SHOWN = 60;
/** More outlines are those of buildings, which hold no places; weighing them would take seconds. */
const MOST_OUTLINES = 20_000;

function isOutline(geometry: unknown): geometry is Polygon | MultiPolygon {
  const { type } = geometry as { type: string };
  return type === 'Polygon' || type === 'MultiPolygon';
}

/** Columns in which each row says where its place is from. */
const SOURCE = /来源|出处|坐标系|坐标类型|source|datum|^crs$|srs/i;
const MOST_WORDS = 3;

/** What such columns say, where all rows say much the same. */
function sourceWords({ fields, records }: RecordSet): string[] {
  return fields.flatMap((field, at) => {
    if (!SOURCE.test(simplified(field))) return [];
    const words = new Set(
      records.map(({ values }) => cellText(values[at])).filter((text) => text !== ''),
    );
    return words.size <= MOST_WORDS ? [...words] : [];
  });
}

/** What people wrote about the system: headers of the coordinates first, then title, remarks, names of sheet and file. */
function notedIn(set: RecordSet, { columns }: Mapping) {
  const { notes = [], layer = '', fileName } = set;
  const headers = [columns.lng, columns.lat, columns.lngLat].flatMap((each) => each ?? []);
  return notedCrs(headers) ?? notedCrs([...notes, layer, fileName, ...sourceWords(set)]);
}

function outlinesOf({ records }: RecordSet): GuardedFile['outlines'] {
  const found = records.flatMap(({ geometry }) =>
    geometry && isOutline(geometry) ? [geometry] : [],
  );
  return found.length === records.length && found.length <= MOST_OUTLINES ? found : undefined;
}

/** A place inside an outline, in its own numbers: a corner may lie in the neighbour. */
function placeIn(outline: Polygon | MultiPolygon): Position {
  const inner = innerPoint(outline);
  return inner ? [inner.lng, inner.lat] : (somePosition(outline, () => true) ?? [NaN, NaN]);
}

/** What a file shows under a mapping; what the mapping itself takes for its system has no say. */
function guardedFile(set: RecordSet, mapping: Mapping): GuardedFile {
  const reader = fieldReader(set, mapping, new IssueLog());
  const noted = notedIn(set, mapping);
  const origin = fieldOrigin(set.fields);
  const own = {
    ...(noted ? { noted } : {}),
    ...(origin ? { origin } : {}),
    // What only GDAL can convert cannot be laid beside the others.
    ...(set.crs && !needsGdal(set.crs) ? { stated: set.crs } : {}),
    wgs84ByFormat: set.format === 'geojson' || set.format === 'topojson',
  };
  const outlines = mapping.role === 'areas' ? outlinesOf(set) : undefined;
  if (outlines && outlines.length > 0) {
    const positions = outlines.map(placeIn);
    const names = set.records.map((record) => reader.text(record, 'name'));
    return { positions, names, outlines, ...own };
  }
  const written = writtenPositions(set, mapping);
  return {
    positions: written.map(({ position }) => position),
    names: written.map(({ record }) => reader.text(record, 'name')),
    statedAreas: written.map(({ record }) => reader.text(record, 'areaName')),
    ...own,
  };
}

/** A file of a drop as the others see it. */
type SeenFile = BesideFile & Pick<WeighedFile, 'apart'>;

/** A file with the systems it could be in when nothing but the loaded data and its own words is heard. */
function weighAlone(
  { set: { fileName }, mapping, crsKnown, apart = false }: WeighedFile,
  file: GuardedFile,
  known: KnownPlaces,
): SeenFile {
  if (crsKnown) {
    const systems = [{ crs: mapping.crs, confidence: 1 }];
    return { fileName, file, swap: mapping.swap ?? false, systems, firm: true, apart };
  }
  const { choices, swap, sure } = guardCrs(file, known);
  return { fileName, file, swap, systems: choices, firm: sure, apart };
}

/**
 * Gives for each file those beside it, of which one that is not certain alone may be so beside one that is. What is worked
 * out of a file serves all that see the same certain ones.
 */
function besideEach(files: readonly SeenFile[], known: KnownPlaces): (at: number) => BesideFile[] {
  const firm = files.filter((each) => each.firm && !each.apart);
  const beside = (each: SeenFile, certain: readonly BesideFile[]): SeenFile => {
    const { choices, swap, sure } = guardCrs(each.file, known, certain);
    return sure ? { ...each, swap, systems: choices, firm: true } : each;
  };
  const besideAll = new Map<SeenFile, SeenFile>();
  return (at) => {
    const own = files[at];
    const others = files.filter((each) => each !== own && !each.apart);
    const certain = firm.filter((each) => each !== own);
    if (certain.length === 0) return others;
    return others.map((each) => {
      if (each.firm) return each;
      if (certain.length < firm.length) return beside(each, certain);
      const found = besideAll.get(each) ?? beside(each, firm);
      besideAll.set(each, found);
      return found;
    });
  };
}

function ringOf(geometry: Polygon | MultiPolygon): Position[] {
  const [first] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return [...sampled(first?.[0] ?? [], CORNERS_SHOWN)];
}

function besideRings({ file: { outlines = [] }, swap, systems }: BesideFile): Position[][] {
  const [best] = systems;
  if (!best) return [];
  return sampled(outlines, AREAS_SHOWN).map((outline) => {
    const place = ([x = NaN, y = NaN]: Position) =>
      positionToWgs84(swap ? [y, x] : [x, y], best.crs);
    return ringOf(mapPositions(outline, place));
  });
}

function besidePlaces({ file, swap, systems }: BesideFile): Position[] {
  const [best] = systems;
  if (!best || file.outlines) return [];
  return sampled(file.positions, PLACES_SHOWN).map(([x = NaN, y = NaN]) =>
    positionToWgs84(swap ? [y, x] : [x, y], best.crs),
  );
}

/**
 * Weighs the systems of all files of a drop under their mappings against the loaded data and one another; what a mapping
 * itself takes for its system has no say. Gives one guard for each file, in their order.
 */
export function guardFiles(files: readonly WeighedFile[], known: KnownPlaces): FileGuard[] {
  const shown = files.map(({ set, mapping }) => guardedFile(set, mapping));
  // A file that nobody stands beside is not weighed twice.
  const besides: (at: number) => BesideFile[] =
    files.length < 2
      ? () => []
      : besideEach(
          files.map((each, at) => weighAlone(each, shown[at]!, known)),
          known,
        );
  const rings = sampled(known.areas, AREAS_SHOWN).map(({ geometry }) => ringOf(geometry));
  return files.map(({ set, mapping }, at) => {
    const beside = besides(at);
    const isOutlines = mapping.role === 'areas';
    const guard = guardCrs(shown[at]!, known, beside);
    const silence = describeSilence(set, guard);
    return {
      ...guard,
      outlines: isOutlines ? rings : [...rings, ...beside.flatMap(besideRings)],
      places: isOutlines ? beside.flatMap(besidePlaces) : [],
      ...(set.crs ? { stated: set.crs } : {}),
      ...(silence === undefined ? {} : { silence }),
    };
  });
}

/** Weighs the systems of a file that came alone. */
export function guardFile(set: RecordSet, mapping: Mapping, known: KnownPlaces): FileGuard {
  return guardFiles([{ set, mapping }], known)[0]!;
}
