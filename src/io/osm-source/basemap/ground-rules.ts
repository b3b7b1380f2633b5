type Tags = ReadonlyMap<string, string>;

const GREEN = new Map([
  ...['leisure=park', 'leisure=garden', 'leisure=nature_reserve', 'landuse=recreation_ground'].map(
    (tag) => [tag, 'park'] as const,
  ),
  ...['natural=wood', 'landuse=forest', 'natural=scrub', 'landuse=orchard'].map(
    (tag) => [tag, 'wood'] as const,
  ),
  ...[
    'landuse=grass',
    'landuse=meadow',
    'natural=grassland',
    'landuse=farmland',
    'leisure=pitch',
    'natural=wetland',
  ].map((tag) => [tag, 'grass'] as const),
]);

/** Class of a green area, undefined for anything else. */
export function greenClass(tags: Tags): string | undefined {
  for (const key of ['leisure', 'landuse', 'natural']) {
    const found = GREEN.get(`${key}=${tags.get(key)}`);
    if (found) return found;
  }
  return undefined;
}

export function isWater(tags: Tags): boolean {
  return tags.get('natural') === 'water' || tags.get('waterway') === 'riverbank';
}

/** Class of a water line that lies open. */
export function waterwayClass(tags: Tags): string | undefined {
  const value = tags.get('waterway');
  if (tags.has('tunnel') || !value) return undefined;
  return ['river', 'canal', 'stream'].includes(value) ? value : undefined;
}

const RAILS = new Set(['rail', 'subway', 'light_rail', 'monorail', 'tram']);

export function railClass(tags: Tags): string | undefined {
  const value = tags.get('railway') ?? '';
  return RAILS.has(value) && !tags.has('service') ? value : undefined;
}

const STREETS: Readonly<Record<string, readonly string[]>> = {
  major: ['motorway', 'trunk', 'primary', 'secondary'],
  minor: ['tertiary', 'unclassified', 'residential', 'living_street', 'pedestrian', 'service'],
  path: ['footway', 'path', 'cycleway', 'track', 'corridor'],
  steps: ['steps'],
};
const STREET_CLASS = new Map(
  Object.entries(STREETS).flatMap(([name, values]) =>
    values.map((value) => [value, name] as const),
  ),
);

export function streetClass(tags: Tags): string | undefined {
  if (tags.get('area') === 'yes') return undefined;
  return STREET_CLASS.get((tags.get('highway') ?? '').replace('_link', ''));
}

/** Named places in the order in which their labels matter. */
export const PLACE_RANKS = ['suburb', 'quarter', 'island', 'neighbourhood', 'village', 'square'];
