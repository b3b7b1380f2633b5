import type PptxGenJS from 'pptxgenjs';
import type { Language } from '../../i18n/catalogue.ts';
import type { Page, PageFormat } from '../layout/page.ts';
import { PAGE_HEIGHT, PAGE_WIDTHS } from '../layout/page.ts';
import { drawPage, FONT, inches, textSafe } from './draw-page.ts';
import { mendPackage } from './mend-package.ts';
import type { DeckPicture } from './deck-picture.ts';

export interface PptxInput {
  pages: readonly Page[];
  format: PageFormat;
  language: Language;
  title: string;
  /** Maps by the id of their scene, in the proportions of the page's map; a map without one is left out. */
  pictures: ReadonlyMap<string, DeckPicture>;
  /** How many pages are done. */
  onProgress?: (done: number) => void;
}

/**
 * A deck of the pages: native text, tables and charts, maps as pictures, notes, slide numbers. The same bytes for the same input.
 * @throws when the package that was written is not sound
 */
export async function writePptx(input: PptxInput): Promise<Uint8Array> {
  const { pages, format, language, title, pictures, onProgress } = input;
  // A third of a megabyte that only a deck needs.
  const { default: Deck } = await import('pptxgenjs');
  const deck: PptxGenJS = new Deck();
  const lang = language === 'en' ? 'en-US' : 'zh-CN';
  const [width, height] = [inches(PAGE_WIDTHS[format]), inches(PAGE_HEIGHT)];
  deck.defineLayout({ name: format, width, height });
  deck.layout = format;
  deck.title = textSafe(title);
  deck.author = '刻圈 Kequan';
  deck.company = '刻圈 Kequan';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  for (const [at, page] of pages.entries()) {
    drawPage(deck, page, { lang, format, hasPicture: pictures.has(page.scene.id) });
    onProgress?.(at + 1);
  }
  const written = (await deck.write({
    outputType: 'uint8array',
    compression: false,
  })) as Uint8Array;
  return mendPackage(written, { lang, font: FONT, pictures });
}
