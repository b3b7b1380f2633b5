import type { Crs } from '../../core/vocabulary/crs.ts';
import { fitLocal } from '../../io/crs/local-fit.ts';
import { parseAnyCrs } from '../../io/crs/parse-crs.ts';
import { parseKnownPoints } from '../../io/crs/parse-known-points.ts';
import { readBytes } from './read-bytes.ts';
import { Unusable } from '../refuse/unusable.ts';

const FIT = 'fit:';

/** The system that a word names: any that is known, or `fit:POINTS.csv`, a city's own system by known points. @throws Unusable */
export function namedCrs(word: string): Crs | undefined {
  if (!word.startsWith(FIT)) return parseAnyCrs(word);
  const file = word.slice(FIT.length);
  const points = parseKnownPoints(new TextDecoder().decode(readBytes(file)));
  const fit = points && fitLocal(points);
  if (!fit) {
    throw new Unusable(
      `${word}: expected two or more lines of x,y,lng,lat, as x and y stand in the file, at different places`,
      `${word}：应有两行以上“x,y,经度,纬度”，x、y 与文件里的写法一致，且不在同一处`,
    );
  }
  return fit.crs;
}
