import { describe, expect, test } from 'vitest';
import {
  classifyNode,
  classifyWay,
  deriveTags,
  isCompound,
  isGate,
  type WalkNode,
} from '../../../../src/core/network/ways/classify-way.ts';
import * as flag from '../../../../src/core/network/ways/edge-flags.ts';
import {
  COMPOUND_RULES,
  GATE_RULES,
  NODE_RULES,
  ruleMatches,
  WAY_RULES,
} from '../../../../src/core/network/ways/walk-rules.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';

/** Tags that a row applies to, and what then comes of the way: a class, its flags, or the closing row. */
interface Case {
  tags: Tags;
  class?: string;
  flags?: number;
  dropped?: boolean;
  area?: boolean;
}

const footway = { highway: 'footway' };
const WAY_CASES: Record<string, Case> = {
  trunk: { tags: { highway: 'trunk' }, class: 'trunk' },
  'trunk-link': { tags: { highway: 'trunk_link' }, class: 'trunk' },
  primary: { tags: { highway: 'primary_link' }, class: 'primary' },
  secondary: { tags: { highway: 'secondary' }, class: 'secondary' },
  tertiary: { tags: { highway: 'tertiary' }, class: 'tertiary' },
  street: { tags: { highway: 'residential' }, class: 'street' },
  'living-street': { tags: { highway: 'living_street' }, class: 'street' },
  service: { tags: { highway: 'service' }, class: 'service' },
  track: { tags: { highway: 'track' }, class: 'path' },
  pedestrian: { tags: { highway: 'pedestrian' }, class: 'pedestrian' },
  footway: { tags: footway, class: 'footway', flags: 0 },
  path: { tags: { highway: 'path' }, class: 'path' },
  cycleway: { tags: { highway: 'cycleway' }, class: 'cycleway' },
  steps: { tags: { highway: 'steps' }, class: 'steps', flags: flag.STEPS },
  corridor: {
    tags: { highway: 'corridor' },
    class: 'corridor',
    flags: flag.INDOOR | flag.NO_SNAP | flag.OFF_GROUND,
  },
  'lift-way': {
    tags: { highway: 'elevator' },
    class: 'lift',
    flags: flag.LIFT | flag.NO_SNAP | flag.OFF_GROUND,
  },
  platform: { tags: { highway: 'platform', area: 'no' }, class: 'footway' },
  'platform-square': { tags: { highway: 'platform' }, class: 'footway', area: true },
  'platform-rail': { tags: { railway: 'platform', area: 'no' }, class: 'footway' },
  'platform-rail-square': { tags: { railway: 'platform' }, class: 'footway', area: true },
  'platform-transport': {
    tags: { public_transport: 'platform', area: 'no' },
    class: 'footway',
  },
  'platform-transport-square': {
    tags: { public_transport: 'platform' },
    class: 'footway',
    area: true,
  },
  pier: { tags: { man_made: 'pier', area: 'no' }, class: 'path' },
  'pier-square': { tags: { man_made: 'pier' }, class: 'path', area: true },
  crossing: {
    tags: { ...footway, footway: 'crossing' },
    class: 'crossing',
    flags: flag.CROSSING_MARKED,
  },
  'crossing-signals': {
    tags: { ...footway, footway: 'crossing', crossing: 'traffic_signals' },
    class: 'crossing',
    flags: flag.CROSSING_SIGNALS,
  },
  'crossing-signals-key': {
    tags: { ...footway, footway: 'crossing', 'crossing:signals': 'yes' },
    flags: flag.CROSSING_SIGNALS,
  },
  motorway: { tags: { highway: 'motorway' }, dropped: true },
  motorroad: { tags: { highway: 'trunk', motorroad: 'yes' }, dropped: true },
  'not-built': { tags: { highway: 'construction' }, dropped: true },
  'not-for-feet': { tags: { highway: 'busway' }, dropped: true },
  'trunk-tunnel': { tags: { highway: 'trunk', tunnel: 'yes' }, dropped: true },
  'trunk-without-sidewalk': { tags: { highway: 'trunk', sidewalk: 'no' }, dropped: true },
  'sidewalk-there': {
    tags: { highway: 'trunk', tunnel: 'yes', sidewalk: 'left' },
    class: 'trunk',
    flags: flag.OFF_GROUND | flag.NO_SNAP,
  },
  'sidewalk-both-none': { tags: { highway: 'trunk', 'sidewalk:both': 'separate' }, dropped: true },
  'sidewalk-both-there': {
    tags: { highway: 'trunk', sidewalk: 'no', 'sidewalk:both': 'yes' },
    class: 'trunk',
  },
  'sidewalk-sides-none': {
    tags: { highway: 'trunk_link', 'sidewalk:left': 'none', 'sidewalk:right': 'separate' },
    dropped: true,
  },
  'sidewalk-left-apart': { tags: { highway: 'trunk', 'sidewalk:left': 'separate' }, dropped: true },
  'sidewalk-right-apart': {
    tags: { highway: 'trunk', 'sidewalk:right': 'separate' },
    dropped: true,
  },
  'sidewalk-left-only': {
    tags: { highway: 'trunk', sidewalk: 'left', 'sidewalk:left': 'no', 'sidewalk:right': 'x' },
    dropped: true,
  },
  'sidewalk-right-only': {
    tags: { highway: 'trunk', sidewalk: 'right', 'sidewalk:right': 'no', 'sidewalk:left': 'x' },
    dropped: true,
  },
  'sidewalk-left-there': {
    tags: { highway: 'trunk', 'sidewalk:left': 'yes', 'sidewalk:right': 'no' },
    class: 'trunk',
  },
  'sidewalk-right-there': {
    tags: { highway: 'trunk', 'sidewalk:right': 'yes', sidewalk: 'separate' },
    class: 'trunk',
  },
  'foot-open-platform-railway': {
    tags: { railway: 'platform', access: 'no', foot: 'yes' },
    class: 'footway',
    area: true,
  },
  'foot-open-platform-public': {
    tags: { public_transport: 'platform', access: 'no', foot: 'yes' },
    class: 'footway',
    area: true,
  },
  'foot-open-pier': {
    tags: { man_made: 'pier', access: 'private', foot: 'permissive' },
    class: 'path',
    area: true,
  },
  ...Object.fromEntries(
    [
      'construction',
      'proposed',
      'planned',
      'abandoned',
      'razed',
      'disused',
      'dismantled',
      'removed',
      'demolished',
      'destroyed',
    ].map((state) => [state, { tags: { ...footway, foot: 'yes', [state]: 'yes' }, dropped: true }]),
  ),
  'by-day': {
    tags: { ...footway, access: 'no', 'access:conditional': 'yes @ (06:00-22:00)' },
    class: 'footway',
  },
  'access-backward-closed': {
    tags: { ...footway, 'access:backward': 'no' },
    flags: flag.NO_BACKWARD,
  },
  'access-forward-closed': { tags: { ...footway, 'access:forward': 'no' }, flags: flag.NO_FORWARD },
  'sidewalk-drawn-apart': { tags: { highway: 'primary', foot: 'use_sidepath' }, dropped: true },
  'access-closed': { tags: { highway: 'service', access: 'private' }, dropped: true },
  'foot-closed': { tags: { highway: 'primary', foot: 'no' }, dropped: true },
  'foot-open': { tags: { highway: 'service', access: 'private', foot: 'yes' }, class: 'service' },
  ferry: { tags: { route: 'ferry', foot: 'yes' }, dropped: true },
  impassable: { tags: { highway: 'path', smoothness: 'impassable' }, dropped: true },
  bridge: { tags: { ...footway, bridge: 'yes' }, flags: flag.OFF_GROUND | flag.NO_SNAP },
  tunnel: { tags: { ...footway, tunnel: 'yes' }, flags: flag.OFF_GROUND | flag.NO_SNAP },
  'building-passage': { tags: { ...footway, tunnel: 'building_passage' }, flags: 0 },
  'other-deck': {
    tags: { ...footway, layer: '-1' },
    flags: flag.OFF_GROUND | flag.NO_SNAP,
  },
  overhead: {
    tags: { ...footway, location: 'roof' },
    flags: flag.OFF_GROUND | flag.NO_SNAP,
  },
  'between-decks': { tags: { highway: 'steps' }, flags: flag.STEPS },
  'between-decks-conveying': {
    tags: { ...footway, conveying: 'yes' },
    flags: flag.NO_WHEELS,
  },
  'between-decks-ramp': { tags: { ...footway, incline: '8%' }, flags: 0 },
  'between-decks-crossing': {
    tags: { ...footway, footway: 'crossing' },
    flags: flag.CROSSING_MARKED,
  },
  underground: {
    tags: { ...footway, location: 'underground' },
    flags: flag.OFF_GROUND | flag.NO_SNAP,
  },
  indoor: {
    tags: { ...footway, indoor: 'yes' },
    flags: flag.INDOOR | flag.NO_SNAP | flag.OFF_GROUND,
  },
  square: { tags: { highway: 'pedestrian', area: 'yes' }, class: 'pedestrian', area: true },
  'oneway-foot': { tags: { ...footway, 'oneway:foot': 'yes' }, flags: flag.NO_BACKWARD },
  'oneway-foot-back': { tags: { ...footway, 'oneway:foot': '-1' }, flags: flag.NO_FORWARD },
  'foot-backward-closed': { tags: { ...footway, 'foot:backward': 'no' }, flags: flag.NO_BACKWARD },
  'foot-forward-closed': { tags: { ...footway, 'foot:forward': 'no' }, flags: flag.NO_FORWARD },
  conveyor: {
    tags: { highway: 'steps', conveying: 'yes' },
    flags: flag.STEPS | flag.NO_WHEELS,
  },
  'conveyor-forward': {
    tags: { highway: 'steps', conveying: 'forward' },
    flags: flag.STEPS | flag.NO_WHEELS | flag.NO_BACKWARD,
  },
  'conveyor-backward': {
    tags: { highway: 'steps', conveying: 'backward' },
    flags: flag.STEPS | flag.NO_WHEELS | flag.NO_FORWARD,
  },
  up: { tags: { highway: 'steps', incline: 'up' }, flags: flag.STEPS | flag.UP_FORWARD },
  down: { tags: { highway: 'steps', incline: 'down' }, flags: flag.STEPS | flag.UP_BACKWARD },
  'ramp-pushchair': {
    tags: { highway: 'steps', 'ramp:stroller': 'yes' },
    flags: flag.STEPS | flag.RAMP_PUSHCHAIR,
  },
  'ramp-wheelchair': {
    tags: { highway: 'steps', 'ramp:wheelchair': 'yes' },
    flags: flag.STEPS | flag.RAMP_PUSHCHAIR | flag.RAMP_WHEELCHAIR,
  },
  'ramp-any': { tags: { highway: 'steps', ramp: 'yes' }, flags: flag.STEPS | flag.RAMP_PUSHCHAIR },
  handrail: { tags: { highway: 'steps', handrail: 'yes' }, flags: flag.STEPS | flag.HANDRAIL },
  'wheelchair-open': { tags: { ...footway, wheelchair: 'yes' }, flags: flag.WHEELCHAIR_YES },
  'wheelchair-closed': { tags: { ...footway, wheelchair: 'no' }, flags: flag.WHEELCHAIR_NO },
  'pushchair-closed': { tags: { ...footway, stroller: 'no' }, flags: flag.NO_PUSHCHAIR },
  'pushchair-open': {
    tags: { ...footway, stroller: 'yes', surface: 'sand' },
    flags: flag.WHEELCHAIR_NO,
  },
};

