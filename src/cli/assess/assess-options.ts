import { networkWalkerById } from '../../core/network/network-model.ts';
import type { Settings } from '../../core/plan/project.ts';
import {
  expandStandardIds,
  libraryWith,
  type StandardLibrary,
} from '../../core/standards/library.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import type { Zone } from '../../core/vocabulary/area-levels.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Language } from '../../i18n/catalogue.ts';
import type { Crs, Role } from '../../io/mapping/mapping.ts';
import type { ReadChoice } from '../../io/open/read-dataset.ts';
import { ASSESS_OPTIONS } from './assess-table.ts';
import type { AreaFile, ColumnNames } from './assess-words.ts';
import {
  checkRules,
  type OptionValues,
  present,
  readOptions,
  type OptionRule,
} from '../options/option-table.ts';
import { outputOptions, type OutputOptions } from '../options/output-options.ts';
import { readChoice } from '../options/read-options.ts';
import { Unusable } from '../refuse/unusable.ts';
import type { WriteGuard } from '../output/write-files.ts';
import { say } from '../refuse/say.ts';

/** A call of `kequan assess`, checked. */
export interface AssessOptions {
  areas: AreaFile[];
  facilities: string;
  demand?: string;
  network?: string;
  relief?: string;
  /** Approximate outlines are shared out by walking time rather than by the straight line. */
  outlinesByWalking: boolean;
  /** Table of nearest times to write, and the kinds of facility it speaks of; none: those of the standards. */
  times?: string;
  timesKinds: FacilityKind[];
  /** Kinds of which the nearest areas are written. */
  nearestKinds: FacilityKind[];
  scenario?: string;
  /** Columns that the caller named, by role and field. */
  columns: ColumnNames;
  kinds: Map<string, FacilityKind>;
  zone?: Zone;
  /** System of facilities and demand when none is named for them alone; `auto` weighs those of all files. Absent: by the file. */
  crs?: Crs | 'auto';
  crsOf: Partial<Record<Role, Crs>>;
  /** How the inputs are read where the guess is not to be followed. */
  reading: ReadChoice;
  settings: Settings;
  /** Reported values, as a list or in a project file. */
  reported?: string;
  /** Growth of people as JSON; absent: by the people that a document in force prints. */
  growth?: string;
  /** Documents of the caller's own, beside the shipped ones. */
  ownDocuments: StandardDocument[];
  language: Language;
  out: string;
  /** What the results must not be written over. */
  guard: WriteGuard;
  /** Formats beside the plain files. */
  output: OutputOptions;
}

function standardsOf(words: readonly string[], library: StandardLibrary): string[] {
  const asked = words.flatMap((word) => word.split(',')).filter((id) => id !== '');
  if (asked.length === 0) throw new Unusable(say('terminal.standards-missing-name-rows-documents'));
  const { value = [], issues } = expandStandardIds(asked, library);
  if (issues.length > 0) {
    const unknown = issues.map((issue) => issue.place.id).join(', ');
    throw new Unusable(say('terminal.standards-unknown', { unknown }));
  }
  return value;
}

type Values = OptionValues<typeof ASSESS_OPTIONS>;

const RULES: readonly OptionRule<Values>[] = [
  [
    ({ circle, network }) => circle === 'network' && !network,
    say('terminal.circle-network-needs-network-file'),
  ],
  [
    ({ outlines, network }) => outlines === 'walking' && !network,
    say('terminal.outlines-walking-needs-network-file'),
  ],
  [({ times, network }) => !!times && !network, say('terminal.times-needs-network-file')],
  [({ times, demand }) => !!times && !demand, say('terminal.times-needs-demand-file')],
  [({ relief, network }) => !!relief && !network, say('terminal.relief-needs-network-file')],
];

function settingsOf(values: Values): Settings {
  const walker = networkWalkerById(values.profile)!;
  const { direction, 'max-snap': maxSnapM, 'delivery-speed': deliveryKmh, year, complete } = values;
  return {
    minutes: values.minutes,
    walkerId: walker.id,
    speedMps: walker.levelSpeedMps.value,
    detour: values.detour,
    circle: values.circle,
    standardIds: standardsOf(values.standards, libraryWith(values.document)),
    circleSharePct: values.share,
    ...(complete.length > 0 && { completeKinds: complete }),
    ...(values['whole-city'] && { wholeCity: true }),
    ...present({ direction, maxSnapM, deliveryKmh, year }),
  };
}

/** Every file that a call reads. */
function inputsOf(values: Values, args: readonly string[]): string[] {
  const { areas, facilities, demand, network, relief, scenario, reported, growth } = values;
  const documents = args.flatMap((word, at) => {
    const [name, file = args[at + 1]] = word.split('=');
    return name === '--document' ? [file] : [];
  });
  const one = [facilities, demand, network, relief, scenario, reported, growth, ...documents];
  return [...areas.map(({ file }) => file), ...one].filter((file) => file !== undefined);
}

/** Checks the words behind `kequan assess`. @throws Unusable with the option and what it expects */
export function assessOptions(args: string[]): AssessOptions {
  const values = readOptions(ASSESS_OPTIONS, args);
  checkRules(values, RULES);
  const { demand, network, relief, times, scenario, zone, reported, growth } = values;
  return {
    areas: values.areas,
    facilities: values.facilities,
    columns: values.map,
    kinds: values.kind,
    ...values.crs,
    reading: readChoice(values),
    outlinesByWalking: values.outlines === 'walking',
    ownDocuments: values.document,
    settings: settingsOf(values),
    language: values.lang,
    out: values.out,
    output: outputOptions(values, values.lang),
    guard: { inputs: inputsOf(values, args), force: values.force },
    timesKinds: values['times-kind'],
    nearestKinds: values['nearest-areas'],
    ...present({ demand, network, relief, times, scenario, zone, reported, growth }),
  };
}
