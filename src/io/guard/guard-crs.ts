import type { Position } from 'geojson';
import { boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import { distanceM } from '../../core/geo/sphere.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { CrsGround } from '../../core/vocabulary/crs-ground.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import type { Datum } from '../../core/geo/epsg-system.ts';
import { positionToWgs84 } from '../crs/to-wgs84.ts';
import { classifyAxes, northingFirst } from '../mapping/place/check-axes.ts';
import { plausibleSystems, type PlausibleSystem } from '../mapping/place/plausible-systems.ts';
import { type Evidence, expectedShares, groundsOfEvidence, logLikelihood } from './crs-evidence.ts';
import {
  bestBeside,
  type BesideEvidence,
  type BesideFile,
  besideEvidence,
} from './beside-evidence.ts';
import type { GuardedFile, KnownPlaces } from './guarded-file.ts';
import { knownEvidence } from './known-evidence.ts';
import { countNoted, isNoted } from './noted-crs.ts';
import { median } from './name-matches.ts';
import { sampled } from '../crs/share-outside.ts';

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
  /** Metres of no public system, such as those of a city's own. */
  unknown?: true;
  /**
   * Why it is not sure although one choice is ahead: it only agrees with files that are not certain themselves, or nothing
   * but the format or the label of WGS-84 speaks for it.
   */
  doubt?: 'together' | 'format' | 'stated';
}

/** Confidence from which nobody is asked, if something beside habit speaks for the choice. */
const SURE_FROM = 0.85;
/** What moves nothing is taken a little sooner. */
const SURE_UNMOVED = 0.75;
/** What is stated is overruled, and places are moved by half a kilometre, only where hardly a doubt is left. */
const SURE_AGAINST_WORD = 0.97;
/** What a statement makes of a system. A title or remark was written by somebody who knew. */
const NOTED = 300;
const STATED = 50;
/** What files that are not certain themselves add to a choice with which they go together. */
const AGREEMENT = 0.05;
/** Fields of a service: its answer may have been converted before it became a file. */
const ORIGIN = 30;
const POINTS_SHOWN = 150;
const CHOICES_SHOWN = 8;

function groundsOf(
  system: PlausibleSystem,
  file: GuardedFile,
  evidence: Evidence,
  beside: readonly BesideEvidence[],
  readAs: readonly Crs[],
): CrsGround[] {
  const grounds: CrsGround[] = [];
  if (file.noted && isNoted(file.noted, system.crs)) {
    grounds.push({ code: 'noted', params: { words: file.noted.words } });
  }
  if (file.origin?.crs === system.crs) {
    grounds.push({ code: 'origin', params: { origin: file.origin.id } });
  }
  if (file.stated === system.crs) grounds.push({ code: 'stated', params: {} });
  else if (isByFormat(system.crs, file)) grounds.push({ code: 'by-format', params: {} });
  if (system.ground !== 'degrees') grounds.push({ code: system.ground, params: {} });
  return [
    ...grounds,
    ...groundsOfEvidence(evidence),
    ...beside.flatMap(({ fileName, tried }, at) => {
      const crs = readAs[at]!;
      const measured = tried.find((each) => each.crs === crs);
      return measured ? groundsOfEvidence(measured.evidence, { file: fileName, crs }) : [];
    }),
  ];
}

function isByFormat(crs: Crs, file: GuardedFile): boolean {
  return crs === 'wgs84' && file.stated === undefined && file.wgs84ByFormat === true;
}

/**
 * Degrees that were taken from a map service mostly travel under the name of WGS-84 too, whether the file says it or its
 * format: that name weighs nothing, so that the same points get the same answer in every format.
 */
function priorOf({ crs, prior }: PlausibleSystem, file: GuardedFile): number {
  const noted = isNoted(file.noted, crs) ? NOTED ** countNoted(file.noted!) : 1;
  const own = prior * noted * (file.origin?.crs === crs ? ORIGIN : 1);
  return own * (file.stated === crs && crs !== 'wgs84' ? STATED : 1);
}

function centreOf(areas: readonly Area[]): number | undefined {
  const [west, , east] = joinBoxes(areas.map(({ geometry }) => boundGeometry(geometry)));
  return Number.isFinite(west + east) ? (west + east) / 2 : undefined;
}

/** Degrees of the datums that have a system of degrees of their own. */
const DEGREES_OF: Readonly<Partial<Record<Datum, Crs>>> = {
  xian80: 'EPSG:4610',
  beijing54: 'EPSG:4214',
};

/** The plausible systems, and those that the file itself names where its numbers are degrees. */
function withOwnWord(
  systems: PlausibleSystem[],
  { stated, noted }: GuardedFile,
): PlausibleSystem[] {
  const isDegrees = systems.every(({ ground }) => ground === 'degrees');
  const inDegrees = noted?.datum && DEGREES_OF[noted.datum];
  const own = isDegrees && systems.length > 0 ? [noted?.crs, inDegrees] : [];
  const named = [stated, ...own];
  const all = [...systems];
  for (const own of named) {
    if (own === undefined || own === 'bd09mc' || all.some((each) => each.crs === own)) continue;
    all.push({ crs: own, prior: 0.5, ground: 'degrees' });
  }
  return all;
}

