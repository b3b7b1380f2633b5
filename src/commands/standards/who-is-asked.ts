import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { PeopleField } from '../../core/vocabulary/people.ts';
import { changeProject } from '../project/change-project.ts';

/** Says of which branches of the kinds tree the lists hold all there are. */
export function setCompleteKinds(kinds: readonly FacilityKind[]): void {
  changeProject('act.complete-lists', (draft) => {
    if (kinds.length > 0) draft.settings.completeKinds = [...kinds];
    else delete draft.settings.completeKinds;
  });
}

/** Says that the lists hold all there are of one more branch. */
export function declareComplete(kind: FacilityKind): void {
  changeProject('act.complete-lists', (draft) => {
    const { completeKinds = [] } = draft.settings;
    if (!completeKinds.includes(kind)) draft.settings.completeKinds = [...completeKinds, kind];
  });
}

/** Says whether the loaded districts are all of their city; taken back, the documents tell. */
export function setWholeCity(isWhole: boolean): void {
  changeProject('act.city', (draft) => {
    if (isWhole) draft.settings.wholeCity = true;
    else delete draft.settings.wholeCity;
  });
}

/** People of the whole city; undefined or what is no number above 0 takes the figure away. */
export function setCityPeople(field: PeopleField, value: number | undefined): void {
  changeProject(
    'act.city',
    (draft) => {
      const people = { ...draft.settings.cityPeople };
      if (value !== undefined && value > 0) people[field] = value;
      else delete people[field];
      if (Object.keys(people).length > 0) draft.settings.cityPeople = people;
      else delete draft.settings.cityPeople;
    },
    `city-people-${field}`,
  );
}
