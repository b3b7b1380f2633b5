import {
  judgeFollowUps,
  type FollowUpState,
} from '../../core/delivery/follow-ups/follow-up-state.ts';
import { isDay } from '../../core/delivery/rounds/make-round.ts';
import { issue } from '../../core/base/issue.ts';
import { sameValue } from '../../core/base/same-value.ts';
import type { FollowUp, FollowUpSubject } from '../../core/plan/delivery/follow-up.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import { today } from '../../platform/clock.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentLibrary } from '../../state/library.ts';
import { currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { changeProject } from '../project/change-project.ts';
import { reportIssue } from '../view/report-issue.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the planner fills in. */
export type FollowUpForm = Pick<FollowUp, 'measure' | 'department' | 'due'>;

/** Follow-ups with where each stands under the present state and today. */
export function followUpsNow(): { followUp: FollowUp; state: FollowUpState }[] {
  const { followUps = [], rounds = [], hygiene } = currentProject();
  const findings = resultsStore.getState().baseline?.findings ?? [];
  return judgeFollowUps(followUps, { findings, hygiene, rounds, today: today() });
}

/** The follow-up of a finding or a doubtful point; the newest where there are several. */
export function findFollowUp(
  followUps: readonly FollowUp[],
  subject: FollowUpSubject,
): FollowUp | undefined {
  return followUps.findLast((each) => sameValue(each.subject, subject));
}

export function subjectOfFinding({ rule, part, areaId }: Finding): FollowUpSubject {
  return { of: 'finding', standardId: rule, ...(part !== undefined && { part }), areaId };
}

/** What a finding is called in the list. */
export function describeFinding({
  rule,
  part,
  areaName,
}: Finding): Pick<FollowUp, 'title' | 'place'> {
  const library = currentLibrary();
  const title = library.standardById(rule)?.title ?? { zh: rule, en: rule };
  const own = library.partById(rule, part)?.title;
  return {
    title: own
      ? { zh: `${rule} ${title.zh} · ${own.zh}`, en: `${rule} ${title.en} · ${own.en}` }
      : { zh: `${rule} ${title.zh}`, en: `${rule} ${title.en}` },
    place: areaName,
  };
}

/** Opens a follow-up, or changes the one that is there; a wrong day is told and nothing is changed. */
export function setFollowUp(
  subject: FollowUpSubject,
  words: Pick<FollowUp, 'title' | 'place'>,
  form: FollowUpForm,
): boolean {
  const known = findFollowUp(currentProject().followUps ?? [], subject);
  if (!isDay(form.due) || form.measure.trim() === '' || form.department.trim() === '') {
    reportIssue(issue('follow-up-incomplete', 'error'));
    return false;
  }
  changeProject('act.follow-up', (draft) => {
    const list = (draft.followUps ??= []);
    const at = known ? list.findIndex(({ id }) => id === known.id) : -1;
    if (at >= 0) {
      const { end, earlier = [], ...rest } = list[at]!;
      const ends = end ? [...earlier, end] : earlier;
      list[at] = { ...rest, ...form, ...(ends.length > 0 && { earlier: ends }) };
      return;
    }
    const taken = new Set(list.map(({ id }) => id));
    let n = list.length + 1;
    while (taken.has(`follow-up-${n}`)) n++;
    list.push({ id: `follow-up-${n}`, subject, ...words, ...form, opened: today() });
  });
  return true;
}

/** Ends a follow-up 销号 with what shows it; an end without proof or before its beginning is refused. */
export function endFollowUp(id: string, date: string, proof: string): boolean {
  const own = followUpsNow().find(({ followUp }) => followUp.id === id)?.followUp;
  if (!own) return false;
  if (!isDay(date) || date < own.opened || proof.trim() === '') {
    reportIssue(issue('follow-up-no-proof', 'error', {}, { opened: own.opened }));
    return false;
  }
  const { end: _end, ...open } = own;
  const trial: FollowUp = {
    ...open,
    end: { date, proof: proof.trim(), stillFound: true },
  };
  const { hygiene } = currentProject();
  const findings = resultsStore.getState().baseline?.findings ?? [];
  const [judged] = judgeFollowUps([trial], { findings, hygiene, rounds: [], today: today() });
  const stillFound = judged?.state === 'unconfirmed';
  changeProject('act.follow-up-end', (draft) => {
    const found = draft.followUps?.find((each) => each.id === id);
    if (found) found.end = { date, proof: proof.trim(), stillFound };
  });
  return true;
}

export function deleteFollowUp(id: string): void {
  changeProject('act.follow-up-delete', (draft) => {
    draft.followUps = (draft.followUps ?? []).filter((each) => each.id !== id);
  });
}

/** Saves the list of follow-ups 台账 as a workbook. */
export async function exportFollowUps(): Promise<void> {
  const { language } = viewStore.getState();
  const { writeFollowUps } = await import('../../io/export/delivery/follow-up-sheet.ts');
  const bytes = await writeFollowUps(followUpsNow(), language);
  const name = `${toFileName(currentProject().title)}-${language === 'en' ? 'follow-ups' : '整改台账'}`;
  saveFile(`${name}.xlsx`, bytes as BlobPart, XLSX);
}
