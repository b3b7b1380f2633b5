export const SERVICES = [
  'meal',
  'bathing',
  'cleaning',
  'escort',
  'nursery-class',
  'day-care',
  'respite',
  'rehabilitation',
] as const;
export type Service = (typeof SERVICES)[number];

/** Who built and runs a place: the public sector both, neither, or built by it and run by others 公建民营. */
export const OPERATORS = ['public', 'private', 'public-private'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Numeric fields of a facility, each with its unit in the name or a plain count. */
export const FACILITY_NUMBERS = [
  'floorAreaM2',
  'landM2',
  'beds',
  'nursingBeds',
  'safetyNetBeds',
  'familyBeds',
  'places',
  'price',
  'openedYear',
] as const;
export type FacilityNumber = (typeof FACILITY_NUMBERS)[number];
