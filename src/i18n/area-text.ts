import { boundGeometry, joinBoxes } from '../core/geo/box.ts';
import { sphereAreaExcessPct } from '../core/geo/sphere.ts';
import type { Area } from '../core/plan/areas/area.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { translate } from './translate.ts';

/** What the sphere costs the areas of a place, to be said once where areas are shown; empty without areas. */
export function areaErrorWords(
  language: Language,
  areas: readonly Pick<Area, 'geometry'>[],
): string {
  if (areas.length === 0) return '';
  const [, south, , north] = joinBoxes(areas.map(({ geometry }) => boundGeometry(geometry)));
  const lat = (south + north) / 2;
  const pct = sphereAreaExcessPct(lat);
  return translate(language, pct < 0 ? 'area.sphere-smaller' : 'area.sphere-larger', {
    lat: formatNumber(language, Math.abs(lat), 1),
    pct: formatNumber(language, Math.abs(pct), 2),
  });
}
