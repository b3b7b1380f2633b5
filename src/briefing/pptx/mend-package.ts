import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fixedZip } from '../../io/export/zip/fixed-zip.ts';
import { checkPackage } from './check-package.ts';
import type { DeckPicture } from './deck-picture.ts';
import { readPictureMark } from './picture-mark.ts';

export interface MendOptions {
  /** Such as `zh-CN`. */
  lang: string;
  /** East-Asian font where none is named. */
  font: string;
  pictures: ReadonlyMap<string, DeckPicture>;
}

type Parts = Map<string, Uint8Array>;

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts.get(name);
  if (bytes) parts.set(name, strToU8(change(strFromU8(bytes))));
}

/** Parts that are declared and not there make PowerPoint offer to repair the file. */
function dropDeclared(parts: Parts): void {
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replaceAll(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (whole, name: string) =>
      parts.has(name) ? whole : '',
    ),
  );
}

/** Text that names a Latin font names the same for Chinese, which is otherwise anyone's guess. */
function nameFonts(xml: string, font: string): string {
  return xml
    .replaceAll(/<a:ea typeface=""\s*\/>/g, `<a:ea typeface="${font}"/>`)
    .replaceAll(
      /(<a:latin\b[^>]*\btypeface="([^"]*)"[^>]*\/>)(?!\s*<a:ea\b)/g,
      (_whole, latin: string, face: string) => `${latin}<a:ea typeface="${face}"/>`,
    );
}

function speak(xml: string, lang: string): string {
  return xml.replaceAll(/(\slang=)"[^"]*"/g, `$1"${lang}"`).replaceAll(/\saltLang="[^"]*"/g, '');
}

/** A cell without a paragraph is a fault to PowerPoint. */
function fillCells(xml: string): string {
  return xml.replaceAll(/<a:tc\b[^>]*>(?:(?!<\/a:tc>).)*<\/a:tc>/gs, (cell) =>
    /<a:p[ >/]/.test(cell)
      ? cell
      : cell.replace(/<a:tcPr/, '<a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr'),
  );
}

/** Notes as paragraphs: their lines would run into one. */
function breakNotes(xml: string, lang: string): string {
  return xml.replaceAll(/<a:t>([^<]*)<\/a:t>/g, (whole, text: string) =>
    text.includes('\n')
      ? `<a:t>${text.split('\n').join(`</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>`)}</a:t>`
      : whole,
  );
}

/** Ids that were drawn by lot become the same for the same content. */
function settleIds(xml: string, name: string): string {
  let n = 0;
  const hash = [...name].reduce((sum, c) => (Math.imul(sum, 31) + c.codePointAt(0)!) >>> 0, 7);
  return xml.replaceAll(/(c16:uniqueId val=")\{[^"}]*\}/g, (_whole, start: string) => {
    n++;
    const tail = n.toString(16).padStart(12, '0');
    return `${start}{${hash.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}}`
      .toUpperCase()
      .replace(start.toUpperCase(), start);
  });
}

function dropDates(xml: string): string {
  return xml.replaceAll(/\s*<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

/** Numbers of a chart stay on one line, also where the chart is narrow. */
function keepLabelsWhole(xml: string): string {
  return xml.replaceAll(
    /(<c:dLbls>(?:(?!<\/c:dLbls>).)*?<c:txPr>)<a:bodyPr\/>/gs,
    '$1<a:bodyPr wrap="none"/>',
  );
}

/** Charts counted from 1 in each deck: the library counts on from one deck to the next. */
function renumberCharts(parts: Parts): void {
  const number = /^ppt\/charts\/chart(\d+)\.xml$/;
  const there = [...parts.keys()].flatMap((name) => Number(number.exec(name)?.[1] ?? NaN) || []);
  const place = new Map(there.toSorted((a, b) => a - b).map((n, at) => [String(n), at + 1]));
  const renamed = (text: string) =>
    text.replaceAll(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
      (whole, stem: string, n: string) => (place.has(n) ? `${stem}${place.get(n)}` : whole),
    );
  for (const [name, bytes] of [...parts]) {
    parts.delete(name);
    const isLinks = name.endsWith('.rels') || name === '[Content_Types].xml';
    parts.set(renamed(name), isLinks ? strToU8(renamed(strFromU8(bytes))) : bytes);
  }
}

/** Puts pictures in the place of their marks; those of shapes get a name of their own and are declared. */
function placePictures(parts: Parts, pictures: MendOptions['pictures']): void {
  const renamed = new Map<string, string>();
  for (const [name, bytes] of [...parts]) {
    const scene = name.startsWith('ppt/media/') ? readPictureMark(bytes) : undefined;
    const picture = scene === undefined ? undefined : pictures.get(scene);
    if (!picture) continue;
    const own = name.replace(/\.png$/, `.${picture.type}`);
    if (own !== name) renamed.set(name.slice('ppt/'.length), own.slice('ppt/'.length));
    parts.delete(name);
    parts.set(own, picture.bytes);
  }
  if (renamed.size === 0) return;
  for (const name of parts.keys()) {
    if (!name.startsWith('ppt/slides/_rels/')) continue;
    edit(parts, name, (xml) =>
      xml.replaceAll(/(Target="\.\.\/)(media\/[^"]*)"/g, (whole, start: string, target: string) =>
        renamed.has(target) ? `${start}${renamed.get(target)}"` : whole,
      ),
    );
  }
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/(<Types\b[^>]*>)/, '$1<Default Extension="emf" ContentType="image/x-emf"/>'),
  );
}

function unpack(bytes: Uint8Array): Parts {
  const parts: Parts = new Map();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) parts.set(name, content);
  }
  return parts;
}

function pack(parts: Parts): Uint8Array {
  // The list of types is the first part of a package.
  const names = [...parts.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  return fixedZip(names.map((name) => ({ name, bytes: parts.get(name)! })));
}

/**
 * Makes of what the library writes a package that is sound and always the same: declared parts exist, fonts and language are named
 * for Chinese, cells have paragraphs, no dates, no random ids, charts counted from 1.
 * @throws when a part or a relationship is missing all the same
 */
export function mendPackage(written: Uint8Array, options: MendOptions): Uint8Array {
  const { lang, font, pictures } = options;
  const parts = unpack(written);
  renumberCharts(parts);
  dropDeclared(parts);
  placePictures(parts, pictures);
  for (const [name, bytes] of parts) {
    if (name.endsWith('.xlsx')) {
      const book = unpack(bytes);
      edit(book, 'docProps/core.xml', dropDates);
      parts.set(name, pack(book));
    }
    if (!name.endsWith('.xml')) continue;
    edit(parts, name, (xml) => settleIds(fillCells(speak(nameFonts(xml, font), lang)), name));
    if (name.startsWith('ppt/charts/')) edit(parts, name, keepLabelsWhole);
    if (name.startsWith('ppt/notesSlides/')) edit(parts, name, (xml) => breakNotes(xml, lang));
  }
  edit(parts, 'docProps/core.xml', dropDates);
  const faults = checkPackage(parts);
  if (faults.length > 0) throw new Error(`the deck is not sound: ${faults.slice(0, 3).join('; ')}`);
  return pack(parts);
}
