import type { Language } from '../../i18n/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { translate } from '../../i18n/translate.ts';
import type { QuestionAnswer } from './ask-districts.ts';

/** What each question came to, a line each, and a line for each district that has no answer. */
export function answerLines(answers: readonly QuestionAnswer[], language: Language): string[] {
  return answers.flatMap(({ question: { name, next }, over, fixed, districts }) => {
    const number = (value: number): string => formatNumber(language, value, 0);
    const failed = districts.flatMap(({ run, reason }) =>
      reason === undefined
        ? []
        : [translate(language, 'province.question-failed', { name, district: run.name, reason })],
    );
    if (fixed !== undefined)
      return [translate(language, 'province.next-fixed', { name, n: number(fixed) }), ...failed];
    if (!over) return failed;
    const unit = next!.sites === undefined ? 'yuan' : 'sites';
    const told = translate(language, `province.next-${unit}`, {
      ...{ name, takes: number(over.takes), brings: number(over.brings) },
      bound: number(over.bound),
    });
    const ends = districts.filter(({ endsEarly }) => endsEarly).length;
    const more = ends > 0 ? [translate(language, 'province.next-ends', { name, n: ends })] : [];
    return [told, ...more, ...failed];
  });
}