/** Tags that a row applies to, and what then comes of the node: who passes, or what else it is. */
const NODE_CASES: Record<string, [tags: Tags, found: Partial<WalkNode> | undefined]> = {
  lift: [{ highway: 'elevator' }, { pass: 'open', lift: true }],
  kerb: [{ kerb: 'raised' }, { pass: 'open', flags: flag.WHEELCHAIR_NO }],
  barrier: [{ barrier: 'gate' }, undefined],
  wall: [{ barrier: 'wall' }, { pass: 'closed' }],
  'barrier-access-open': [{ barrier: 'fence', access: 'yes' }, undefined],
  'barrier-access-own': [{ barrier: 'lift_gate', access: 'private' }, { pass: 'own' }],
  'barrier-access-closed': [{ barrier: 'gate', access: 'forestry' }, { pass: 'closed' }],
  'lift-own': [{ highway: 'elevator', access: 'private' }, { pass: 'closed' }],
  'lift-closed': [
    { highway: 'elevator', access: 'no' },
    { pass: 'closed', lift: true },
  ],
  'lift-foot-open': [{ highway: 'elevator', access: 'no', foot: 'yes' }, { pass: 'open' }],
  'barrier-foot-own': [{ barrier: 'gate', access: 'no', foot: 'private' }, { pass: 'own' }],
  'barrier-foot-open': [{ barrier: 'gate', access: 'private', foot: 'yes' }, undefined],
  'node-locked': [{ barrier: 'gate', locked: 'yes' }, { pass: 'closed' }],
  'barrier-foot-closed': [{ barrier: 'lift_gate', foot: 'no' }, { pass: 'closed' }],
  'node-foot-closed': [{ foot: 'no' }, { pass: 'closed' }],
  'crossing-foot-closed': [
    { highway: 'crossing', foot: 'no' },
    { pass: 'open', uncrossable: true },
  ],
  'crossing-access-closed': [{ highway: 'crossing', access: 'no' }, { uncrossable: true }],
  'crossing-none': [{ crossing: 'no' }, { pass: 'open', uncrossable: true }],
};

