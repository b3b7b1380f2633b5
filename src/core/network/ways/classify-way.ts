import * as flag from './edge-flags.ts';
import { COMPOUND_RULES, GATE_RULES, NODE_RULES, WAY_RULES, type WayTraits } from './walk-rules.ts';
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
}

/** A way that stays out, with the id of the row that closed it. */
export interface DroppedWay {
  droppedBy: string;
}

export type NodePass = 'open' | 'narrow' | 'closed' | 'lift';

/**
 * What the rule table makes of a way's tags; undefined when no row speaks of it (a building, a
 * river), which is not counted as dropped.
 */
export function classifyWay(tags: Tags): WalkWay | DroppedWay | undefined {
  const traits: WayTraits = {};
  let decidedBy: string | undefined;
  for (const rule of WAY_RULES.matching(tags)) {
    Object.assign(traits, rule.set);
    if (rule.set.walk) decidedBy = rule.id;
  }
  if (traits.walk === undefined || decidedBy === undefined) return undefined;
  if (traits.walk === 'no') return { droppedBy: decidedBy };
  return {
    edgeClass: Math.max(0, flag.EDGE_CLASSES.indexOf(traits.class ?? 'path')),
    flags: flagsOf(traits),
    stepCount: traits.steps ? positiveNumber(tags['step_count']) : null,
    area: traits.area === true,
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
  return GATE_RULES.matching(tags).length > 0 && classifyNode(tags) !== 'closed';
}

/** Who passes a tagged node; undefined when it is neither barrier nor lift. */
export function classifyNode(tags: Tags): NodePass | undefined {
  let pass: NodePass | undefined;
  for (const { set } of NODE_RULES.matching(tags)) pass = set.pass ?? pass;
  return pass;
}
