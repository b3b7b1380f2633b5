import { NETWORK_WALKERS, type TaggedLimits } from '../walkers/network-walkers.ts';
import { readGrade, readMetres } from './read-measure.ts';
import { NO_PUSHCHAIR, WHEELCHAIR_NO } from './edge-flags.ts';
import type { Tags } from './walk-ways.ts';

const BIT_OF_WHEELS = { wheelchair: WHEELCHAIR_NO, pushchair: NO_PUSHCHAIR } as const;
/** The key that says outright whether these wheels pass. */
const KEY_OF_WHEELS = { wheelchair: 'wheelchair', pushchair: 'stroller' } as const;
const PASSABLE = new Set(['yes', 'designated']);
const SIDES = ['left', 'right', 'both'] as const;

const PAVED_SIDEWALK = new Set(['yes', 'left', 'right', 'both', 'lane']);

/**
 * Values of a key that a walker meets: of a road with sidewalks those of the sidewalks, since the
 * carriageway's are for cars.
 */
function valuesUnderfoot(tags: Tags, key: 'surface' | 'smoothness'): string[] {
  const hasSidewalk =
    PAVED_SIDEWALK.has(tags['sidewalk'] ?? '') ||
    SIDES.some((side) => tags[`sidewalk:${side}`] === 'yes');
  const ofSides = SIDES.map((side) => tags[`sidewalk:${side}:${key}`]);
  const values = hasSidewalk ? ofSides : [tags[key]];
  return values.filter((value) => value !== undefined);
}

function isClosed(tags: Tags, limits: TaggedLimits): boolean {
  const grade = readGrade(tags['incline']);
  if (grade === 'steep' || (grade !== undefined && Math.abs(grade) > limits.incline.most)) {
    return true;
  }
  const widthM = readMetres(tags['width'] ?? tags['est_width'] ?? tags['maxwidth:physical']);
  if (widthM !== undefined && widthM < limits.width.leastM) return true;
  for (const key of ['smoothness', 'surface'] as const) {
    const values = valuesUnderfoot(tags, key);
    if (values.length > 0 && values.every((value) => limits[key].closed.includes(value))) {
      return true;
    }
  }
  return isObstacle(tags, limits);
}

function isObstacle(tags: Tags, { kerb, barrier, ford }: TaggedLimits): boolean {
  if (barrier.closed.includes(tags['barrier'] ?? '')) return true;
  if (ford.closed.includes(tags['ford'] ?? '')) return true;
  const heightM = readMetres(tags['kerb:height'] ?? tags['kerb']);
  if (heightM !== undefined) return heightM > kerb.mostM;
  const value = tags['kerb'] ?? (tags['barrier'] === 'kerb' ? 'untagged' : '');
  return kerb.closed.includes(value);
}

/**
 * Bits of `edge-flags.ts` for the wheels that what is tagged of a way or node stops, by the limits
 * of `walkers.json`; where the tags say outright that they pass, they do.
 */
export function stoppedWheels(tags: Tags): number {
  let bits = 0;
  for (const { wheels, tagged } of NETWORK_WALKERS) {
    if (!wheels || !tagged || PASSABLE.has(tags[KEY_OF_WHEELS[wheels]] ?? '')) continue;
    if (wheels === 'pushchair' && PASSABLE.has(tags['wheelchair'] ?? '')) continue;
    if (isClosed(tags, tagged)) bits |= BIT_OF_WHEELS[wheels];
  }
  return bits;
}
