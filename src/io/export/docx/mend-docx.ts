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

/** Bookmarks and pictures numbered from 1 in the order met: the library counts on from one document to the next. */
function withOwnNumbers(xml: string): string {
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
      (_, head: string, id: string) => `${head}${own(`bookmark ${id}`)}"`,
    )
    .replace(
      /(<wp:docPr [^>]*?id=")(\d+)"/g,
      (_, head: string, id: string) => `${head}${own(`picture ${id}`)}"`,
    );
}

/** Metafiles under their own name: the library was told that they are bitmaps. */
function nameMetafiles(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const rename = (name: string): string => name.replace(/\.bmp$/, '.emf');
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (name === '[Content_Types].xml') {
        const types = strFromU8(part).replace(
          /<Default ([^>]*)Extension="bmp"([^>]*)\/>/,
          '<Default ContentType="image/x-emf" Extension="emf"/>',
        );
        return [name, strToU8(types)];
      }
      if (name !== 'word/_rels/document.xml.rels') return [rename(name), part];
      return [name, strToU8(strFromU8(part).replace(/\.bmp"/g, '.emf"'))];
    }),
  );
}

/** The package with fonts to fall back to, and without what differs from one writing to the next. */
export function mendDocx(bytes: Uint8Array): Uint8Array {
  const parts = nameMetafiles(unzipSync(bytes));
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(by(strFromU8(part)));
  };
  change('docProps/core.xml', (xml) => xml.replace(MOMENTS, ''));
  change('word/fontTable.xml', fontTable);
  change('word/document.xml', withOwnNumbers);
  return fixedZip(Object.entries(parts).map(([name, part]) => ({ name, bytes: part })));
}
