import { HELP_PAGES, type HelpPage } from '../../i18n/help/help-pages.ts';
import { type Dialog, type Step, viewStore } from '../../state/view-store.ts';
import { look } from './look.ts';

/** The page about each dialog. */
const OF_DIALOG: Record<Dialog, HelpPage> = {
  gallery: 'start',
  import: 'import',
  basemap: 'map',
  export: 'export',
  about: 'keys',
  zones: 'standards',
  documents: 'standards',
  compare: 'compare',
  'osm-project': 'start',
  province: 'start',
  report: 'export',
  versions: 'versions',
  walking: 'walking',
  delivery: 'delivery',
  rounds: 'rounds',
  'follow-ups': 'follow-ups',
};

const OF_STEP: Record<Step, HelpPage> = {
  data: 'data',
  standards: 'standards',
  present: 'present',
  scenario: 'scenario',
  briefing: 'briefing',
};

function isPage(name: string | undefined): name is HelpPage {
  return HELP_PAGES.some((page) => page === name);
}

/** The page about the open dialog; else about what holds the focus (`data-help`), else about the step. */
export function pageInFront(focus: EventTarget | null): HelpPage {
  const { dialog, presenting, panelOpen, step } = viewStore.getState();
  if (presenting !== null) return 'briefing';
  if (dialog !== null) return OF_DIALOG[dialog];
  const held =
    focus instanceof Element ? focus.closest<HTMLElement>('[data-help]')?.dataset.help : undefined;
  if (isPage(held)) return held;
  return panelOpen ? OF_STEP[step] : 'map';
}

/** Opens the manual at a page. */
export function openManual(page: HelpPage): void {
  look({ manual: page });
}
