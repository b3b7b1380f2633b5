import { ALIASES } from '../aliases/aliases.ts';
import { headerAxis } from './axis-header.ts';
import { plainWords } from '../parse/parse-words.ts';

/** Headers of office tables that stand for no field and still show that a row is a header. */
const OFFICE_WORDS = [
  '序号',
  '备注',
  '说明',
  '联系人',
  '联系电话',
  '电话',
  '负责人',
  '法人',
  '法定代表人',
  '机构地址',
  '地址',
  '单位',
];

const KNOWN = new Set(OFFICE_WORDS);
for (const fields of Object.values(ALIASES)) {
  for (const aliases of Object.values(fields)) {
    for (const name of aliases?.names ?? []) KNOWN.add(name);
  }
}

const NAMES = new Set(ALIASES.facilities.name?.names);

/** Whether a text is exactly a header under which lists have the names of places. */
export function isNameHeader(text: string): boolean {
  return NAMES.has(plainWords(text));
}

/** Whether a text is exactly a name under which columns of some field are found in real tables. */
export function isKnownHeader(text: string): boolean {
  const plain = plainWords(text);
  if (KNOWN.has(plain) || headerAxis(text) !== undefined) return true;
  return KNOWN.has(plain.replace(/[([][^()[\]]*[)\]]$/, '').replaceAll(/[_-]/g, ''));
}
