import { areaStem } from '../../core/hygiene/plain-name.ts';
import { plainWords } from '../mapping/parse/parse-words.ts';

/** Positions in two lists: a place, and the area that it is called after or said to lie in. */
export interface NamedPair {
  place: number;
  area: number;
}

const ENDINGS = ['街道', '镇', '乡', '社区', '村', '小区'] as const;

/** Words by which a place is called after an area: `七星岗街道` for `七星岗街道办事处`, never the bare stem. */
function wordsOf(name: string): string[] {
  const plain = plainWords(name);
  const stem = areaStem(name);
  const ending = ENDINGS.find((each) => plain.includes(stem + each));
  if (stem.length < 2) return [];
  return ending === undefined ? (plain.length >= 4 ? [plain] : []) : [stem + ending];
}

/**
 * Places that state an area, or whose name holds the name of one (`七星岗社区养老服务站`); the longest name counts, and
 * names that stand for two areas say nothing.
 */
export function namedPairs(
  places: readonly { name: string; stated?: string }[],
  areaNames: readonly string[],
): NamedPair[] {
  const areas = new Map<string, number | null>();
  for (const [at, name] of areaNames.entries()) {
    for (const word of wordsOf(name)) areas.set(word, areas.has(word) ? null : at);
  }
  const longestFirst = [...areas].toSorted((a, b) => b[0].length - a[0].length);
  return places.flatMap(({ name, stated = '' }, place) => {
    const own = plainWords(name);
    const said = plainWords(stated);
    const [, area] =
      longestFirst.find(([word]) => own.includes(word)) ??
      longestFirst.find(([word]) => said.includes(word)) ??
      [];
    return typeof area === 'number' ? [{ place, area }] : [];
  });
}
