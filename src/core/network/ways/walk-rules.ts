import rulesData from '../../../../data/network/walk-rules.json' with { type: 'json' };
import type { EdgeClass } from './edge-flags.ts';
import type { Tags } from './walk-ways.ts';

/**
 * Values that match: literal ones, `*` for any value, `-` for no such key. Keys that begin with `@`
 * are made of other tags: `@hours` by `openByDay`, `@deck` by `isOffStreet`.
 */
export type TagPattern = Readonly<Record<string, readonly string[]>>;

/** What a row of the table says of a way; a later row overrides an earlier one, key by key. */
export interface WayTraits {
  walk?: 'yes' | 'no';
  class?: EdgeClass;
  steps?: boolean;
  lift?: boolean;
  indoor?: boolean;
  offGround?: boolean;
  snap?: 'no';
  area?: boolean;
  crossing?: 'signals' | 'marked';
  oneWay?: 'forward' | 'backward';
  up?: 'forward' | 'backward';
  ramp?: 'pushchair' | 'wheelchair';
  wheelchair?: 'yes' | 'no';
  pushchair?: 'yes' | 'no';
  wheels?: 'no';
  handrail?: boolean;
  /** Open at some hours only, by day among them. */
  byDay?: boolean;
  betweenDecks?: boolean;
}

/** What a row says of a node: who passes it, and whether feet cross there. */
export interface NodeTraits {
  /** `own`: who lives or calls on the ground behind it. */
  pass?: 'open' | 'own' | 'closed';
  lift?: boolean;
  crossing?: 'no';
}

/** What a row says of a closed line: it encloses ground that is left through its gates. */
export interface CompoundTraits {
  compound: true;
}

/** What a row says of a node on such a line: people come in there. */
export interface GateTraits {
  gate: true;
}

export interface WalkRule<Traits> {
  id: string;
  match: TagPattern;
  unless?: TagPattern;
  set: Traits;
  /** Page of the OSM wiki, law or own rule it stands on. */
  source: string;
}

function keyMatches(value: string | undefined, allowed: readonly string[]): boolean {
  if (value === undefined) return allowed.includes('-');
  return allowed.includes(value) || allowed.includes('*');
}

/** True when a row applies: every key of `match` fits and no key of `unless` does. */
export function ruleMatches(rule: WalkRule<unknown>, tags: Tags): boolean {
  for (const key of Object.keys(rule.match)) {
    if (!keyMatches(Object.hasOwn(tags, key) ? tags[key] : undefined, rule.match[key]!)) {
      return false;
    }
  }
  const { unless } = rule;
  if (unless) {
    for (const key of Object.keys(unless)) {
      if (Object.hasOwn(tags, key) && keyMatches(tags[key], unless[key]!)) return false;
    }
  }
  return true;
}

/** A key that a pattern asks to be there. */
function neededKey(match: TagPattern): string {
  return Object.keys(match).find((name) => !match[name]!.includes('-'))!;
}

/** Keys of which an element needs one for any of some rows to apply to it. */
export function neededKeys(rows: readonly WalkRule<unknown>[]): string[] {
  return [...new Set(rows.map(({ match }) => neededKey(match)))];
}

/** Rows of one table, found by the tags they ask for rather than one by one. */
export class RuleTable<Traits> {
  readonly rows: readonly WalkRule<Traits>[];
  /** Positions of rows by a key and value that each of them needs; `*` for any value. */
  readonly #byTag = new Map<string, Map<string, number[]>>();

  constructor(rows: readonly WalkRule<Traits>[]) {
    this.rows = rows;
    rows.forEach((row, at) => {
      const key = neededKey(row.match);
      for (const value of row.match[key]!) {
        const byValue = this.#byTag.get(key) ?? new Map<string, number[]>();
        byValue.set(value, [...(byValue.get(value) ?? []), at]);
        this.#byTag.set(key, byValue);
      }
    });
  }

  /** The rows that apply to some tags, in the order of the table. */
  matching(tags: Tags): WalkRule<Traits>[] {
    const near: number[] = [];
    for (const key of Object.keys(tags)) {
      const byValue = this.#byTag.get(key);
      if (!byValue) continue;
      near.push(...(byValue.get(tags[key]!) ?? []), ...(byValue.get('*') ?? []));
    }
    return near
      .toSorted((a, b) => a - b)
      .map((at) => this.rows[at]!)
      .filter((row) => ruleMatches(row, tags));
  }
}

// The compiler widens a JSON file's words to `string`; a test holds every row against these types.
export const WAY_RULES = new RuleTable(rulesData.ways as unknown as WalkRule<WayTraits>[]);
export const COMPOUND_RULES = new RuleTable(
  rulesData.compounds as unknown as WalkRule<CompoundTraits>[],
);
export const GATE_RULES = new RuleTable(rulesData.gates as unknown as WalkRule<GateTraits>[]);
export const NODE_RULES = new RuleTable(rulesData.nodes as unknown as WalkRule<NodeTraits>[]);
