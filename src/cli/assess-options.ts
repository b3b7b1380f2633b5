import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { AREA_LEVELS, type AreaLevel, type Zone, ZONES } from '../core/vocabulary/area-levels.ts';
import { type FacilityKind, kindRecord } from '../core/vocabulary/kinds.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/plan/project.ts';
import { MAX_SNAP_M, NETWORK_WALKERS, networkWalkerById } from '../core/network/network-model.ts';
import {
  expandStandardIds,
  LIBRARY,
  libraryWith,
  type StandardLibrary,
} from '../core/standards/library.ts';
import type { StandardDocument } from '../core/standards/standard.ts';
import type { Language } from '../i18n/catalogue.ts';
import { parseAnyCrs } from '../io/crs/parse-crs.ts';
import { type Crs, FIELDS_OF_ROLE, type Role } from '../io/mapping/mapping.ts';
import { readStandards } from '../io/project/read-standards.ts';
import { outputOptions, type OutputOptions } from './output-options.ts';
import { readBytes, UnreadableFile } from './read-bytes.ts';
import { Unusable } from './unusable.ts';

/** A call of `kequan assess`, checked. */
export interface AssessOptions {
  areas: { level: AreaLevel; file: string }[];
  facilities: string;
  demand?: string;
  network?: string;
  relief?: string;
  /** Approximate outlines are shared out by walking time rather than by the straight line. */
  outlinesByWalking: boolean;
  /** Table of nearest times to write, and the kind of facility it speaks of. */
  times?: string;
  timesKind: FacilityKind;
  scenario?: string;
  /** Columns that the caller named, by role and field. */
  columns: Record<Role, Map<string, string>>;
  kinds: Map<string, FacilityKind>;
  zone?: Zone;
  /** System of facilities and demand when none is named for them alone; `auto` weighs those of all files. Absent: by the file. */
  crs?: Crs | 'auto';
  crsOf: Partial<Record<Role, Crs>>;
  settings: Settings;
  /** Reported values, as a list or in a project file. */
  reported?: string;
  /** Growth of people as JSON; absent: by the people that a document in force prints. */
  growth?: string;
  /** Documents of the caller's own, beside the shipped ones. */
  ownDocuments: StandardDocument[];
  language: Language;
  out: string;
  /** Formats beside the plain files. */
  output: OutputOptions;
}

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const OPTIONS = {
  areas: many,
  facilities: text,
  demand: text,
  network: text,
  relief: text,
  times: text,
  'times-kind': text,
  direction: text,
  'max-snap': text,
  scenario: text,
  standards: many,
  minutes: text,
  profile: text,
  detour: text,
  circle: text,
  share: text,
  year: text,
  reported: text,
  growth: text,
  document: many,
  map: many,
  kind: many,
  zone: text,
  crs: many,
  outlines: text,
  lang: text,
  out: text,
  formats: many,
  'out-crs': text,
  encoding: text,
  bands: text,
  zip: text,
} as const;

function splitOnce(value: string, option: string, form: string): [string, string] {
  const at = value.indexOf('=');
  if (at <= 0 || at === value.length - 1)
    throw new Unusable(`--${option} ${value}: expected ${form}`);
  return [value.slice(0, at), value.slice(at + 1)];
}

function oneOf<T extends string>(value: string, list: readonly T[], option: string): T {
  const found = list.find((each) => each === value);
  if (!found) throw new Unusable(`--${option} ${value}: expected one of ${list.join(', ')}`);
  return found;
}

function numberIn(
  value: string | undefined,
  fallback: number,
  option: string,
  least: number,
  most: number,
) {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (value.trim() === '' || !(number >= least && number <= most)) {
    throw new Unusable(`--${option} ${value}: expected a number from ${least} to ${most}`);
  }
  return number;
}

function columnsOf(maps: readonly string[]): AssessOptions['columns'] {
  const columns = {
    areas: new Map(),
    facilities: new Map(),
    demand: new Map(),
  } as AssessOptions['columns'];
  for (const each of maps) {
    const [target, column] = splitOnce(each, 'map', 'areas.FIELD=COLUMN');
    const [role = '', field = ''] = target.split('.');
    const known = oneOf(role, ['areas', 'facilities', 'demand'] as const, 'map');
    if (!FIELDS_OF_ROLE[known].some((own) => own === field)) {
      const fields = FIELDS_OF_ROLE[known].join(', ');
      throw new Unusable(`--map ${each}: ${known} have no field “${field}”; they have ${fields}`);
    }
    columns[known].set(field, column);
  }
  return columns;
}

function standardsOf(values: readonly string[], library: StandardLibrary): string[] {
  const asked = values.flatMap((value) => value.split(',')).filter((id) => id !== '');
  if (asked.length === 0) throw new Unusable('--standards is missing: name rows, documents or all');
  const { value = [], issues } = expandStandardIds(asked, library);
  if (issues.length > 0) {
    const unknown = issues.map((issue) => issue.place.id).join(', ');
    throw new Unusable(`--standards: unknown ${unknown}`);
  }
  return value;
}

function crsOption(value: string): Crs {
  const crs = parseAnyCrs(value);
  if (!crs) {
    const known = 'wgs84, cgcs2000, gcj02, bd09 or EPSG:NUMBER (4490–4554, 326xx, 327xx, 3857 …)';
    throw new Unusable(`--crs ${value}: expected ${known}`);
  }
  return crs;
}

