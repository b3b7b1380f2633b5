import { OUTCOME_RANK, type Finding } from '../../assess/findings/assessment.ts';
import { isOfKind, peopleServedBy } from '../../vocabulary/kinds.ts';
import { findingKey } from './finding-ref.ts';
import {
  leastTimes,
  LONGEST_TO_SITES_S,
  timesOfAll,
  walkTimes,
  type TimesOfPlace,
} from '../demand/walk-times.ts';
import type {
  FindingRef,
  PlanAnswer,
  PlanClash,
  PlannedSite,
  PlanSoFar,
  SiteReason,
} from '../question/plan-answer.ts';
import { chosenSites, findingsWith, type ChosenSite, type PlanContext } from './plan-context.ts';
import { Reasons } from './site-reasons.ts';
import { closedBy, toFindingRef } from './finding-ref.ts';
import { leftOutBeyond, stateFigures } from './state-figures.ts';
import { isMaximised, type ObjectiveUnit } from '../question/models.ts';
import { isPriced } from '../question/question.ts';
import { siteYuan } from '../candidates/site-uses.ts';

/** What is known of a plan besides its sites. */
export interface PlanFacts {
  unit: ObjectiveUnit;
  clashes: readonly PlanClash[];
  unserved?: PlanAnswer['unserved'];
  mergedInto?: PlanAnswer['mergedInto'];
}

/** A plan in full: figures beside today's, a reason for each site, who is left out, what changes. */
export function describe(context: PlanContext, soFar: PlanSoFar, facts: PlanFacts): PlanAnswer {
  const { state, input, question, people, kind, minutes, costs, standards } = context;
  const chosen = chosenSites(context, soFar);
  const sites = chosen.map(({ site }) => site);
  const before = findingsWith(context, [], standards);
  const after = findingsWith(context, sites, standards);
  const limitS = minutes * 60;

  const existing = state.facilities.filter((facility) => isOfKind(facility, kind));
  const serving = chosen.filter(({ site }) => isOfKind(site, kind));
  const timesTo = (places: readonly { lng: number; lat: number }[]): TimesOfPlace[] =>
    people ? walkTimes(people.table, places, input, LONGEST_TO_SITES_S) : [];
  const ownTimes = timesTo(serving.map(({ site }) => site));
  const size = people?.table.points.length ?? 0;
  const today = leastTimes(size, timesTo(existing));
  const counted = question.existing === false ? [] : [timesOfAll(today.timeS)];
  const planned = leastTimes(size, [...counted, ...ownTimes]);
  const nameOf = (place: number, at: number): string =>
    place < counted.length
      ? existing[today.place[at]!]!.id
      : serving[place - counted.length]!.candidate.id;

  const reasons = reasonsOf(context, chosen, before, after, {
    counted,
    serving,
    ownTimes,
    unit: facts.unit,
  });
  const was = new Map(before.map((finding) => [findingKey(finding), finding]));
  return {
    model: question.model,
    kind,
    group: question.group ?? peopleServedBy(kind),
    minutes,
    circle: input.settings.circle,
    unit: facts.unit,
    maximises: isMaximised(facts.unit),
    chosen: chosen.map((each, at): PlannedSite => plannedSite(context, each, reasons[at]!)),
    objective: soFar.objective,
    bound: soFar.bound,
    gapPct: soFar.gapPct,
    proven: soFar.proven,
    seconds: soFar.seconds,
    costYuan: chosen.reduce(
      (sum, { candidate, uses }) => sum + siteYuan(candidate, uses, costs),
      0,
    ),
    today: stateFigures(existing.length, people, today.timeS, limitS, before),
    plan: stateFigures(existing.length + serving.length, people, planned.timeS, limitS, after),
    closed: closedBy(before, after).map(toFindingRef),
    worsened: after.flatMap((finding) => {
      const then = was.get(findingKey(finding));
      return then && OUTCOME_RANK[finding.verdict] < OUTCOME_RANK[then.verdict]
        ? [{ before: then, after: finding }]
        : [];
    }),
    leftOut: people ? leftOutBeyond(people, planned.timeS, limitS) : { people: 0, points: [] },
    clashes: [...facts.clashes],
    ...(facts.unserved && { unserved: facts.unserved }),
    assignment: [...planned.place.keys()].flatMap((at) =>
      planned.place[at]! < 0 || !(people!.persons[at]! > 0)
        ? []
        : [
            {
              demand: people!.table.points[at]!.id,
              site: nameOf(planned.place[at]!, at),
              timeS: planned.timeS[at]!,
            },
          ],
    ),
    candidates: context.counts,
    assumed: assumedIn(context, chosen),
    ...(facts.mergedInto && { mergedInto: facts.mergedInto }),
    spreadEvenly: people?.spreadEvenly ?? false,
  };
}

