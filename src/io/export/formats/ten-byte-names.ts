import { encodeText } from '../text/encode-text.ts';
import type { OutputEncoding } from '../tables/out-file.ts';

/** Short names of fields that a Shapefile would cut to something that says nothing. */
const SHORT: Readonly<Record<string, string>> = {
  levelName: 'level_zh',
  parentName: 'parent',
  synthetic: 'is_made_up',
  unassessed: 'unassess',
  households: 'households',
  kindName: 'kind_zh',
  kindNames: 'kinds_zh',
  circleType: 'circle',
  floorAreaM2: 'floor_m2',
  landM2: 'land_m2',
  nursingBeds: 'nurs_beds',
  safetyNetBeds: 'safe_beds',
  familyBeds: 'fam_beds',
  openedYear: 'opened_yr',
  serviceNames: 'services_z',
  sociallyOperated: 'social_op',
  inclusive: 'inclusive',
  countsFor: 'counts_for',
  evidenceFor: 'evidence',
};
const MOST_BYTES = 10;

function cut(name: string, most: number, encoding: OutputEncoding): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    bytes += encodeText(character, encoding).length;
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/** Names of at most ten bytes of the encoding, different from each other in any case; one for each name given. */
export function tenByteNames(names: readonly string[], encoding: OutputEncoding): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const wanted = Object.hasOwn(SHORT, name) ? SHORT[name]! : name.replace(/^verdict_/, 'v_');
    let short = cut(wanted, MOST_BYTES, encoding) || 'field';
    for (let n = 2; taken.has(short.toLowerCase()); n++) {
      short = `${cut(wanted, MOST_BYTES - 1 - String(n).length, encoding)}_${n}`;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}
