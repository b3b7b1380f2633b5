import { findNearestLine } from '../../core/geo/named-lines.ts';
import { holdsPoint } from '../../core/geo/holds-point.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { translate } from '../../i18n/translate.ts';
import { currentProject } from '../../state/project-store.ts';
import { streetsStore } from '../../state/streets-store.ts';

/** A street farther off does not tell where a site is, in metres. */
const NEAR_STREET_M = 300;
/** Nearer than this a site stands at the street and on no side of it, in metres. */
const AT_STREET_M = 8;
/** Told apart by a number where another site has the same name. */
const NUMBERED = /（\d+）$| \(\d+\)$/;

/** Areas that hold a place, the largest level first. */
export function areasAround({ lng, lat }: LngLat, areas: readonly Area[]): Area[] {
  return areas
    .filter(({ geometry }) => holdsPoint(geometry, lng, lat))
    .toSorted((a, b) => AREA_LEVELS.indexOf(a.level) - AREA_LEVELS.indexOf(b.level));
}

/** Places nearer than this are one, in degrees: half a centimetre, as places are kept to a centimetre. */
const SAME_DEG = 6e-8;

/** The idle building or plot at exactly this place. */
export function candidateAt({ lng, lat }: LngLat): Candidate | undefined {
  return currentProject().candidates?.find(
    (each) => Math.abs(each.lng - lng) < SAME_DEG && Math.abs(each.lat - lat) < SAME_DEG,
  );
}

/** Where a place is in words: 大坪街道 · 石油路北; undefined where neither area nor street tells. */
function placeWords(language: Language, place: LngLat, n: number): string | undefined {
  const building = candidateAt(place)?.name;
  if (building) return building;
  const around = areasAround(place, currentProject().areas);
  const area = (around.find(({ level }) => level === 'street') ?? around.at(-1))?.name;
  const found = findNearestLine(streetsStore.getState().streets, place, NEAR_STREET_M);
  const street =
    found &&
    (found.distanceM < AT_STREET_M
      ? found.name
      : translate(language, `site.side-${found.side}`, { street: found.name }));
  if (area && street) return translate(language, 'site.place-name', { area, street });
  if (area) return translate(language, 'site.area-name', { area, n });
  return street;
}

/** A name for a site at a place that none of the others has; `n` is its number in the list. */
export function nameSite(
  language: Language,
  place: LngLat,
  n: number,
  others: ReadonlySet<string>,
): string {
  const words = placeWords(language, place, n) ?? translate(language, 'site.default-name', { n });
  for (let copy = 1; ; copy++) {
    const name =
      copy === 1 ? words : translate(language, 'site.same-name', { name: words, n: copy });
    if (!others.has(name)) return name;
  }
}

/** Whether a site still has the name of its place, in either language, and nobody has renamed it. */
export function hasPlaceName({ name, lng, lat }: LngLat & { name: string }): boolean {
  const bare = name.replace(NUMBERED, '');
  const n = Number(/\d+$/.exec(bare)?.[0] ?? 0);
  return (['zh-CN', 'en'] as const).some((language) => {
    const plain = translate(language, 'site.default-name', { n });
    return bare === plain || bare === placeWords(language, { lng, lat }, n);
  });
}
