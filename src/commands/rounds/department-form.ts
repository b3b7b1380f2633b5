import { findReports } from '../../core/plan/reported.ts';
import { formatTarget, unitWords } from '../../i18n/format.ts';
import { translate } from '../../i18n/translate.ts';
import {
  departmentSheets,
  readDepartmentForm,
  type AskedValue,
  type FilledForm,
  type FilledValue,
} from '../../io/delivery/department-form.ts';
import type { Result } from '../../core/base/issue.ts';
import { today } from '../../platform/clock.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { saveWorkbook } from '../delivery/project-files.ts';

/** Every value that the chosen rows ask departments for, in the order of the findings. */
export function askedValues(): AskedValue[] {
  const { language } = viewStore.getState();
  const library = currentLibrary();
  const { reported } = currentProject();
  const pick = (text: { zh: string; en: string } | undefined) =>
    text ? (language === 'en' ? text.en : text.zh) : '';
  const findings = resultsStore.getState().baseline?.findings ?? [];
  return findings.flatMap(({ rule, part, areaId, areaName, verdict, target, unit }) => {
    const asked = library.partById(rule, part);
    if (asked?.class !== 'R' || verdict === 'not-applicable') return [];
    const standard = library.standardById(rule);
    const of = { standardId: rule, ...(part !== undefined && { part }), areaId };
    const [last] = findReports(reported, { ...of, part });
    const [department] = standard?.departments ?? [];
    const words = [pick(standard?.title), pick(asked.title)].filter((each) => each !== '');
    return [
      {
        of,
        title: words.join(' · '),
        areaName,
        unit: unitWords(language, unit, 2),
        isShare: unit === 'percent',
        target: formatTarget(language, asked.comparison, target, unit),
        ...(department !== undefined && { department }),
        ...(last && { last }),
      },
    ];
  });
}

/** Saves the form that departments fill in. */
export function exportDepartmentForm(): Promise<void> {
  const { language } = viewStore.getState();
  return saveWorkbook(translate(language, 'form.title'), departmentSheets(language, askedValues()));
}

/** Reads a form that was filled in; nothing is changed. */
export function readDepartmentFile(
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<FilledForm>> {
  return readDepartmentForm(bytes, fileName, askedValues(), today());
}

/** Takes values over in one act; what stands already with the same date and figure is not added again. */
export function takeReports(values: readonly FilledValue[]): void {
  changeProject('act.reports', (draft) => {
    const taken = new Set(draft.reported.map(({ id }) => id));
    for (const value of values) {
      const known = findReports(draft.reported, { part: undefined, ...value });
      if (known.some((each) => each.date === value.date && each.value === value.value)) continue;
      let n = taken.size + 1;
      while (taken.has(`report-${n}`)) n++;
      taken.add(`report-${n}`);
      draft.reported.push({ id: `report-${n}`, ...value });
    }
  });
}
