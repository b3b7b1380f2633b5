import kindsData from '../../../data/standards/facility-kinds.json' with { type: 'json' };
import type { Text } from '../base/text.ts';
import type { Service } from './facility-fields.ts';
import type { PeopleField } from './people.ts';

/** Id of a kind in the tree of `data/standards/facility-kinds.json`. */
export type FacilityKind = string;

export interface KindRecord extends Text {
  id: FacilityKind;
  parents: FacilityKind[];
  /** People a root kind is for; descendants inherit it. */
  serves?: PeopleField;
  /** A facility that offers this service counts as exactly this kind (not as its ancestors). */
  viaService?: {
    service: Service;
    ofKind?: FacilityKind;
    /** Kinds that often offer it: one of them whose list says nothing of services may be of this kind. */
    unsaidOf?: FacilityKind[];
  };
  /** Beds are no attribute of such a place, so an absent number is not a missing one. */
  holdsNoBeds?: boolean;
  /** Names found in real lists. */
  aliases: string[];
}

const SHIPPED = kindsData as readonly KindRecord[];
const kinds: KindRecord[] = [];

/** Kinds in use: the shipped ones, and behind them those that the documents in hand declare. */
export const KINDS: readonly KindRecord[] = kinds;

const byId = new Map<FacilityKind, KindRecord>();
const ancestorsOf = new Map<FacilityKind, ReadonlySet<FacilityKind>>();

function collectAncestors(id: FacilityKind, into: Set<FacilityKind>): Set<FacilityKind> {
  if (into.has(id)) return into;
  into.add(id);
  for (const parent of byId.get(id)?.parents ?? []) collectAncestors(parent, into);
  return into;
}

/** Puts declared kinds in the place of those before; called by `useWords` alone. */
export function setOwnKinds(own: readonly KindRecord[]): void {
  kinds.splice(0, kinds.length, ...SHIPPED, ...own);
  byId.clear();
  ancestorsOf.clear();
  for (const kind of kinds) byId.set(kind.id, kind);
  for (const { id } of kinds) ancestorsOf.set(id, collectAncestors(id, new Set()));
}
setOwnKinds([]);

export function isShippedKind(id: FacilityKind): boolean {
  return SHIPPED.some((kind) => kind.id === id);
}

export function kindRecord(id: FacilityKind): KindRecord | undefined {
  return byId.get(id);
}

/** True when `id` is `branch` or lies below it in the tree. */
export function isUnder(id: FacilityKind, branch: FacilityKind): boolean {
  return ancestorsOf.get(id)?.has(branch) ?? id === branch;
}

/** True when a facility counts as `kind`: by one of its kinds, or by a service that stands for it. */
export function isOfKind(
  facility: { kinds: readonly FacilityKind[]; services?: readonly Service[] },
  kind: FacilityKind,
): boolean {
  if (facility.kinds.some((own) => isUnder(own, kind))) return true;
  const via = byId.get(kind)?.viaService;
  if (!via || !facility.services?.includes(via.service)) return false;
  return via.ofKind === undefined || facility.kinds.some((own) => isUnder(own, via.ofKind!));
}

/** True when a facility is not known to be of a kind and would be if its unsaid services held the right one. */
export function mayBeOfKind(
  facility: { kinds: readonly FacilityKind[]; services?: readonly Service[] },
  kind: FacilityKind,
): boolean {
  if (facility.services || isOfKind(facility, kind)) return false;
  const unsaidOf = byId.get(kind)?.viaService?.unsaidOf ?? [];
  return facility.kinds.some((own) => unsaidOf.some((each) => isUnder(own, each)));
}

/** The people a kind is for, its own or its nearest ancestor's; residents when the tree does not say. */
export function peopleServedBy(kind: FacilityKind): PeopleField {
  const record = byId.get(kind);
  if (!record) return 'residents';
  if (record.serves) return record.serves;
  return record.parents[0] ? peopleServedBy(record.parents[0]) : 'residents';
}
