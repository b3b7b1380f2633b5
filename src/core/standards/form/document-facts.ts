import { ISSUING_LEVELS, type Region, type StandardDocument } from '../standard.ts';
import { splitNames } from './rule-form.ts';

/** What a document says of itself, line by line. */
export const FACTS = [
  'title',
  'number',
  'issuer',
  'issuingLevel',
  'place',
  'date',
  'yearSet',
  'presentYear',
  'source',
  'toBeConfirmed',
  'regionNames',
  'regionCodes',
  'districts',
] as const;
export type Fact = (typeof FACTS)[number];

/** Stands for what every document must say and this one does not. */
const UNSTATED = '—';

function both(text: string) {
  return { zh: text, en: text };
}

/** A fact as text; empty where the document does not state it. Choices are their ids. */
export function factText(document: StandardDocument, fact: Fact): string {
  switch (fact) {
    case 'title':
    case 'issuer':
    case 'place':
    case 'source': {
      const text = document[fact].zh;
      return text === UNSTATED ? '' : text;
    }
    case 'toBeConfirmed':
      return document.toBeConfirmed ? 'yes' : '';
    case 'regionNames':
      return document.region?.names.join('、') ?? '';
    case 'regionCodes':
      return document.region?.codes?.join('、') ?? '';
    case 'districts':
      return String(document.region?.districts ?? '');
    default:
      return String(document[fact] ?? '');
  }
}

/** `2026-03-01` of a date as offices write it; undefined for what is none. */
function readDate(text: string): string | undefined {
  const plain = text.replaceAll(/[年月/.]/g, '-').replace(/日$/, '');
  const [, year, month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? [];
  if (!year) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

function readYear(text: string): number | undefined {
  const year = Number(text.replace(/年$/, ''));
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : undefined;
}

function withRegion(document: StandardDocument, change: Partial<Region>): StandardDocument {
  const { region, ...rest } = document;
  const { names = [], codes = [], districts } = { ...region, ...change };
  if (names.length === 0 && codes.length === 0) return rest;
  return {
    ...rest,
    region: {
      ...(codes.length > 0 && { codes }),
      names,
      ...(districts !== undefined && { districts }),
    },
  };
}

/** The document with a fact set from text, an empty one taken away; undefined where the text cannot be that fact. */
export function withFact(
  document: StandardDocument,
  fact: Fact,
  written: string,
): StandardDocument | undefined {
  const text = written.normalize('NFKC').trim();
  const { [fact as keyof StandardDocument]: _before, ...rest } = document;
  const without = rest as StandardDocument;
  switch (fact) {
    case 'title':
      return text === '' ? undefined : { ...document, title: both(written.trim()) };
    case 'issuer':
    case 'place':
    case 'source':
      return { ...document, [fact]: both(written.trim() || UNSTATED) };
    case 'number':
      return text === '' ? without : { ...document, number: written.trim() };
    case 'issuingLevel': {
      const level = ISSUING_LEVELS.find((each) => each === text);
      if (text === '') return without;
      return level && { ...document, issuingLevel: level };
    }
    case 'date': {
      const date = readDate(text);
      if (text === '') return without;
      return date === undefined ? undefined : { ...document, date };
    }
    case 'yearSet':
    case 'presentYear': {
      const year = readYear(text);
      if (text === '') return without;
      return year === undefined ? undefined : { ...document, [fact]: year };
    }
    case 'toBeConfirmed':
      return text === '' ? without : { ...document, toBeConfirmed: true };
    case 'regionNames':
      return withRegion(document, { names: splitNames(text) });
    case 'regionCodes': {
      const codes = splitNames(text);
      const isRight = codes.every((code) => /^\d{2,12}$/.test(code));
      return isRight ? withRegion(document, { codes }) : undefined;
    }
    case 'districts': {
      const count = Number(text);
      if (text === '') return withRegion(document, { districts: undefined });
      // How many districts make up a city says nothing before the city is named.
      const isRight = Number.isInteger(count) && count > 0 && document.region !== undefined;
      return isRight ? withRegion(document, { districts: count }) : undefined;
    }
  }
}

/** A document without rows that says nothing of itself but its title. */
export function emptyDocument(id: string, prefix: string, title: string): StandardDocument {
  return {
    id,
    prefix,
    title: both(title),
    issuer: both(UNSTATED),
    place: both(UNSTATED),
    source: both(UNSTATED),
    standards: [],
  };
}
