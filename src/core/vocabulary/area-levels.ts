/** Levels from the largest to the smallest. */
export const AREA_LEVELS = ['district', 'street', 'community', 'estate'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const ZONES = ['old-urban', 'new-urban', 'suburban', 'rural'] as const;
export type Zone = (typeof ZONES)[number];
