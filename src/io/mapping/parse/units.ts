import { simplified } from '../../../core/base/simplified.ts';
import { isOwnGroupId } from '../../../core/vocabulary/people.ts';
import type { FieldName } from '../mapping.ts';

type Units = Readonly<Record<string, number>>;

/** 1 亩 = 1/15 公顷. */
const M2_PER_MU = 10_000 / 15;

const AREA: Units = {
  m2: 1,
  'm^2': 1,
  sqm: 1,
  平方米: 1,
  平米: 1,
  平方: 1,
  平: 1,
  万平方米: 10_000,
  万平米: 10_000,
  万m2: 10_000,
  亩: M2_PER_MU,
  公顷: 10_000,
  ha: 10_000,
  hm2: 10_000,
  平方公里: 1_000_000,
  km2: 1_000_000,
};
const BEDS: Units = { 张: 1, 床: 1, 张床: 1, 张床位: 1, 个: 1, 个床位: 1 };
const PLACES: Units = { 个: 1, 人: 1, 位: 1, 名: 1, 托位: 1, 个托位: 1 };
const PEOPLE: Units = { 人: 1, 名: 1, 口: 1, 万人: 10_000, 万: 10_000 };
const MONEY: Units = { 元: 1, 万元: 10_000, 万: 10_000, 亿元: 100_000_000 };
const HOUSEHOLDS: Units = { 户: 1, 万户: 10_000 };
const FLOORS: Units = { 层: 1, f: 1 };
/** Of coordinates: degrees, or metres of a projected system. */
const COORDINATE: Units = { '°': 1, 度: 1, m: 1, 米: 1 };

/** Factors by which a number with that unit is multiplied; any other unit makes a cell unreadable. */
const UNITS: Partial<Record<FieldName, Units>> = {
  floorAreaM2: AREA,
  landM2: AREA,
  maxFloorAreaM2: AREA,
  minFloorAreaM2: AREA,
  costYuan: MONEY,
  beds: BEDS,
  nursingBeds: BEDS,
  safetyNetBeds: BEDS,
  familyBeds: BEDS,
  places: PLACES,
  residents: PEOPLE,
  age60plus: PEOPLE,
  age65plus: PEOPLE,
  age0to3: PEOPLE,
  households: HOUSEHOLDS,
  floors: FLOORS,
  price: { 元: 1, '元/月': 1, '元/人月': 1, '元/人/月': 1 },
  lng: COORDINATE,
  lat: COORDINATE,
};

/** Factor of a unit, written behind a number, for a field; undefined where the field does not know it. */
export function unitFactor(field: FieldName, unit: string): number | undefined {
  if (unit === '') return 1;
  const units = isOwnGroupId(field) ? PEOPLE : UNITS[field];
  return units && Object.hasOwn(units, unit) ? units[unit] : undefined;
}

/** Factor that the unit in a header such as `用地面积(亩)` gives to the bare numbers below it; 1 without one. */
export function headerFactor(field: FieldName, header: string): number {
  const plain = simplified(header.normalize('NFKC').toLowerCase());
  const unit = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/.exec(plain)?.[1]?.replace(/^单位[::]?/, '');
  return unit === undefined ? 1 : (unitFactor(field, unit) ?? 1);
}