describe('rule table of ways', () => {
  test.each(WAY_RULES.rows.map((rule) => [rule.id, rule] as const))('row %s', (id, rule) => {
    const expected = WAY_CASES[id]!;
    expect(ruleMatches(rule, deriveTags(expected.tags))).toBe(true);
    const found = classifyWay(expected.tags)!;
    if (expected.dropped) {
      expect(found).toEqual({ droppedBy: id });
      return;
    }
    if ('droppedBy' in found) throw new Error(`dropped by ${found.droppedBy}`);
    if (expected.class) expect(flag.EDGE_CLASSES[found.edgeClass]).toBe(expected.class);
    if (expected.flags !== undefined) expect(found.flags).toBe(expected.flags);
    expect(found.area).toBe(expected.area ?? false);
  });

  test('has an example for each row, a source, and ids of its own', () => {
    expect(Object.keys(WAY_CASES).toSorted()).toEqual(
      WAY_RULES.rows.map(({ id }) => id).toSorted(),
    );
    expect(Object.keys(NODE_CASES).toSorted()).toEqual(
      NODE_RULES.rows.map(({ id }) => id).toSorted(),
    );
    for (const { source } of [...WAY_RULES.rows, ...NODE_RULES.rows])
      expect(source.length).toBeGreaterThan(8);
  });

  test('uses only known classes and words', () => {
    for (const { set } of WAY_RULES.rows) {
      if (set.class) expect(flag.EDGE_CLASSES).toContain(set.class);
      if (set.walk) expect(['yes', 'no']).toContain(set.walk);
      if (set.oneWay) expect(['forward', 'backward']).toContain(set.oneWay);
    }
    for (const { set } of NODE_RULES.rows) {
      expect(['open', 'own', 'closed', undefined]).toContain(set.pass);
      expect(Object.keys(set).length).toBeGreaterThan(0);
    }
  });

  test('finds the rows by their tags as by trying each', () => {
    for (const { tags } of Object.values(WAY_CASES)) {
      expect(WAY_RULES.matching(tags)).toEqual(
        WAY_RULES.rows.filter((rule) => ruleMatches(rule, tags)),
      );
    }
  });

  test('leaves other things out without counting them', () => {
    expect(classifyWay({ building: 'yes' })).toBeUndefined();
    expect(classifyWay({ waterway: 'river' })).toBeUndefined();
    expect(classifyWay({ foot: 'yes' })).toBeUndefined();
    expect(classifyWay({})).toBeUndefined();
  });

  test('reads the number of steps, and none where it is no number', () => {
    const steps = (step_count: string) => classifyWay({ highway: 'steps', step_count });
    expect(steps('48')).toMatchObject({ stepCount: 48 });
    expect(steps('many')).toMatchObject({ stepCount: null });
    expect(steps('-3')).toMatchObject({ stepCount: null });
  });

  test('a tag named like a part of every object is only a tag', () => {
    const tags = JSON.parse('{"__proto__": "yes", "highway": "footway"}') as Tags;
    expect(classifyWay(tags)).toMatchObject({ flags: 0 });
    expect(classifyWay({ constructor: 'x' })).toBeUndefined();
  });
});

