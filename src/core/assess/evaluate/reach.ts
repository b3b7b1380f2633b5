import { isOfKind } from '../../vocabulary/kinds.ts';
import type { CircleRule, NearnessRule } from '../../standards/rule.ts';
import { matchCondition } from './filter.ts';
import { exactly, MissingFields, unknown, type Measurement } from './measurement.ts';
import type { Place, Territory } from './place.ts';
import { measuredShare, Proportion } from './proportion.ts';

/** Share of people inside the circles; with nobody in the place there is no share. */
export function measureCircle(rule: CircleRule, place: Place, territory: Territory): Measurement {
  const { kinds, people } = rule;
  const minutes = rule.minutes ?? territory.input.context.minutesFor(rule.radiusM ?? 0);
  const evidence = territory.facilities
    .filter((facility) => kinds.some((kind) => isOfKind(facility, kind)))
    .map((facility) => facility.id);
  const total = territory.peopleIn(place, people);
  if (typeof total !== 'number') return unknown([total], evidence);
  const share = territory.input.context.circleShare({
    kinds,
    minutes,
    people,
    areaIds: place.areaIds,
  });
  if ('missing' in share) return unknown(share.missing, evidence);
  if (share.totalPeople <= 0) {
    return unknown([{ field: people, of: 'area', ids: [...place.areaIds] }], evidence);
  }
  return exactly((share.coveredPeople * 100) / share.totalPeople, evidence, [], share.totalPeople);
}

/** Share of facilities with one of the near kinds at hand; a place that is of both kinds is near itself. */
export function measureNearness(
  rule: NearnessRule,
  place: Place,
  territory: Territory,
): Measurement {
  const proportion = new Proportion();
  const missing = new MissingFields();
  const evidence: string[] = [];
  const targets = territory.facilities.filter((facility) =>
    rule.near.some((kind) => isOfKind(facility, kind)),
  );
  for (const facility of territory.facilitiesIn(place)) {
    const base = matchCondition(facility, rule.of);
    if (base.answer === 'no') continue;
    const near = targets.some(
      (target) => territory.input.context.distanceM(facility, target) <= rule.withinM,
    );
    for (const field of base.fields) missing.add(field, facility.id);
    const surely = base.answer === 'yes' ? 1 : 0;
    if (near) proportion.addBounds([surely, 1], [0, 0]);
    else proportion.addBounds([0, 0], [surely, 1]);
    if (near && surely) evidence.push(facility.id);
  }
  return measuredShare(proportion, missing.list('facility'), evidence, {
    field: 'id',
    of: 'facility',
    ids: [],
  });
}
