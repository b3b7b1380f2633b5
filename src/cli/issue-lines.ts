import type { Issue } from '../core/base/issue.ts';
import type { Language } from '../i18n/catalogue.ts';
import { issueWords } from '../i18n/issue-text.ts';

/** Issues as lines for a terminal: severity, code, place, words. */
export function issueLines(issues: readonly Issue[], language: Language): string[] {
  return issues.map((issue) => {
    const { place, title, detail, fix } = issueWords(language, issue);
    const colon = language === 'en' ? ': ' : '：';
    const what = [title, detail].filter((part) => part !== '').join(colon);
    const words = [what, fix].filter((part) => part !== '').join(' ');
    return [issue.severity, issue.code, place, words].filter((part) => part !== '').join(' | ');
  });
}