describe('rule table of nodes', () => {
  test.each(NODE_RULES.rows.map((rule) => [rule.id, rule] as const))('row %s', (id, rule) => {
    const [tags, found] = NODE_CASES[id]!;
    expect(ruleMatches(rule, tags)).toBe(true);
    if (found) expect(classifyNode(tags)).toMatchObject(found);
    else expect(classifyNode(tags)).toBeUndefined();
  });

  test('other nodes are no barrier', () => {
    expect(classifyNode({ highway: 'crossing' })).toBeUndefined();
    expect(classifyNode({ amenity: 'bench' })).toBeUndefined();
  });
});

const COMPOUND_CASES: Record<string, Tags> = {
  'compound-residential': { landuse: 'residential', name: '学士路小区' },
  'compound-institution': { amenity: 'kindergarten' },
  'compound-private': { access: 'private', landuse: 'commercial' },
  'compound-walled': { barrier: 'wall' },
};

const GATE_CASES: Record<string, Tags> = {
  'gate-barrier': { barrier: 'lift_gate' },
  'gate-entrance': { entrance: 'main' },
};

describe('rule tables of compounds and their gates', () => {
  test.each(COMPOUND_RULES.rows.map((rule) => [rule.id, rule] as const))('row %s', (id, rule) => {
    expect(ruleMatches(rule, COMPOUND_CASES[id]!)).toBe(true);
    expect(isCompound(COMPOUND_CASES[id]!)).toBe(true);
    expect(rule.source.length).toBeGreaterThan(8);
  });

  test.each(GATE_RULES.rows.map((rule) => [rule.id, rule] as const))('row %s', (id, rule) => {
    expect(ruleMatches(rule, GATE_CASES[id]!)).toBe(true);
    expect(isGate(GATE_CASES[id]!)).toBe(true);
    expect(rule.source.length).toBeGreaterThan(8);
  });

  test('a private road is no compound, a gate that is shut to all is no gate', () => {
    expect(isCompound({ access: 'private', highway: 'service' })).toBe(false);
    expect(isCompound({ access: 'private', amenity: 'parking' })).toBe(false);
    expect(isCompound({ landuse: 'grass' })).toBe(false);
    expect(isGate({ barrier: 'gate', locked: 'yes' })).toBe(false);
    expect(isGate({ entrance: 'emergency' })).toBe(false);
    expect(isGate({ barrier: 'bollard' })).toBe(false);
  });
});
