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
