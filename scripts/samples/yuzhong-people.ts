import { textOf } from './sample-writer.ts';

/** Totals of the plan document (渝中区“一老一小”整体解决方案). */
const PEOPLE_TOTALS = { residents: 588_700, age60plus: 116_300, age0to3: 17_420 } as const;

export interface PeopleCell {
  id: string;
  lng: number;
  lat: number;
  residents: number;
  age60plus: number;
  age0to3: number;
}

/** Whole numbers in proportion to `weights` that add up to `total` exactly (largest remainders). */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  exact
    .map((value, i) => ({ i, rest: value - shares[i]! }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
    .slice(0, left)
    .forEach(({ i }) => shares[i]!++);
  return shares;
}

/** GHS-POP cells inside the district, scaled to the document's totals; groups in the same proportion. */
export function peopleCells(source: Uint8Array): PeopleCell[] {
  const inside = textOf(source)
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number))
    .filter(([, , people, flag]) => flag === 1 && people! > 0);
  const weights = inside.map(([, , people]) => people!);
  const residents = apportion(weights, PEOPLE_TOTALS.residents);
  const age60plus = apportion(weights, PEOPLE_TOTALS.age60plus);
  const age0to3 = apportion(weights, PEOPLE_TOTALS.age0to3);
  return inside.map(([lng, lat], i) => ({
    id: `c${String(i + 1).padStart(4, '0')}`,
    lng: lng!,
    lat: lat!,
    residents: residents[i]!,
    age60plus: age60plus[i]!,
    age0to3: age0to3[i]!,
  }));
}

export function peopleCsv(cells: readonly PeopleCell[]): string {
  const rows = cells.map((cell) =>
    [cell.id, cell.lng, cell.lat, cell.residents, cell.age60plus, cell.age0to3].join(','),
  );
  return `id,lng,lat,residents,age60plus,age0to3\n${rows.join('\n')}\n`;
}
