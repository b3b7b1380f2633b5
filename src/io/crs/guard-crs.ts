import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxOf, joinBoxes } from '../../core/geo/box.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import { distanceM, type LngLat } from '../../core/geo/sphere.ts';
import type { Area } from '../../core/plan/area.ts';
import type { Crs } from '../../core/plan/crs.ts';
import type { Facility } from '../../core/plan/facility.ts';
import { mapPositions, positionToWgs84 } from '../geometry/to-wgs84.ts';
import { axesOf, northingFirst } from '../mapping/check-axes.ts';
import { plausibleSystems, type PlausibleSystem } from '../mapping/plausible-systems.ts';
import { measuredShift, median, type NameMatch, nameMatches } from './name-matches.ts';
import { outsideCounter, sampled } from './share-outside.ts';

/** What a file shows that can tell its system. */
export interface GuardedFile {
  /** One for each record, as written. */
  positions: readonly Position[];
  /** Name of each record, empty where it has none. */
  names: readonly string[];
  /** Outlines as written, for a file of areas. */
  outlines?: readonly (Polygon | MultiPolygon)[];
  /** System that the file itself states. */
  stated?: Crs;
  /** The format says WGS-84 where the file says nothing (GeoJSON, RFC 7946). */
  wgs84ByFormat?: boolean;
}

/** What is known to lie right. */
export interface KnownPlaces {
  areas: readonly Area[];
  facilities: readonly Facility[];
}

/** Why a system was held likely or not; the words are made from these. */
export interface CrsGround {
  code: 'stated' | 'by-format' | 'zone-prefix' | 'false-easting' | 'mercator' | 'outside' | 'names';
  params: Record<string, number>;
}

/** One system the file could be in, and what reading it so would do. */
export interface CrsChoice {
  crs: Crs;
  /** 0–1; over all plausible systems it sums to 1, of which the likeliest are listed. */
  confidence: number;
  grounds: CrsGround[];
  /** Median distance in metres from where the likeliest choice puts the same points. */
  shiftM: number;
  /** A few of the points in WGS-84, for a small map. */
  points: Position[];
}

export interface CrsGuard {
  /** The likeliest first; empty where the numbers fit no system. */
  choices: CrsChoice[];
  /** The two numbers of a place stand the other way round. */
  swap: boolean;
  /** The first choice may be taken without asking. */
  sure: boolean;
}

/** Confidence from which nobody is asked, if something beside habit speaks for the choice. */
const SURE_FROM = 0.85;
/** What one point inside rather than outside says: nine right files in ten have it inside. */
const INSIDE = Math.log(0.9);
const OUTSIDE = Math.log(0.1);
/** Points are not independent: a border cuts off several at once. */
const POINTS_THAT_COUNT = 60;
/** Two files place the same thing about so far apart (entrance, centre of the building), in metres. */
const PLACING_M = 60;
const FARTHEST = 8;
/** Names that count fully from the third on: one alone may be a coincidence. */
const MATCHES_THAT_COUNT = 10;
const FIRST_MATCHES = 3;
const STATED = 50;
const BY_FORMAT = 8;
const POINTS_READ = 500;
const POINTS_SHOWN = 150;
const CHOICES_SHOWN = 8;

interface Evidence {
  outside?: { share: number; points: number };
  names?: { count: number; medianM: number; spreadM: number };
}

function logLikelihood({ outside, names }: Evidence): number {
  let sum = 0;
  if (outside) {
    const counted = Math.min(outside.points, POINTS_THAT_COUNT);
    sum += counted * ((1 - outside.share) * INSIDE + outside.share * OUTSIDE);
  }
  if (names) {
    const weight = names.count < FIRST_MATCHES ? names.count / (2 * FIRST_MATCHES) : 1;
    const counted = Math.min(names.count, MATCHES_THAT_COUNT) * weight;
    sum -= counted * Math.min(names.medianM / PLACING_M, FARTHEST);
  }
  return sum;
}

function groundsOf(
  system: PlausibleSystem,
  file: GuardedFile,
  { outside, names }: Evidence,
): CrsGround[] {
  const grounds: CrsGround[] = [];
  if (file.stated === system.crs) grounds.push({ code: 'stated', params: {} });
  else if (isByFormat(system.crs, file)) grounds.push({ code: 'by-format', params: {} });
  if (system.ground !== 'degrees') grounds.push({ code: system.ground, params: {} });
  if (outside) {
    const pct = Math.round(outside.share * 1000) / 10;
    grounds.push({ code: 'outside', params: { pct, points: outside.points } });
  }
  if (names) {
    const { count, medianM, spreadM } = names;
    const params = { count, metres: Math.round(medianM), spread: Math.round(spreadM) };
    grounds.push({ code: 'names', params });
  }
  return grounds;
}

