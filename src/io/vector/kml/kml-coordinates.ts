import type { Position } from 'geojson';

function parseNumber(word: string): number {
  // An empty word would be 0, which is a place in the Gulf of Guinea.
  return word === '' ? NaN : Number(word);
}

function cutInto(numbers: readonly number[], size: number): Position[] {
  return Array.from({ length: numbers.length / size }, (_, at) =>
    numbers.slice(at * size, at * size + 2),
  );
}

/** How far a line goes from place to place, in degrees; far where heights or longitudes are taken for latitudes. */
function lengthOf(line: readonly Position[]): number {
  let sum = 0;
  for (const [at, [x = NaN, y = NaN]] of line.entries()) {
    const [fromX = x, fromY = y] = line[at - 1] ?? [];
    sum += Math.abs(x - fromX) + Math.abs(y - fromY);
    if (Math.abs(y) > 90) return Infinity;
  }
  return sum;
}

/** Numbers with nothing but commas between them: triples or pairs, whichever make the shorter line; empty for neither. */
function cutNumbers(numbers: readonly number[]): Position[] {
  const fitting = [3, 2].filter((size) => numbers.length % size === 0);
  const lines = fitting.map((size) => cutInto(numbers, size));
  return lines.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? [];
}

/**
 * Longitude and latitude of each tuple of a `coordinates` element: tuples apart by space, their numbers by commas with or
 * without space around them, as LIBKML of GDAL reads it; of numbers with commas alone in triples or pairs. What is no
 * number is NaN, never 0; of numbers that make no tuples nothing is left.
 */
export function parseCoordinates(text: string): Position[] {
  const plain = text.replaceAll(/\s*[,，]\s*/g, ',').trim();
  if (plain === '') return [];
  const tuples = plain.split(/\s+/).map((tuple) => {
    const words = tuple.split(',');
    // A comma behind the last number belongs to the next line or to nothing.
    if (words.length > 2 && words.at(-1) === '') words.pop();
    return words.map(parseNumber);
  });
  if (tuples.every(({ length }) => length <= 3)) {
    return tuples.map(([x = NaN, y = NaN]) => [x, y]);
  }
  return cutNumbers(tuples.flat());
}
