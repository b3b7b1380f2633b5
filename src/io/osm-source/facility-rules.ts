import type { TagPattern } from '../../core/network/ways/walk-rules.ts';
import kindsData from '../../../data/osm/facility-kinds.json' with { type: 'json' };
import type { Facility } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { tagsFit, type OsmTags } from './rings/tag-pattern.ts';

/** A row of the table: what tags say of a facility. */
export interface FacilityRule {
  id: string;
  kind: FacilityKind;
  match: TagPattern;
  /** One of these words stands in a name. */
  nameHolds?: readonly string[];
  /** To be checked by a person, always or where a name holds one of these words. */
  doubt?: boolean;
  doubtIfNameHolds?: readonly string[];
  /** Number of the facility by the key that gives it; the first key that gives one counts. */
  numbers?: Readonly<Record<string, 'beds' | 'places'>>;
  source: string;
}

// The compiler widens a JSON file's words to `string`; a test holds every row against these types.
export const FACILITY_RULES = kindsData.rows as readonly unknown[] as readonly FacilityRule[];
const OPERATORS = new Map(Object.entries(kindsData.operators)) as ReadonlyMap<
  string,
  Facility['operator']
>;

/** Keys of which a facility carries one. */
export const FACILITY_KEYS = [
  ...new Set(FACILITY_RULES.flatMap(({ match }) => Object.keys(match))),
];

function anyName(tags: OsmTags): string {
  return ['name:zh-Hans', 'name:zh', 'name', 'official_name', 'alt_name', 'old_name']
    .map((key) => tags.get(key) ?? '')
    .join('\n');
}

function holdsOne(names: string, words: readonly string[]): boolean {
  return words.some((word) => names.includes(word));
}

/** The first row that fits; undefined when the tags make no kind certain. */
export function facilityRuleFor(tags: OsmTags): FacilityRule | undefined {
  return FACILITY_RULES.find(
    ({ match, nameHolds }) =>
      tagsFit(match, tags) && (!nameHolds || holdsOne(anyName(tags), nameHolds)),
  );
}

/** True when a person should check whether the facility is what its tags say. */
export function isDoubtful({ doubt, doubtIfNameHolds }: FacilityRule, tags: OsmTags): boolean {
  return doubt === true || holdsOne(anyName(tags), doubtIfNameHolds ?? []);
}

/** Who runs it, as `operator:type` says; undefined where it does not. */
export function readOperator(tags: OsmTags): Facility['operator'] {
  return OPERATORS.get(tags.get('operator:type') ?? '');
}

/** Beds and places that the tags state as whole numbers; whatever else stands there stays out. */
export function readNumbers(
  { numbers }: FacilityRule,
  tags: OsmTags,
): Pick<Facility, 'beds' | 'places'> {
  const found: Pick<Facility, 'beds' | 'places'> = {};
  for (const [key, field] of Object.entries(numbers ?? {})) {
    const text = tags.get(key)?.trim() ?? '';
    if (found[field] === undefined && /^\d{1,5}$/.test(text)) found[field] = Number(text);
  }
  return found;
}
