// @vitest-environment happy-dom
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TOUR_STOPS } from '../../../src/commands/start/tour.ts';
import { openManual, pageInFront } from '../../../src/commands/view/manual.ts';
import { HELP_PAGES } from '../../../src/i18n/help/help-pages.ts';
import { manual as english } from '../../../src/i18n/help/manual-en.ts';
import { manual as chinese } from '../../../src/i18n/help/manual-zh-cn.ts';
import { tour as englishTour } from '../../../src/i18n/help/tour-en.ts';
import { tour as chineseTour } from '../../../src/i18n/help/tour-zh-cn.ts';
import { type Dialog, viewStore } from '../../../src/state/view-store.ts';

const src = join(import.meta.dirname, '..', '..', '..', 'src');
const first = viewStore.getState();
const CHINESE = /[\u4e00-\u9fff]/;

afterEach(() => viewStore.setState(first, true));

function readAll(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? readAll(path) : readFileSync(path, 'utf8')))
    .join('\n');
}

describe('the manual', () => {
  it.each(HELP_PAGES)('has the page %s in both languages, with as many points', (page) => {
    const [zh, en] = [chinese[page], english[page]];
    for (const text of [zh.title, zh.lead, ...zh.points]) expect(text).toMatch(CHINESE);
    for (const text of [en.title, en.lead, ...en.points]) expect(text.trim()).not.toBe('');
    expect(CHINESE.test(en.title + en.lead)).toBe(false);
    expect(en.points.length).toBe(zh.points.length);
  });

  it('names each page differently', () => {
    for (const pages of [chinese, english])
      expect(new Set(HELP_PAGES.map((page) => pages[page].title)).size).toBe(HELP_PAGES.length);
  });

  it('has a page for every dialog that can be opened', () => {
    const host = readFileSync(join(src, 'ui', 'dialogs', 'dialog-host.tsx'), 'utf8');
    const table = /const DIALOGS = \{([^}]*)\}/.exec(host)![1]!;
    const dialogs = [...table.matchAll(/^\s*'?([\w-]+)'?:/gm)].map((match) => match[1] as Dialog);
    expect(dialogs.length).toBeGreaterThan(10);
    for (const dialog of dialogs) {
      viewStore.setState({ dialog });
      expect(HELP_PAGES, dialog).toContain(pageInFront(null));
    }
  });

  it('opens projects, rounds and follow-ups at pages of their own', () => {
    for (const dialog of ['delivery', 'rounds', 'follow-ups'] as const) {
      viewStore.setState({ dialog });
      expect(pageInFront(null)).toBe(dialog);
    }
  });

  it('opens at the step whose panel is open, at what holds the focus, at the map when no panel is open', () => {
    viewStore.setState({ dialog: null, panelOpen: true, step: 'scenario' });
    expect(pageInFront(null)).toBe('scenario');
    document.body.innerHTML = '<aside data-help="card"><button></button></aside>';
    expect(pageInFront(document.querySelector('button'))).toBe('card');
    viewStore.setState({ panelOpen: false });
    expect(pageInFront(null)).toBe('map');
    openManual('walking');
    expect(viewStore.getState().manual).toBe('walking');
  });
});

describe('the guided walk', () => {
  it('has ten stops with words in both languages', () => {
    expect(TOUR_STOPS.length).toBe(10);
    for (const words of [chineseTour, englishTour]) {
      expect(words.length).toBe(TOUR_STOPS.length);
      for (const { title, text } of words) expect(title && text).toBeTruthy();
    }
  });

  it('points at controls that the interface has', () => {
    const ui = readAll(join(src, 'ui'));
    for (const { at } of TOUR_STOPS)
      for (const [, name] of at.matchAll(/\.([\w-]+)/g))
        expect(new RegExp(`className=[^>]*\\b${name}\\b`).test(ui), `${at}: ${name}`).toBe(true);
  });
});
