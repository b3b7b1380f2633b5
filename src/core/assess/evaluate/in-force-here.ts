import type { Area } from '../../plan/areas/area.ts';
import { liesIn } from '../../plan/areas/in-force.ts';
import type { StandardDocument } from '../../standards/standard.ts';
import type { Territory } from './place.ts';

/** Where a document is in force in the loaded data. */
export interface InForceHere {
  /** The loaded data as a whole; true where nothing tells where they lie, so that what is asked counts. */
  everywhere: boolean;
  /** An area that does not tell by itself goes with the rest of the data. */
  inArea(area: Area): boolean;
}

const EVERYWHERE: InForceHere = { everywhere: true, inArea: () => true };

/** Answers by areas, which stay the same while a site is dragged, and by region. */
const kept = new WeakMap<
  readonly Area[],
  Map<NonNullable<StandardDocument['region']>, InForceHere>
>();

export function findInForce(
  document: StandardDocument | undefined,
  territory: Territory,
): InForceHere {
  const region = document?.region;
  if (!region) return EVERYWHERE;
  const { areas } = territory.input;
  const byRegion = kept.get(areas) ?? new Map();
  kept.set(areas, byRegion);
  const known = byRegion.get(region);
  if (known) return known;
  const told = new Map(areas.map((area) => [area.id, liesIn(region, territory.lineOf(area))]));
  const answers = new Set(told.values());
  const everywhere = answers.has(true) || !answers.has(false);
  const found: InForceHere = { everywhere, inArea: ({ id }) => told.get(id) ?? everywhere };
  byRegion.set(region, found);
  return found;
}