function assumedIn(
  { question, costs }: PlanContext,
  chosen: readonly ChosenSite[],
): PlanAnswer['assumed'] {
  const count = (is: (candidate: ChosenSite['candidate']) => boolean): number =>
    chosen.filter(({ candidate }) => is(candidate)).length;
  return {
    storeys: {
      sites: count(({ assumedArea }) => assumedArea === 'storeys'),
      floors: question.candidates?.footprintFloors ?? 1,
    },
    area: {
      sites: count(({ assumedArea }) => assumedArea === 'most'),
      mostFloorAreaM2: costs.mostFloorAreaM2,
    },
    price: {
      sites: count(({ assumedPrice }) => assumedPrice === true),
      yuan: costs.acquisitionYuan,
      counts: isPriced(question),
    },
  };
}

function plannedSite(
  { question, costs }: PlanContext,
  { candidate, uses, stage, site }: ChosenSite,
  reason: SiteReason,
): PlannedSite {
  const { id: _, name, kinds, lng, lat, ...fields } = site;
  const year = question.stages?.[stage].year;
  return {
    id: candidate.id,
    name,
    lng,
    lat,
    kinds,
    fields,
    uses: [...uses],
    costYuan: siteYuan(candidate, uses, costs),
    stage,
    ...(year !== undefined && { year }),
    required: candidate.role === 'required',
    reason,
  };
}

interface Serving {
  counted: readonly TimesOfPlace[];
  serving: readonly ChosenSite[];
  ownTimes: readonly TimesOfPlace[];
  unit: ObjectiveUnit;
}

function reasonsOf(
  context: PlanContext,
  chosen: readonly ChosenSite[],
  before: readonly Finding[],
  after: readonly Finding[],
  { counted, serving, ownTimes, unit }: Serving,
): SiteReason[] {
  const { people, minutes, standards } = context;
  const reasons = new Reasons(context);
  const nearest = reasons.nearestExisting(chosen);
  const closed = closedBy(before, after);
  const concerned = standards.filter(({ id }) => closed.some(({ rule }) => rule === id));
  const circles = new Set(
    standards.flatMap(({ id, parts }) =>
      parts.flatMap((part) => (part.rule.shape === 'circle' ? [`${id}|${part.id ?? ''}`] : [])),
    ),
  );
  const size = people?.table.points.length ?? 0;
  const value = (times: readonly TimesOfPlace[]): Dropped =>
    people
      ? valueOf(unit, people.persons, leastTimes(size, times).timeS, minutes * 60)
      : { objective: null, people: 0 };
  const whole = value([...counted, ...ownTimes]);
  return chosen.map((each, at): SiteReason => {
    const newlyWithin = reasons.newlyWithin(each);
    const brings = newlyWithin.some((group) => (group.people ?? 0) > 0);
    const own = serving.indexOf(each);
    const rest = value([...counted, ...ownTimes.filter((_, other) => other !== own)]);
    const others = chosen.flatMap(({ site }) => (site === each.site ? [] : [site]));
    const left = concerned.length > 0 ? findingsWith(context, others, concerned) : [];
    const stillMet = new Set(
      left.flatMap((finding) => (finding.verdict === 'met' ? [findingKey(finding)] : [])),
    );
    const counts = (finding: Finding): boolean =>
      finding.evidence.includes(each.site.id) &&
      (brings || !circles.has(`${finding.rule}|${finding.part ?? ''}`));
    return {
      newlyWithin,
      standardsClosed: closed.filter(counts).map(toFindingRef),
      nearestExisting: nearest[at]!,
      ifDropped: {
        objectiveLoss:
          whole.objective === null || rest.objective === null
            ? null
            : Math.abs(rest.objective - whole.objective),
        people: people ? whole.people - rest.people : null,
        reopened: closed
          .filter((finding) => !stillMet.has(findingKey(finding)))
          .map((finding): FindingRef => toFindingRef(finding)),
      },
    };
  });
}

interface Dropped {
  /** Null for models in which a plan that leaves someone out is none. */
  objective: number | null;
  /** Within the minutes. */
  people: number;
}

function valueOf(
  unit: ObjectiveUnit,
  persons: Float64Array,
  nearestS: Float64Array,
  limitS: number,
): Dropped {
  let [within, total, worst] = [0, 0, 0];
  let everyone = true;
  for (const [at, count] of persons.entries()) {
    const timeS = nearestS[at]!;
    if (count <= 0) continue;
    if (timeS <= limitS) within += count;
    if (timeS === Infinity) everyone = false;
    else {
      total += count * timeS;
      worst = Math.max(worst, timeS);
    }
  }
  const objective =
    { people: within, 'person-seconds': total, seconds: worst }[unit as string] ?? null;
  const isTime = unit === 'person-seconds' || unit === 'seconds';
  return { objective: isTime && !everyone ? null : objective, people: within };
}
