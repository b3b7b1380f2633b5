import type { CircleRule, NearnessRule } from '../../standards/rule.ts';
import { servedBy, type Served } from '../matching/serving.ts';
import type { CircleShare } from './context.ts';
import { MissingFields, unknown, type Measurement } from './measurement.ts';
import type { JudgedPlace, Territory } from './place.ts';
import { measuredShare, Proportion } from './proportion.ts';

/**
 * Share of people inside the circles; with nobody in the place there is no share. Facilities of which it
 * is not known whether they count part the bounds where their circles hold people whom no other reaches.
 */
export function measureCircle(
  rule: CircleRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const { kinds, people } = rule;
  const minutes = rule.minutes ?? territory.input.context.minutesFor(rule.radiusM ?? 0);
  const { evidence, missing } = territory.matches.circleFacilities(rule);
  const total = territory.peopleIn(place, people);
  if (typeof total !== 'number') return unknown([total], evidence);
  const only = servedBy(rule);
  const share = (more: Served): CircleShare =>
    territory.input.context.circleShare({
      kinds,
      minutes,
      people,
      areaIds: place.areaIds,
      ...(Object.keys(more).length > 0 && { only: more }),
    });
  const sure = share(only);
  if ('missing' in sure) return unknown(sure.missing, evidence);
  const { coveredPeople, totalPeople } = sure;
  if (totalPeople <= 0) {
    return unknown([{ field: people, of: 'area', ids: [...place.areaIds] }], evidence);
  }
  const perhaps = missing.length > 0 ? share({ ...only, perhaps: true }) : sure;
  const most = 'missing' in perhaps ? totalPeople : perhaps.coveredPeople;
  return {
    lower: (coveredPeople * 100) / totalPeople,
    upper: (Math.max(coveredPeople, most) * 100) / totalPeople,
    missing: most > coveredPeople ? missing : [],
    evidence,
    basis: totalPeople,
  };
}

/** Share of facilities with one of the near kinds at hand; a place that is of both kinds is near itself. */
export function measureNearness(
  rule: NearnessRule,
  place: JudgedPlace,
  territory: Territory,
): Measurement {
  const proportion = new Proportion();
  const missing = new MissingFields();
  const evidence: string[] = [];
  const { distanceM } = territory.input.context;
  for (const { facility, match: base } of territory.matchesIn(place, rule.of)) {
    const near = territory.matches
      .near(rule.near, facility, rule.withinM)
      .some((target) => distanceM(facility, target) <= rule.withinM);
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
