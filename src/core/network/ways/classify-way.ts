import * as flag from './edge-flags.ts';
import { openByDay } from './open-by-day.ts';
import { isOffStreet, readDeck, type Deck } from './read-deck.ts';
import { stoppedWheels } from './tagged-limits.ts';
import {
  COMPOUND_RULES,
  GATE_RULES,
  NODE_RULES,
  WAY_RULES,
  type NodeTraits,
  type WayTraits,
} from './walk-rules.ts';
import type { Tags } from './walk-ways.ts';

/** What the network keeps of a way's tags. */
export interface WalkWay {
  /** Position in `EDGE_CLASSES`. */
  edgeClass: number;
  /** Bits of `edge-flags.ts`. */
  flags: number;
  /** Steps of the whole way where tagged; null where unknown or no flight. */
  stepCount: number | null;
  /** A closed way that is walked across, not only along. */
  area: boolean;
  /** Open at some hours only; it counts as it is by day. */
  byDay: boolean;
  deck: Deck;
  /** Steps, a ramp, an escalator, a lift or a crossing: it meets whatever it comes to. */
  leadsBetweenDecks: boolean;
}

/** A way that stays out, with the id of the row that closed it. */
export interface DroppedWay {
  droppedBy: string;
}

/** What the network keeps of a node that is more than a junction. */
export interface WalkNode {
  /** `own`: only who lives or calls on the ground behind it. */
  pass: 'open' | 'own' | 'closed';
  lift: boolean;
  /** Nobody crosses the street here; along it everybody passes. */
  uncrossable: boolean;
  /** Bits of `edge-flags.ts` for the wheels that it stops. */
  flags: number;
}

/** Tags of a way with the keys that are made of others. */
export function deriveTags(tags: Tags): Tags {
  const byDay = openByDay(tags);
  return isOffStreet(readDeck(tags)) ? { ...byDay, '@deck': 'off' } : byDay;
}

/**
 * What the rule table makes of a way's tags; undefined when no row speaks of it (a building, a
 * river), which is not counted as dropped.
 */
export function classifyWay(tags: Tags): WalkWay | DroppedWay | undefined {
  const traits: WayTraits = {};
  let decidedBy: string | undefined;
  for (const rule of WAY_RULES.matching(deriveTags(tags))) {
    Object.assign(traits, rule.set);
    if (rule.set.walk) decidedBy = rule.id;
  }
  if (traits.walk === undefined || decidedBy === undefined) return undefined;
  if (traits.walk === 'no') return { droppedBy: decidedBy };
  return {
    edgeClass: Math.max(0, flag.EDGE_CLASSES.indexOf(traits.class ?? 'path')),
    // A flight is closed or open to wheels by its ramps.
    flags: flagsOf(traits) | (traits.steps ? 0 : stoppedWheels(tags)),
    stepCount: traits.steps ? positiveNumber(tags['step_count']) : null,
    area: traits.area === true,
    byDay: traits.byDay === true,
    deck: readDeck(tags),
    leadsBetweenDecks: traits.betweenDecks === true,
  };
}

function flagsOf(traits: WayTraits): number {
  let bits = 0;
  if (traits.steps) bits |= flag.STEPS;
  if (traits.lift) bits |= flag.LIFT | flag.NO_SNAP | flag.OFF_GROUND;
  if (traits.crossing === 'signals') bits |= flag.CROSSING_SIGNALS;
  if (traits.crossing === 'marked') bits |= flag.CROSSING_MARKED;
  if (traits.indoor) bits |= flag.INDOOR | flag.NO_SNAP | flag.OFF_GROUND;
  if (traits.offGround) bits |= flag.OFF_GROUND;
  if (traits.snap === 'no') bits |= flag.NO_SNAP;
  if (traits.oneWay === 'forward') bits |= flag.NO_BACKWARD;
  if (traits.oneWay === 'backward') bits |= flag.NO_FORWARD;
  if (traits.up === 'forward') bits |= flag.UP_FORWARD;
  if (traits.up === 'backward') bits |= flag.UP_BACKWARD;
  if (traits.ramp === 'pushchair') bits |= flag.RAMP_PUSHCHAIR;
  if (traits.ramp === 'wheelchair') bits |= flag.RAMP_WHEELCHAIR | flag.RAMP_PUSHCHAIR;
  if (traits.wheelchair === 'yes') bits |= flag.WHEELCHAIR_YES;
  if (traits.wheelchair === 'no') bits |= flag.WHEELCHAIR_NO;
  if (traits.pushchair === 'no') bits |= flag.NO_PUSHCHAIR;
  if (traits.wheels === 'no') bits |= flag.NO_WHEELS;
  if (traits.handrail) bits |= flag.HANDRAIL;
  return bits;
}

function positiveNumber(text: string | undefined): number | null {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : null;
}

/** True when a closed line with these tags encloses ground that people leave through its gates. */
export function isCompound(tags: Tags): boolean {
  return COMPOUND_RULES.matching(tags).length > 0;
}

/** True when people come in at a node of such a line: a gate or entrance that is not shut to all. */
export function isGate(tags: Tags): boolean {
  return GATE_RULES.matching(tags).length > 0 && classifyNode(tags)?.pass !== 'closed';
}

/** Who passes a tagged node; undefined where everybody does and nothing takes time. */
export function classifyNode(tags: Tags): WalkNode | undefined {
  const traits: NodeTraits = {};
  for (const { set } of NODE_RULES.matching(openByDay(tags))) Object.assign(traits, set);
  const { pass = 'open', lift = false } = traits;
  const uncrossable = traits.crossing === 'no';
  const stops = traits.pass !== undefined && tags['wheelchair'] === 'no' ? flag.WHEELCHAIR_NO : 0;
  const flags = stops | (traits.pass === undefined ? 0 : stoppedWheels(tags));
  if (pass === 'open' && !lift && !uncrossable && flags === 0) return undefined;
  return { pass, lift, uncrossable, flags };
}
