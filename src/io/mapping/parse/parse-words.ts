import { simplified } from '../../../core/base/simplified.ts';
import type { AreaLevel, Zone } from '../../../core/vocabulary/area-levels.ts';
import type { Facility } from '../../../core/plan/records/facility.ts';
import type { Service } from '../../../core/vocabulary/facility-fields.ts';
import { labelsIn } from '../../../i18n/labels-in.ts';
import { hasText } from '../../../i18n/translate.ts';
import { cellText, type Cell } from '../../records.ts';
import { isBlankWord } from './blank-words.ts';

/** A cell's words for comparison: full-width as plain, lower case, no spaces, no brackets' variants, simplified characters. */
export function plainWords(text: string): string {
  if (text === '') return text;
  return simplified(text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ''));
}

type Words<T> = readonly (readonly [T, readonly string[]])[];

/** What each word stands for, by its plain form. */
function wordMap<T>(words: Words<T>): ReadonlyMap<string, T> {
  return new Map(
    words.flatMap(([meaning, names]) => names.map((name) => [plainWords(name), meaning] as const)),
  );
}

/** The same with the labels of both languages, so that every export can be read back. */
function labelMap<T extends string>(section: string, words: Words<T>): ReadonlyMap<string, T> {
  const keys = words.map(([id]) => [id, `${section}.${id}`] as const);
  return wordMap([
    ...words,
    ...keys.map(([id, key]) => [id, hasText(key) ? labelsIn(key) : []] as const),
  ]);
}

function pick<T>(words: ReadonlyMap<string, T>, cell: Cell | undefined): T | undefined {
  return words.get(plainWords(cellText(cell)));
}

const FLAGS = wordMap<boolean>([
  [true, ['true', 'yes', 'y', '1', '是', '有', '√', '对', '普惠', '普惠性', '社会化', '社会运营']],
  [false, ['false', 'no', 'n', '0', '否', '无', '×', 'x', '非普惠', '非普惠性', '营利性']],
]);

/** Yes or no; undefined for any other word. */
export function parseFlag(cell: Cell | undefined): boolean | undefined {
  return pick(FLAGS, cell);
}

const OPERATORS = labelMap<NonNullable<Facility['operator']>>('operator', [
  ['public', ['public', 'government', '公办', '公立', '国有', '国办', '公建公营', '政府']],
  [
    'private',
    ['private', '民办', '民营', '私立', '社会办', '社会力量', '民办非企业', '私营', '民建民营'],
  ],
  ['public-private', ['public-private', '公建民营', '公办民营', '国有民营', '委托运营']],
]);

/** Who runs a facility; undefined for other words. */
export function parseOperator(cell: Cell | undefined): Facility['operator'] {
  return pick(OPERATORS, cell);
}

const ZONE_WORDS = labelMap<Zone>('zone', [
  ['old-urban', ['old-urban', '旧城区', '老城区', '旧城', '老城']],
  ['new-urban', ['new-urban', '新建城区', '新城区', '新城', '新区']],
  ['suburban', ['suburban', '近郊', '郊区', '城郊']],
  ['rural', ['rural', '乡村', '农村']],
]);

export function parseZone(cell: Cell | undefined): Zone | undefined {
  return pick(ZONE_WORDS, cell);
}

const LEVEL_WORDS = labelMap<AreaLevel>('level', [
  ['district', ['district', '区县', '区', '县', '区级', '6']],
  ['street', ['street', '街道/镇', '街道', '镇', '乡', '乡镇', '镇街', '街镇', 'town', '8']],
  ['community', ['community', '社区/村', '社区', '村', '居委会', '村委会', 'village', '10']],
  ['estate', ['estate', '小区', '住宅小区', '居住区']],
]);

/** A level by its id, its Chinese word or OSM's `admin_level` (6, 8, 10). */
export function parseLevel(cell: Cell | undefined): AreaLevel | undefined {
  return pick(LEVEL_WORDS, cell);
}

const SERVICE_WORDS = labelMap<Service>('service', [
  ['meal', ['meal', 'meals', '助餐', '供餐', '送餐', '配餐', '就餐', '膳食']],
  ['bathing', ['bathing', '助浴', '洗浴']],
  ['cleaning', ['cleaning', '保洁', '助洁', '家政']],
  ['escort', ['escort', '陪护陪诊', '陪护', '陪诊', '助医', '助行']],
  ['nursery-class', ['nursery-class', '托班', '托儿班', '托幼一体']],
  ['day-care', ['day-care', '日托', '日间照料', '日间托养']],
  ['respite', ['respite', '喘息', '喘息服务', '短托']],
  ['rehabilitation', ['rehabilitation', '康复', '康复护理', '康复训练']],
]);

/** Services of a list such as `助餐、助浴`, each once, and the words that name none. */
export function parseServices(cell: Cell | undefined): { services: Service[]; unknown: string[] } {
  const services = new Set<Service>();
  const unknown: string[] = [];
  for (const word of splitList(cellText(cell))) {
    const plain = plainWords(word);
    const service =
      pick(SERVICE_WORDS, plain) ?? pick(SERVICE_WORDS, plain.replace(/(上门)?服务$/, ''));
    if (service) services.add(service);
    else if (!isBlankWord(word)) unknown.push(word);
  }
  return { services: [...services], unknown };
}

/** Parts of a list separated by 、 , ; / | in half or full width. */
export function splitList(text: string): string[] {
  return text
    .split(/[、,，;；/／|｜\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
