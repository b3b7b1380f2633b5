import { PAGE_FORMATS, type PageFormat } from '../../briefing/layout/page.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { CHAPTER_IDS, type ChapterId } from '../../io/export/report/words/report.ts';
import { SHEET_SETS, type SheetChoice } from '../../io/export/sheet/map-sheets.ts';
import { PAPERS } from '../../io/export/sheet/paper-size.ts';
import { readKindList } from '../assess/assess-words.ts';
import {
  checkRules,
  choiceOption,
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  oneOf,
  present,
  readOptions,
  TEXT_OPTION,
} from '../options/option-table.ts';
import { say } from '../refuse/say.ts';

/** A call of `kequan report`, checked. */
export interface ReportOptions {
  project: string;
  network?: string;
  relief?: string;
  docx?: string;
  /** PDF of the maps, printed by a browser of this machine. */
  pdf?: string;
  /** A deck of the briefing's pages. */
  pptx?: string;
  slides: PageFormat;
  sheets: SheetChoice;
  /** Name or id of the only area that report and maps are about. */
  area?: string;
  /** Kinds whose circles are told; empty: by the project. */
  kinds: FacilityKind[];
  leftOut: ChapterId[];
  /** Day to be printed; absent: none, so that the same input gives the same bytes. */
  date?: string;
  language: Language;
  force: boolean;
}

function readChapters(words: readonly string[], name: string): ChapterId[] {
  return words
    .flatMap((word) => word.split(','))
    .filter((word) => word !== '')
    .map((word) => oneOf(word, CHAPTER_IDS, name));
}

/** Options of `kequan report`: what each reads, and what it refuses. */
export const REPORT_OPTIONS = {
  project: neededOption(say('terminal.name-kequan-json')),
  network: TEXT_OPTION,
  relief: TEXT_OPTION,
  docx: TEXT_OPTION,
  pdf: TEXT_OPTION,
  pptx: TEXT_OPTION,
  slides: choiceOption(PAGE_FORMATS, '16:9'),
  map: choiceOption(PAPERS, 'A3'),
  sheets: choiceOption(SHEET_SETS, 'maps'),
  portrait: FLAG_OPTION,
  graticule: FLAG_OPTION,
  area: TEXT_OPTION,
  kind: { read: readKindList },
  'leave-out': { read: readChapters },
  date: TEXT_OPTION,
  lang: LANGUAGE_OPTION,
  force: FLAG_OPTION,
};

/** Checks the words behind `kequan report`. @throws Unusable with the option and what it expects */
export function reportOptions(args: string[]): ReportOptions {
  const values = readOptions(REPORT_OPTIONS, args);
  checkRules(values, [
    [({ docx, pdf, pptx }) => !docx && !pdf && !pptx, say('terminal.nothing-write-name-docx-file')],
    [({ relief, network }) => !!relief && !network, say('terminal.relief-needs-network-file')],
  ]);
  const { project, network, relief, docx, pdf, pptx, area, kind, lang, force, date } = values;
  const { map: size, sheets: set, slides, portrait, graticule } = values;
  return {
    project,
    kinds: kind,
    leftOut: values['leave-out'],
    language: lang,
    force,
    slides,
    sheets: { size, landscape: !portrait, set: area ? 'atlas' : set, graticule },
    ...present({ network, relief, docx, pdf, pptx, area, date }),
  };
}
