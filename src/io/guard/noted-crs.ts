import { simplified } from '../../core/base/simplified.ts';
import type { Crs, NamedCrs } from '../../core/vocabulary/crs.ts';
import { type Datum, findEpsgSystem } from '../../core/geo/epsg-system.ts';

/** What a table says of its own system, in its own words. */
export interface NotedCrs {
  words: string;
  crs?: NamedCrs;
  /** Datum that it names, for systems that go by no name of their own. */
  datum?: Datum;
  /** Central meridian in degrees. */
  meridian?: number;
  zone?: number;
  zoneDeg?: 3 | 6;
  /** It names a system of a city's own, which is not public. */
  local?: true;
}

type Named = NamedCrs | Datum | 'local';

/** Words by which offices name a system; a map service stands for the system its coordinates come in. */
const WORDS: readonly (readonly [Named, RegExp])[] = [
  [
    'gcj02',
    /gcj[-_ ]?0?2(?!\d)|火星坐标|国测局(?:加密)?坐标|高德|腾讯(?:地图|坐标|位置)|amap|autonavi/i,
  ],
  ['bd09mc', /bd[-_ ]?0?9[-_ ]?mc|百度(?:墨卡托|米制)/i],
  ['bd09', /bd[-_ ]?0?9(?:ll)?(?![\d_ -]?mc|\d)|百度(?!墨卡托|米制)/i],
  ['wgs84', /wgs[-_ ]?(?:19)?84(?!\d)|gps ?坐标/i],
  [
    'cgcs2000',
    /cgcs[-_ ]?2000|china[-_ ]?2000|china geodetic coordinate system 2000|(?:国家|大地)2000|2000 ?(?:国家)?(?:大地)?坐标|天地图/i,
  ],
  [
    'xian80',
    /(?:西安|xi'?an)[-_ ]?(?:(?:19)?80(?!\d)|八[零〇])|(?:(?:19)?80|八[零〇]) ?(?:年)?西安|(?<!\d)(?:19)?80 ?坐标系/i,
  ],
  [
    'beijing54',
    /(?:北京|beijing)[-_ ]?(?:(?:19)?54(?!\d)|五四)|(?:(?:19)?54|五四) ?(?:年)?北京|(?<!\d)(?:19)?54 ?坐标系/i,
  ],
  [
    'local',
    /独立坐标|地方坐标|城建坐标|(?:城市|本市|本地|当地|[市县])(?:平面)?坐标系?|local ?grid/i,
  ],
];
const MERIDIAN =
  /(?:中央(?:经线|子午线|经度)|中心(?:经线|子午线)|轴子午线|central ?meridian|lon_0|(?<![a-z])(?:cm|l ?[0o](?= ?[=:为是])))[^\d]{0,6}(\d{2,3}(?:\.\d+)?)(?:°(\d{1,2})['′])?/i;
const ZONE =
  /(?:第|带号[:：= ]*|(?<![\d.]))([12345]\d) ?(?:号|°)?(?:带|zone)|带号[:：= ]*([12345]\d)(?!\d)|zone ?([12345]\d)(?!\d)/i;
const NARROW = /(?:3|三) ?(?:°|度) ?(?:分)?带|3-degree/i;
const WIDE = /(?:6|六) ?(?:°|度) ?(?:分)?带|6-degree/i;
/** Words around a name that are quoted with it. */
const QUOTED_CHARACTERS = 12;
const LONGEST_QUOTE = 40;

/** The words around a match, as they were written. */
function quote(plain: string, match: RegExpExecArray): string {
  const from = Math.max(0, match.index - QUOTED_CHARACTERS);
  let to = match.index + match[0].length + QUOTED_CHARACTERS / 2;
  // A name of a file is not cut within its ending.
  while (to < from + LONGEST_QUOTE && /[\w.-]{2}/.test(plain.slice(to - 1, to + 1))) to += 1;
  const stop = /[\s,，;；。、|]/;
  const before = plain.slice(from, match.index).split(stop).at(-1) ?? '';
  const after = plain.slice(match.index, to).split(stop)[0] ?? '';
  return before + after;
}

interface Found {
  systems: Map<Named, string>;
  zones: Pick<NotedCrs, 'meridian' | 'zone' | 'zoneDeg'>;
  /** Words of the zone, where nothing else is named. */
  zoneWords?: string;
}

function findZone(searched: string, plain: string, found: Found): void {
  const meridian = MERIDIAN.exec(searched);
  const zone = ZONE.exec(searched);
  const first = meridian ?? zone;
  if (first) found.zoneWords ??= quote(plain, first);
  if (meridian) found.zones.meridian ??= Number(meridian[1]) + Number(meridian[2] ?? 0) / 60;
  if (zone) found.zones.zone ??= Number(zone[1] ?? zone[2] ?? zone[3]);
  if (NARROW.test(searched)) found.zones.zoneDeg ??= 3;
  if (WIDE.test(searched)) found.zones.zoneDeg ??= 6;
}

function isDatum(name: Named): name is 'xian80' | 'beijing54' {
  return name === 'xian80' || name === 'beijing54';
}

/**
 * The one system that a table's title, remarks, headers or file name speak of, with its central meridian or zone; undefined
 * when they name none or several (`由百度坐标转高德坐标`).
 */
export function notedCrs(texts: readonly string[]): NotedCrs | undefined {
  const found: Found = { systems: new Map(), zones: {} };
  for (const text of texts) {
    const written = text.normalize('NFKC');
    const searched = simplified(written);
    // Quoted as written, but where a word of another length makes the places differ.
    const plain = searched.length === written.length ? written : searched;
    for (const [name, word] of WORDS) {
      const match = word.exec(searched);
      if (match && !found.systems.has(name)) found.systems.set(name, quote(plain, match));
    }
    findZone(searched, plain, found);
  }
  const { systems, zones, zoneWords } = found;
  if (systems.has('bd09mc')) systems.delete('bd09');
  // A city's own system is mostly said to be derived from a public one.
  const local = systems.get('local');
  if (local !== undefined) return { words: local, local: true };
  if (systems.size > 1) return undefined;
  const [only] = systems;
  if (!only) return zoneWords === undefined ? undefined : { words: zoneWords, ...zones };
  const [name, words] = only;
  if (isDatum(name)) return { words, datum: name, ...zones };
  const { meridian } = zones;
  const metres = name === 'cgcs2000' || (name === 'wgs84' && meridian !== undefined);
  return { words, crs: name as NamedCrs, ...(metres ? zones : {}) };
}

/** How many things are said of a system: which it is, and which zone or meridian of it. */
export function countNoted({ crs, datum, meridian, zone }: NotedCrs): number {
  const isNamed = crs !== undefined || datum !== undefined;
  const isPlaced = meridian !== undefined || zone !== undefined;
  return Math.max(1, Number(isNamed) + Number(isPlaced));
}

/** Whether a system is the one that is noted, or one of those: its datum, its meridian and its zone, as far as they are said. */
export function isNoted(noted: NotedCrs | undefined, crs: Crs): boolean {
  if (!noted || noted.local) return false;
  if (noted.crs === crs || (noted.crs === 'bd09' && crs === 'bd09mc')) return true;
  const system = findEpsgSystem(crs);
  const { meridian, zone, zoneDeg } = noted;
  const datum = noted.datum ?? (noted.crs === 'cgcs2000' ? 'cgcs2000' : undefined);
  if (!system || (noted.crs !== undefined && datum === undefined)) return false;
  if (datum !== undefined && system.datum !== datum) return false;
  if (system.form === 'degrees') return datum !== undefined;
  const agrees = <T>(said: T | undefined, own: T | undefined) => said === undefined || said === own;
  return (
    agrees(meridian, system.meridian) &&
    agrees(zone, system.zone) &&
    agrees(zoneDeg, system.zoneDeg)
  );
}
