import { NETWORK_WALKERS } from '../../core/network/network-model.ts';
import { DEFAULT_SETTINGS } from '../../core/plan/project.ts';
import { ZONES } from '../../core/vocabulary/area-levels.ts';
import {
  readAreaFiles,
  readColumns,
  readComplete,
  readDocuments,
  readKindList,
  readKinds,
  readSystems,
} from './assess-words.ts';
import {
  choiceOption,
  FLAG_OPTION,
  LANGUAGE_OPTION,
  neededOption,
  numberOption,
  TEXT_OPTION,
  WORDS_OPTION,
} from '../options/option-table.ts';
import { OUTPUT_OPTIONS } from '../options/output-options.ts';
import { READ_OPTIONS } from '../options/read-options.ts';
import { say } from '../refuse/say.ts';

const between = (least: number, most: number) => ({
  least,
  most,
  says: say('terminal.expected-number-from', { least, most }),
});

const { minutes, walkerId, detour, circleSharePct } = DEFAULT_SETTINGS;
const walkers = NETWORK_WALKERS.map(({ id }) => id);

/** Options of `kequan assess`: what each reads, and what it refuses. */
export const ASSESS_OPTIONS = {
  // First: documents may declare kinds that other options name.
  document: { read: readDocuments },
  areas: { read: readAreaFiles },
  facilities: neededOption(),
  demand: TEXT_OPTION,
  network: TEXT_OPTION,
  relief: TEXT_OPTION,
  scenario: TEXT_OPTION,
  map: { read: readColumns },
  kind: { read: readKinds },
  zone: choiceOption(ZONES, undefined),
  crs: { read: readSystems },
  outlines: choiceOption(['straight', 'walking'], 'straight'),
  standards: WORDS_OPTION,
  year: numberOption({ ...between(1990, 2100), whole: true }, undefined),
  growth: TEXT_OPTION,
  reported: TEXT_OPTION,
  minutes: numberOption(between(1, 240), minutes),
  profile: choiceOption(walkers, walkerId),
  detour: numberOption(between(1, 5), detour),
  'delivery-speed': numberOption(between(3, 60), undefined),
  circle: choiceOption(['straight', 'network'], 'straight'),
  'max-snap': numberOption(between(1, 1000), undefined),
  direction: choiceOption(['to', 'from', 'both'], undefined),
  complete: { read: readComplete },
  'whole-city': FLAG_OPTION,
  share: numberOption(between(1, 100), circleSharePct),
  out: neededOption(say('terminal.name-folder-results')),
  ...OUTPUT_OPTIONS,
  force: FLAG_OPTION,
  ...READ_OPTIONS,
  times: TEXT_OPTION,
  'times-kind': { read: readKindList },
  'nearest-areas': { read: readKindList },
  lang: LANGUAGE_OPTION,
};
