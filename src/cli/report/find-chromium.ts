import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser of the Chromium family: that of `KEQUAN_CHROMIUM`, else the first on the path or in its usual place. @throws Unusable */
export function findChromium(): string {
  const named = process.env.KEQUAN_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const known = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = (named ? [named] : [...known, ...PLACES]).find(canRun);
  if (found) return found;
  throw new Unusable(say('terminal.pdf-png-are-made-by'));
}
