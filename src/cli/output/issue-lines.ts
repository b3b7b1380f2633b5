import type { Issue } from '../../core/base/issue.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import { translate } from '../../i18n/translate.ts';

/** Places of issues that say the same, as many as are named. */
const PLACES_NAMED = 8;

/** What issues of one kind have in common: what they say, of which column of which file. */
function kindOf({ code, severity, place }: Issue): string {
  return [severity, code, place.file ?? '', place.column ?? ''].join('\n');
}

/** Where an issue is within its file and column. */
function placeWithin(issue: Issue, language: Language): string {
  const { file: _, column: __, ...place } = issue.place;
  return issueWords(language, { ...issue, place }).place;
}

function lineOf(issues: readonly Issue[], language: Language): string {
  const [first] = issues as [Issue];
  const { place, title, detail, fix } = issueWords(language, first);
  const colon = language === 'en' ? ': ' : '：';
  const what = [title, detail].filter((part) => part !== '').join(colon);
  const words = [what, fix].filter((part) => part !== '').join(' ');
  const others = issues.slice(1).map((issue) => placeWithin(issue, language));
  const named = [...new Set(others)].filter((each) => each !== '');
  const places = named.slice(0, PLACES_NAMED).join(language === 'en' ? ', ' : '、');
  const more = named.length > PLACES_NAMED ? ' …' : '';
  const key = named.length > 0 ? 'cli.same-at' : 'cli.same';
  const same = translate(language, key, { n: others.length, places: places + more });
  return [
    translate(language, `severity.${first.severity}`),
    place,
    others.length > 0 ? `${words} ${same}` : words,
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

/** Issues as lines for a terminal: severity, place, words; what repeats in a column of a file is one line. */
export function issueLines(issues: readonly Issue[], language: Language): string[] {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const kind = kindOf(issue);
    const alike = kinds.get(kind);
    if (alike) alike.push(issue);
    else kinds.set(kind, [issue]);
  }
  return [...kinds.values()].map((alike) => lineOf(alike, language));
}
