import { plainName } from './plain-name.ts';

const FORMER =
  /[([{【〔<《](?:原名?|曾用名|又名|别名|亦称|简称|旧称|现名?)[为是:：\s]*([^)\]}】〕>》]{2,})[)\]}】〕>》]/g;

/** The plain names under which a facility may be listed: its own, and those its brackets tell (`（原夕阳红站）`). */
export function listPlainNames(name: string): string[] {
  const others = [...name.normalize('NFKC').matchAll(FORMER)].map((found) => plainName(found[1]!));
  return [...new Set([plainName(name), ...others])].filter((each) => each !== '');
}
