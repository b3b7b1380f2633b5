import type { Language } from '../../../i18n/catalogue.ts';
import { drawingSvg } from '../drawing/svg-drawing.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { xmlText } from '../text/xml-text.ts';

/** Drawings as a page of HTML that prints one on each sheet, at their size and without margins. */
export function sheetHtml(drawings: readonly Drawing[], title: string, language: Language): string {
  const { widthMm = 210, heightMm = 297 } = drawings[0] ?? {};
  const style =
    `@page{size:${widthMm}mm ${heightMm}mm;margin:0}` +
    'html,body{margin:0;background:#fff}' +
    'svg{display:block;break-after:page;break-inside:avoid}svg:last-child{break-after:auto}';
  const pages = drawings.map((drawing, at) => drawingSvg(drawing, `p${at}-`));
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${xmlText(title)}</title>` +
    `<style>${style}</style></head><body>${pages.join('')}</body></html>`
  );
}
