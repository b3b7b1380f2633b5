import type { Crs } from '../../core/vocabulary/crs.ts';
import { fitLocal } from '../../io/crs/local-fit.ts';
import { parseAnyCrs } from '../../io/crs/parse-crs.ts';
import { parseKnownPoints } from '../../io/crs/parse-known-points.ts';
import { readBytes } from './read-bytes.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

const FIT = 'fit:';

/** The system that a word names: any that is known, or `fit:POINTS.csv`, a city's own system by known points. @throws Unusable */
export function namedCrs(word: string): Crs | undefined {
  if (!word.startsWith(FIT)) return parseAnyCrs(word);
  const file = word.slice(FIT.length);
  const points = parseKnownPoints(new TextDecoder().decode(readBytes(file)));
  const fit = points && fitLocal(points);
  if (!fit) {
    throw new Unusable(say('terminal.expected-two-more-lines-x', { word }));
  }
  return fit.crs;
}
