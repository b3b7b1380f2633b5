import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** Longest that the browser may take, in milliseconds. */
const TIME_LIMIT_MS = 240_000;
/** A moment in a PDF, at a place of its own so that nothing behind it moves. */
const MOMENT = /D:\d{14}(?=[+-Z])/g;
const NO_MOMENT = 'D:20000101000000';

function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(said.trim().split('\n').at(-1) ?? ''));
    });
  });
}

/** The moments of making taken out of a PDF, so that equal pages give equal bytes. */
export function withoutMoments(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace(MOMENT, NO_MOMENT), 'latin1'));
}

/**
 * A page of HTML as PDF, printed by a browser of this machine that reads nothing else and asks nobody.
 * @throws Unusable where the browser gives none
 */
export async function printPdf(browser: string, html: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-'));
  const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
  try {
    writeFileSync(page, html);
    await run(browser, [
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      // A browser started by root refuses its own sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'browser')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return withoutMoments(readFileSync(pdf));
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new Unusable(say('terminal.made-no-pdf', { browser, what }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
