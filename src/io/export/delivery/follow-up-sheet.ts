import '../../../i18n/later-texts.ts';
import type { FollowUpState } from '../../../core/delivery/follow-ups/follow-up-state.ts';
import type { FollowUp } from '../../../core/plan/delivery/follow-up.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import { translate } from '../../../i18n/translate.ts';
import { writePlainWorkbook } from '../xlsx/plain-workbook.ts';

/** The list of follow-ups 台账 as a workbook: one line each, with where it stands. */
export function writeFollowUps(
  lines: readonly { followUp: FollowUp; state: FollowUpState }[],
  language: Language,
): Promise<Uint8Array> {
  const heads = [
    ...(['number', 'state', 'subject', 'place', 'measure', 'department', 'opened'] as const),
    ...(['due', 'ended', 'proof', 'earlier'] as const),
  ];
  const table = lines.map(({ followUp, state }, at) => {
    const { title, place, measure, department, opened, due, end, earlier = [] } = followUp;
    return [
      at + 1,
      translate(language, `follow-up.state-${state}`),
      language === 'en' ? title.en : title.zh,
      ...[place, measure, department, opened, due],
      ...[end?.date ?? null, end?.proof ?? null],
      earlier.map(({ date, proof }) => `${date} ${proof}`).join('；') || null,
    ];
  });
  return writePlainWorkbook([
    {
      name: translate(language, 'follow-up.title'),
      table: [heads.map((head) => translate(language, `follow-up.${head}`)), ...table],
      sticky: 3,
    },
  ]);
}
