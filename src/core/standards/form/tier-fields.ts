/** Numbers of a line of a tiered list, in the order in which they are filled in. */
export const TIER_NUMBERS = [
  'minutes',
  'minFloorAreaM2',
  'minLandM2',
  'floorAreaPer1000',
  'landPer1000',
  'sharePct',
] as const;
