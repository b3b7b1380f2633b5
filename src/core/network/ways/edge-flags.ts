/** Bits of `Graph.edgeFlags`: what a walker has to know of an edge. */
export const STEPS = 1;
export const LIFT = 1 << 1;
export const CROSSING_SIGNALS = 1 << 2;
export const CROSSING_MARKED = 1 << 3;
/** Bridge, tunnel or corridor: its height comes from its ends, not from the ground. */
export const OFF_GROUND = 1 << 4;
/** No doors along it: places are not joined to it (bridges, tunnels, lifts, corridors). */
export const NO_SNAP = 1 << 5;
export const INDOOR = 1 << 6;
export const NO_FORWARD = 1 << 7;
export const NO_BACKWARD = 1 << 8;
export const WHEELCHAIR_YES = 1 << 9;
export const WHEELCHAIR_NO = 1 << 10;
export const RAMP_PUSHCHAIR = 1 << 11;
export const RAMP_WHEELCHAIR = 1 << 12;
export const UP_FORWARD = 1 << 13;
export const UP_BACKWARD = 1 << 14;
/** Escalator: nothing on wheels passes; also the stiles and turnstiles of older files. */
export const NO_WHEELS = 1 << 15;
export const HANDRAIL = 1 << 16;
/** Passage through a gate, barrier or lift node; it has no length. */
export const PASSAGE = 1 << 17;
/** Shut by a scenario, or replaced by the pieces it was cut into. */
export const CLOSED = 1 << 18;
/** Added by a scenario. */
export const ADDED = 1 << 19;
/** Passage of own ground: only for those who live or call behind it; see `own-ground.ts`. */
export const OWN_GROUND = 1 << 21;
/** What is tagged stops a pushchair. */
export const NO_PUSHCHAIR = 1 << 20;

/** Names of `Graph.edgeClass`, for reports; the position is the number in the array. */
export const EDGE_CLASSES = [
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'street',
  'service',
  'pedestrian',
  'footway',
  'crossing',
  'path',
  'cycleway',
  'steps',
  'corridor',
  'lift',
  'square',
  'passage',
  'link',
] as const;
export type EdgeClass = (typeof EDGE_CLASSES)[number];