function isByFormat(crs: Crs, { stated, wgs84ByFormat }: GuardedFile): boolean {
  return crs === 'wgs84' && stated === undefined && wgs84ByFormat === true;
}

function priorOf({ crs, prior }: PlausibleSystem, file: GuardedFile): number {
  if (file.stated === crs) return prior * STATED;
  return isByFormat(crs, file) ? prior * BY_FORMAT : prior;
}

function centreOf(areas: readonly Area[]): number | undefined {
  const [west, , east] = joinBoxes(areas.map(({ geometry }) => boxOf(geometry)));
  return Number.isFinite(west + east) ? (west + east) / 2 : undefined;
}

/** Everything that is known by name, areas by a place inside them. */
function knownNames(
  { areas, facilities }: KnownPlaces,
  ofAreas: boolean,
): (LngLat & { name: string })[] {
  if (!ofAreas) return [...facilities];
  return areas.flatMap(({ name, geometry }) => {
    const point = innerPoint(geometry);
    return point ? [{ name, ...point }] : [];
  });
}

function withStated(systems: PlausibleSystem[], { stated }: GuardedFile): PlausibleSystem[] {
  if (stated === undefined || systems.some(({ crs }) => crs === stated)) return systems;
  return [{ crs: stated, prior: 0.5, ground: 'degrees' }, ...systems];
}

/** Reads what speaks for and against a system. */
function evidenceReader(
  file: GuardedFile,
  positions: readonly Position[],
  known: KnownPlaces,
  swap: boolean,
): (crs: Crs) => Evidence {
  const outsideOf = outsideCounter(known.areas);
  const points = sampled(positions, POINTS_READ);
  const named = file.names.map((name, at) => ({ name, position: positions[at]! }));
  const matches: NameMatch[] = nameMatches(named, knownNames(known, file.outlines !== undefined));
  const placed = sampled(known.facilities, POINTS_READ).map(({ lng, lat }) => [lng, lat]);
  return (crs) => {
    const evidence: Evidence = {};
    if (known.areas.length > 0 && points.length > 0) {
      evidence.outside = { share: outsideOf(points, crs), points: points.length };
    }
    if (file.outlines && placed.length > 0) {
      const moved = file.outlines.map((geometry) => ({
        geometry: mapPositions(geometry, (at) => positionToWgs84(swap ? at.toReversed() : at, crs)),
      }));
      const share = outsideCounter(moved)(placed, 'wgs84');
      if (!evidence.outside || share < 1) evidence.outside = { share, points: placed.length };
    }
    if (matches.length > 0)
      evidence.names = { count: matches.length, ...measuredShift(matches, crs) };
    return evidence;
  };
}

/**
 * Weighs the systems a file could be in: the size of its numbers, a zone before the easting, what the file states, the
 * share of points outside the loaded areas, and how far things of the same name lie from where they are known to be.
 */
export function guardCrs(file: GuardedFile, known: KnownPlaces): CrsGuard {
  const axes = axesOf(file.positions);
  const swap = axes === 'swapped' || (axes === 'projected' && northingFirst(file.positions));
  const positions = swap ? file.positions.map(([x = NaN, y = NaN]) => [y, x]) : file.positions;
  const systems = withStated(plausibleSystems(positions, centreOf(known.areas)), file);
  const read = evidenceReader(file, positions, known, swap);
  const weighed = systems.map((system) => {
    const evidence = read(system.crs);
    const weight = Math.log(priorOf(system, file)) + logLikelihood(evidence);
    return { system, evidence, weight };
  });
  weighed.sort((a, b) => b.weight - a.weight);
  const best = weighed[0];
  if (!best) return { choices: [], swap, sure: false };
  const total = weighed.reduce((sum, { weight }) => sum + Math.exp(weight - best.weight), 0);
  const shown = sampled(positions, POINTS_SHOWN);
  const first = shown.map((position) => positionToWgs84(position, best.system.crs));
  const choices = weighed.slice(0, CHOICES_SHOWN).map(({ system, evidence, weight }): CrsChoice => {
    const points = shown.map((position) => positionToWgs84(position, system.crs));
    return {
      crs: system.crs,
      confidence: Math.exp(weight - best.weight) / total,
      grounds: groundsOf(system, file, evidence),
      shiftM: Math.round(median(points.map((point, at) => apartM(point, first[at]!)))),
      points,
    };
  });
  return { choices, swap, sure: isSure(choices) };
}

function apartM([aLng = NaN, aLat = NaN]: Position, [bLng = NaN, bLat = NaN]: Position): number {
  return distanceM({ lng: aLng, lat: aLat }, { lng: bLng, lat: bLat });
}

/** Habit alone never makes sure: something must be stated, written in the numbers, or measured. */
function isSure([best]: readonly CrsChoice[]): boolean {
  if (!best || best.confidence < SURE_FROM) return false;
  return best.grounds.some(({ code }) => code !== 'false-easting');
}
