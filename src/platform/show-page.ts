import { saveFile } from './files.ts';

/** How long a page that was opened may read its address, in milliseconds. */
const READ_MS = 60_000;

/** Opens a page of its own and its print dialog; where the browser opens none, the page is saved to be printed from there. */
export function showPage(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const page = globalThis.open?.(url, '_blank');
  if (page) page.addEventListener('load', () => page.print());
  else saveFile(name, html, 'text/html');
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
