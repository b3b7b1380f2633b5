export const PEOPLE_FIELDS = ['residents', 'age60plus', 'age65plus', 'age0to3'] as const;
export type PeopleField = (typeof PEOPLE_FIELDS)[number];

/** Persons by group; an absent field is unknown, never zero. */
export type People = Partial<Record<PeopleField, number>>;

/** People of a year as a document prints them. */
export interface PeopleFigure extends People {
  year: number;
}
