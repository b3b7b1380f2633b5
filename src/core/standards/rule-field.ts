/** Fields of a form by the member of a row in which the schema finds fault. */
const FIELD_OF: Readonly<Record<string, string>> = {
  title: 'title',
  clause: 'clause',
  kinds: 'kinds',
  near: 'near',
  where: 'condition',
  rules: 'rows',
  meets: 'rows',
  standard: 'rows',
  targets: 'target',
  value: 'target',
  byArea: 'areas',
  codes: 'areas',
  successors: 'successors',
  atLeast: 'threshold',
  present: 'present',
  operator: 'operators',
  minFloorAreaM2: 'minFloorAreaM2',
  minLandM2: 'minLandM2',
  lines: 'tiers',
  minBeds: 'minBeds',
  minPlaces: 'minPlaces',
  minServices: 'minServices',
  field: 'field',
  partField: 'partField',
  plus: 'plus',
  people: 'people',
  per: 'per',
  minutes: 'minutes',
  withinMinutes: 'withinMinutes',
  radiusM: 'radiusM',
  withinM: 'withinM',
  sinceYear: 'sinceYear',
  builtFrom: 'builtFrom',
  builtBefore: 'builtBefore',
  year: 'year',
};

/** The field of the form that a member of a row belongs to; undefined for one that no field shows. */
export function ruleField(path: readonly PropertyKey[]): string | undefined {
  const last = path.findLast((step) => typeof step === 'string' && Object.hasOwn(FIELD_OF, step));
  return last === undefined ? undefined : FIELD_OF[String(last)];
}
