import { strFromU8, strToU8, unzipSync } from 'fflate';
import { xmlText } from '../text/xml-text.ts';
import { fixedZip } from '../zip/fixed-zip.ts';
import { FONT_TABLE } from './paper-layout.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Fonts with the names of others that take their place, which Word looks for in this order. */
function fontTable(): string {
  const fonts = FONT_TABLE.map(
    ({ name, others, family }) =>
      `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(others)}"/>` +
      `<w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}

/** Moments of writing, which would make two files of the same report differ. */
const MOMENTS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

/** Bookmarks numbered from 1 in the order met: the library counts on from one document to the next. */
function withOwnBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  const own = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
  return xml
    .replace(/\b_Toc\d+/g, (name) => `_Toc${own(name)}`)
    .replace(
      /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)"/g,
      (_, head: string, id: string) => `${head}${own(`id ${id}`)}"`,
    );
}

/** The package with fonts to fall back to, and without what differs from one writing to the next. */
export function mendDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(by(strFromU8(part)));
  };
  change('docProps/core.xml', (xml) => xml.replace(MOMENTS, ''));
  change('word/fontTable.xml', fontTable);
  change('word/document.xml', withOwnBookmarks);
  return fixedZip(Object.entries(parts).map(([name, part]) => ({ name, bytes: part })));
}
