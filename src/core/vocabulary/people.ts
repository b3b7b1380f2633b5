import type { Text } from '../base/text.ts';

const SHIPPED_GROUPS = ['residents', 'age60plus', 'age65plus', 'age0to3'] as const;

/** Id of a group that a document declares; it is also the field of areas and demand points that counts it. */
export type OwnGroupId = `group-${string}`;

export type PeopleField = (typeof SHIPPED_GROUPS)[number] | OwnGroupId;

/** A group of people that a document needs and the product does not ship, such as ages 3 to 6. */
export interface GroupRecord extends Text {
  id: OwnGroupId;
  /** Heads of columns that count it, besides its names. */
  columns: string[];
}

const fields: PeopleField[] = [...SHIPPED_GROUPS];
let own: readonly GroupRecord[] = [];

/** Groups in use: the shipped ones, and behind them those that the documents in hand declare. */
export const PEOPLE_FIELDS: readonly PeopleField[] = fields;

/** Puts declared groups in the place of those before; called by `useWords` alone. */
export function setOwnGroups(groups: readonly GroupRecord[]): void {
  own = groups;
  fields.splice(SHIPPED_GROUPS.length, fields.length, ...groups.map(({ id }) => id));
}

export function ownGroups(): readonly GroupRecord[] {
  return own;
}

export function isShippedGroup(field: string): boolean {
  return (SHIPPED_GROUPS as readonly string[]).includes(field);
}

const OWN_ID = /^group-[\p{L}\p{N}-]{1,40}$/u;

export function isOwnGroupId(field: string): field is OwnGroupId {
  return OWN_ID.test(field);
}

/** Persons by group; an absent field is unknown, never zero. */
export type People = Partial<Record<PeopleField, number>>;

/** People of a year as a document prints them. */
export interface PeopleFigure extends People {
  year: number;
}