/**
 * Weighs the systems a file could be in: the size of its numbers, a zone before the easting, what the file and the people
 * who made it state, the share of points outside the areas, how far things of the same name lie from where they are known
 * to be, and whether places called after an area lie in it. Files of the same drop are held against each other for every
 * system that the other could be in, so that two files read wrongly do not confirm each other: only one whose own system is
 * certain makes another one sure.
 */
export function guardCrs(
  file: GuardedFile,
  known: KnownPlaces,
  others: readonly BesideFile[] = [],
): CrsGuard {
  const axes = classifyAxes(file.positions);
  const swap = axes === 'swapped' || (axes === 'projected' && northingFirst(file.positions));
  const positions = swap ? file.positions.map(([x = NaN, y = NaN]) => [y, x]) : file.positions;
  const plausible = plausibleSystems(positions, centreOf(known.areas));
  // A zone before the easting says more than a title that speaks of a city's own system.
  const isLocal = file.noted?.local && plausible.every(({ ground }) => ground === 'false-easting');
  const systems = isLocal ? [] : withOwnWord(plausible, file);
  const ordered: GuardedFile = { ...file, positions };
  const codes = systems.map(({ crs }) => crs);
  const measured = knownEvidence(ordered, known, swap, codes);
  const rates = expectedShares(measured);
  const besides = besideEvidence(ordered, swap, others, codes);
  const weighed = systems.map((system, at) => {
    const evidence = measured[at]!;
    const beside = besides[at]!;
    const alone = Math.log(priorOf(system, file)) + logLikelihood(evidence, rates);
    const told = (each: readonly BesideEvidence[]): number =>
      each.reduce((sum, { weight }) => sum + weight, 0);
    const firm = alone + told(beside.filter((other) => other.firm));
    return { system, evidence, beside, alone, firm, all: alone + told(beside) };
  });
  weighed.sort((a, b) => b.all - a.all);
  const best = weighed[0];
  if (!best) {
    const inMetres = axes === 'projected';
    return { choices: [], swap, sure: false, ...(inMetres && { unknown: true }) };
  }
  const confidence = shares(weighed.map(({ all }) => all));
  const readAs = bestBeside(best.beside);
  const shown = sampled(positions, POINTS_SHOWN);
  const first = shown.map((position) => positionToWgs84(position, best.system.crs));
  const choices = weighed
    .slice(0, CHOICES_SHOWN)
    .map(({ system, evidence, beside }, at): CrsChoice => {
      const points = shown.map((position) => positionToWgs84(position, system.crs));
      return {
        crs: system.crs,
        confidence: confidence[at]!,
        grounds: groundsOf(system, file, evidence, beside, readAs),
        shiftM: Math.round(median(points.map((point, at) => apartM(point, first[at]!)))),
        points,
      };
    });
  const [chosen] = choices as [CrsChoice];
  const byFirm = shares(weighed.map(({ firm }) => firm))[0]!;
  const alone = weighed.reduce((a, b) => (b.alone > a.alone ? b : a)).system.crs;
  const sure = [chosen.confidence, byFirm].every((each) => isSure(chosen, each, file, alone));
  const doubt = sure ? undefined : doubtOf(chosen, file, byFirm);
  return { choices, swap, sure, ...(doubt ? { doubt } : {}) };
}

/** Likelihoods out of their logarithms, together 1. */
function shares(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const each = logs.map((log) => Math.exp(log - most));
  const total = each.reduce((sum, share) => sum + share, 0);
  return each.map((share) => share / total);
}

/** @param byFirm confidence of the choice without the files that are not certain themselves */
function doubtOf(
  { crs, confidence }: CrsChoice,
  file: GuardedFile,
  byFirm: number,
): CrsGuard['doubt'] {
  if (confidence > byFirm + AGREEMENT) return 'together';
  if (crs === 'wgs84' && file.stated === crs) return 'stated';
  return isByFormat(crs, file) ? 'format' : undefined;
}

function apartM([aLng = NaN, aLat = NaN]: Position, [bLng = NaN, bLat = NaN]: Position): number {
  return distanceM({ lng: aLng, lat: aLat }, { lng: bLng, lat: bLat });
}

/** Grounds that say as little as habit: programs write WGS-84 where nobody told them anything. */
function isBareWord({ code }: CrsGround, crs: Crs): boolean {
  return code === 'false-easting' || code === 'by-format' || (code === 'stated' && crs === 'wgs84');
}

/**
 * Habit alone never makes sure, nor does the label of WGS-84: something else must be stated, written in the numbers, or
 * measured. What the file itself states is only overruled, and places are only moved by what was measured or by the fields
 * of a service, when hardly a doubt is left; outlines never by the files beside them alone, since one of those may be read
 * wrongly.
 * @param confidence of the choice, 0–1
 * @param alone the likeliest system without the files beside it
 */
function isSure(
  { crs, grounds }: CrsChoice,
  confidence: number,
  { stated, outlines }: GuardedFile,
  alone: Crs,
): boolean {
  const overrules = stated !== undefined && stated !== 'wgs84' && crs !== stated;
  const isSaid = grounds.some(({ code }) => code === 'stated' || code === 'noted');
  const isMoved = (crs === 'gcj02' || crs === 'bd09') && !isSaid;
  if (isMoved && outlines !== undefined && crs !== alone) return false;
  const from = crs === 'wgs84' ? SURE_UNMOVED : SURE_FROM;
  if (confidence < (overrules || isMoved ? SURE_AGAINST_WORD : from)) return false;
  return grounds.some((ground) => !isBareWord(ground, crs));
}
