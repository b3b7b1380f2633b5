import { type EstateDue, estateDues } from '../../core/delivery/estates/estate-due.ts';
import { type EstatePlan, nextEstateId } from '../../core/plan/delivery/estate-plan.ts';
import type { Project } from '../../core/plan/project.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { PlainCell } from '../../io/export/xlsx/plain-workbook.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { yearOfToday } from '../standards/look-ahead.ts';
import { saveWorkbook } from './project-files.ts';

/** An empty estate, to be filled in; gives its id. */
export function addEstate(name: string): string {
  const id = nextEstateId(currentProject().estates ?? []);
  changeProject('act.estate', (draft) => {
    draft.estates ??= [];
    draft.estates.push({ id, name, facilities: [] });
  });
  return id;
}

/** Sets members of an estate; undefined takes one away. A run of keys in one field is one act. */
export function editEstate(id: string, edit: Partial<Omit<EstatePlan, 'id'>>): void {
  changeProject(
    'act.estate',
    (draft) => {
      const estate = draft.estates?.find((each) => each.id === id);
      if (!estate) return;
      for (const [member, value] of Object.entries(edit)) {
        if (value === undefined) delete estate[member as keyof EstatePlan];
        else Object.assign(estate, { [member]: value });
      }
    },
    `estate-${id}-${Object.keys(edit).join('-')}`,
  );
}

export function deleteEstate(id: string): void {
  changeProject('act.estate-delete', (draft) => {
    const left = (draft.estates ?? []).filter((each) => each.id !== id);
    if (left.length > 0) draft.estates = left;
    else delete draft.estates;
  });
}

/** What the chosen rows ask of an estate in the year looked at, else of today. */
export function duesNow(
  estate: EstatePlan,
  { settings }: Pick<Project, 'settings'> = currentProject(),
): EstateDue[] {
  const library = currentLibrary();
  const standards = settings.standardIds.flatMap((id) => library.standardById(id) ?? []);
  return estateDues(estate, standards, settings.year ?? yearOfToday());
}

/** Saves every due of every estate as a sheet. */
export function exportEstates(): Promise<void> {
  const { language } = viewStore.getState();
  const heads = [
    ...(['name', 'livedIn', 'households', 'residents', 'standard', 'unit'] as const),
    ...(['due', 'planned', 'handedOver', 'missing', 'facilities'] as const),
  ].map((head) => translate(language, `estate.${head}`));
  const rows = (currentProject().estates ?? []).flatMap((estate): PlainCell[][] => {
    const { name, livedIn = null, households = null, residents = null, facilities } = estate;
    const told = facilities
      .map(
        ({ kind, step }) =>
          `${kindName(language, kind)} ${translate(language, `estate.step-${step}`)}`,
      )
      .join('；');
    const own: PlainCell[] = [name, livedIn, households, residents];
    const dues = duesNow(estate);
    if (dues.length === 0) return [[...own, ...Array<null>(6).fill(null), told]];
    return dues.map(({ standard, unit, due, planned, handedOver, missing }) => [
      ...own,
      `${standard.id} ${language === 'en' ? standard.title.en : standard.title.zh}`,
      translate(language, `estate.unit-${unit}`),
      ...[due, planned, handedOver, missing],
      told,
    ]);
  });
  const name = translate(language, 'estate.title');
  return saveWorkbook(name, [{ name: name.slice(0, 31), table: [heads, ...rows], sticky: 1 }]);
}