/** Reads own documents; their ids and prefixes must be free. @throws Unusable, UnreadableFile */
function ownDocumentsOf(files: readonly string[]): StandardDocument[] {
  const own: StandardDocument[] = [];
  for (const file of files) {
    const { value, issues } = readStandards(readBytes(file), basename(file));
    if (!value) throw new UnreadableFile(issues);
    const taken = [...LIBRARY.documents, ...own].find(
      ({ id, prefix }) => id === value.id || prefix === value.prefix,
    );
    if (taken) {
      throw new Unusable(`--document ${file}: id or prefix is that of “${taken.id}”`);
    }
    own.push(value);
  }
  return own;
}

/** Checks the words behind `kequan assess`. @throws Unusable with the option and what it expects */
export function assessOptions(args: string[]): AssessOptions {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }));
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
  const areas = (values.areas ?? []).map((each) => {
    const [level, file] = splitOnce(each, 'areas', 'LEVEL=FILE');
    return { level: oneOf(level, AREA_LEVELS, 'areas'), file };
  });
  if (areas.length === 0) throw new Unusable('--areas is missing: name at least one LEVEL=FILE');
  if (!values.facilities) throw new Unusable('--facilities is missing');
  if (!values.out) throw new Unusable('--out is missing: name a folder for the results');

  const walkers = NETWORK_WALKERS.map((walker) => walker.id);
  const walker = networkWalkerById(
    oneOf(values.profile ?? DEFAULT_SETTINGS.walkerId, walkers, 'profile'),
  )!;
  const timesKind = values['times-kind'] ?? 'eldercare';
  if (!kindRecord(timesKind)) {
    throw new Unusable(`--times-kind ${timesKind}: there is no kind “${timesKind}”`);
  }
  const kinds = new Map<string, FacilityKind>();
  for (const each of values.kind ?? []) {
    const [value, kind] = splitOnce(each, 'kind', 'VALUE=KIND');
    if (!kindRecord(kind)) throw new Unusable(`--kind ${each}: there is no kind “${kind}”`);
    kinds.set(value, kind);
  }
  const ownDocuments = ownDocumentsOf(values.document ?? []);
  const language = oneOf(values.lang ?? 'zh-CN', ['zh-CN', 'en'] as const, 'lang');
  const options: AssessOptions = {
    ownDocuments,
    areas,
    facilities: values.facilities,
    columns: columnsOf(values.map ?? []),
    kinds,
    crsOf: {},
    outlinesByWalking:
      oneOf(values.outlines ?? 'straight', ['straight', 'walking'] as const, 'outlines') ===
      'walking',
    settings: {
      minutes: numberIn(values.minutes, DEFAULT_SETTINGS.minutes, 'minutes', 1, 240),
      walkerId: walker.id,
      speedMps: walker.levelSpeedMps.value,
      detour: numberIn(values.detour, DEFAULT_SETTINGS.detour, 'detour', 1, 5),
      circle: oneOf(values.circle ?? 'straight', ['straight', 'network'] as const, 'circle'),
      standardIds: standardsOf(values.standards ?? [], libraryWith(ownDocuments)),
      circleSharePct: numberIn(values.share, DEFAULT_SETTINGS.circleSharePct, 'share', 1, 100),
    },
    language,
    out: values.out,
    output: outputOptions(values, language),
    timesKind,
  };
  for (const each of values.crs ?? []) {
    if (!each.includes('=')) {
      options.crs = each === 'auto' ? 'auto' : crsOption(each);
      continue;
    }
    const [role, crs] = splitOnce(each, 'crs', 'SYSTEM or ROLE=SYSTEM');
    const known = oneOf(role, ['areas', 'facilities', 'demand'] as const, 'crs');
    options.crsOf[known] = crsOption(crs);
  }
  if (values.direction) {
    const ways = ['to', 'from', 'both'] as const;
    options.settings.direction = oneOf(values.direction, ways, 'direction');
  }
  if (values['max-snap'] !== undefined) {
    options.settings.maxSnapM = numberIn(values['max-snap'], MAX_SNAP_M, 'max-snap', 1, 1000);
  }
  if (values.year !== undefined) {
    const year = numberIn(values.year, 0, 'year', 1990, 2100);
    if (!Number.isInteger(year)) throw new Unusable(`--year ${values.year}: expected a year`);
    options.settings.year = year;
  }
  if (values.reported) options.reported = values.reported;
  if (values.growth) options.growth = values.growth;
  if (values.demand) options.demand = values.demand;
  if (values.network) options.network = values.network;
  if (values.relief) options.relief = values.relief;
  if (values.times) options.times = values.times;
  if (values.scenario) options.scenario = values.scenario;
  if (values.zone) options.zone = oneOf(values.zone, ZONES, 'zone');
  if (options.settings.circle === 'network' && !options.network) {
    throw new Unusable('--circle network needs --network FILE');
  }
  if (options.outlinesByWalking && !options.network) {
    throw new Unusable('--outlines walking needs --network FILE');
  }
  if (options.times && !options.network) throw new Unusable('--times needs --network FILE');
  if (options.times && !options.demand) throw new Unusable('--times needs --demand FILE');
  if (options.relief && !options.network) throw new Unusable('--relief needs --network FILE');
  return options;
}
