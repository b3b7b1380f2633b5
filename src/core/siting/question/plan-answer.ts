import type { Finding, Verdict } from '../../assess/findings/assessment.ts';
import type { AreaLevel } from '../../vocabulary/area-levels.ts';
import type { PeopleField } from '../../vocabulary/people.ts';
import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { Facility } from '../../plan/records/facility.ts';
import type { Settings } from '../../plan/project.ts';
import type { CapacityRatio } from './capacity-ratio.ts';
import type { ObjectiveUnit, QuestionModel } from './models.ts';

/** Facts that a proposed site states about itself. */
export type SiteFields = Partial<
  Omit<Facility, 'id' | 'name' | 'kinds' | 'lng' | 'lat' | 'address' | 'sourceId' | 'synthetic'>
>;

export type Stage = 'near' | 'long';

/** A finding by its name. */
export interface FindingRef {
  rule: string;
  part?: string;
  areaId: string;
  areaName: string;
}

/** Persons of a group by area; null where people are unknown. */
export interface PeopleByArea {
  group: PeopleField;
  people: number | null;
  /** Areas of one level in which they live, most first. */
  areas: { areaId: string; areaName: string; level: AreaLevel; people: number }[];
}

/** Why a site is where it is; the words live in i18n. */
export interface SiteReason {
  /** People newly within the minutes, beyond what stands today, whoever else in the plan reaches them too. */
  newlyWithin: PeopleByArea[];
  /** Findings that are met by the plan, unmet today, and to which this site counts. */
  standardsClosed: FindingRef[];
  /** What it holds and how much of that the plan uses; absent where nothing limits it. */
  capacity?: { of: 'beds' | 'places' | 'floorAreaM2'; holds: number; used: number };
  /** Nearest existing facility that serves the same; null where none is within an hour. */
  nearestExisting: { facilityId: string; name: string; timeS: number; lengthM: number } | null;
  /** What is lost when the site is dropped and nothing takes its place. */
  ifDropped: {
    /** In the objective's unit, > 0 for a loss; null where the rest is no plan any more. */
    objectiveLoss: number | null;
    people: number | null;
    reopened: FindingRef[];
  };
}

/** One use inside a site. */
export interface SiteUse {
  kind: FacilityKind;
  floorAreaM2: number;
  beds: number;
  places: number;
  /** Of the beds, those kept as a safety net 兜底性; absent: none. */
  safetyNetBeds?: number;
  /** Absent: as all new sites, run by others than the government where a row asks about it. */
  operator?: 'public';
}

/** A site as the plan proposes it; `kinds`, place and `fields` are what goes into the scenario. */
export interface PlannedSite {
  /** Id of the candidate. */
  id: string;
  name: string;
  lng: number;
  lat: number;
  kinds: FacilityKind[];
  /** Floor area, beds, places and what else it states so that it counts. */
  fields: SiteFields;
  /** The same by use, where a building holds several. */
  uses: SiteUse[];
  /** Cost of the place and of what goes in, in yuan. */
  costYuan: number;
  stage: Stage;
  /** Year of its stage, where the question names one. */
  year?: number;
  /** Fixed by the planner. */
  required: boolean;
  reason: SiteReason;
}

/** What stands in the way of the question as it was asked; the plan does without it. */
export type PlanClash =
  /** No candidate reaches these people, or the plan may not hold enough sites or capacity for them. */
  | {
      code: 'out-of-reach' | 'too-few-sites' | 'too-little-capacity';
      people: number;
      points: LeftPoint[];
    }
  /** A finding that stays open, and why. */
  | {
      code:
        /** No candidate in the area may hold what is asked for. */
        | 'no-candidate'
        /** All candidates together hold too little. */
        | 'too-small'
        /** It cannot be met together with `with`, and can with all but any of them. */
        | 'conflict'
        /** Closing it would leave another one open. */
        | 'in-exchange'
        /** No plan was found that closes it as well; there may be one. */
        | 'not-found'
        /** The money ends first. */
        | 'budget'
        /** The number of buildings does. */
        | 'count'
        /** Nothing that is built closes it. */
        | 'not-by-building'
        /** A total that its document asks of the whole city: not sought for one district. */
        | 'whole-city'
        /** Modelled as met, but the assessment of the plan does not confirm it. */
        | 'not-confirmed';
      finding: FindingRef;
      /** Shortfall that candidates can close and that the finding asks for, in its unit. */
      reachable?: number;
      asked?: number;
      with?: FindingRef[];
    };

export interface LeftPoint {
  id: string;
  lng: number;
  lat: number;
  people: number;
}

/** Figures of one state, to be shown beside those of the plan. */
export interface StateFigures {
  /** Existing facilities of the kind, and the plan's sites. */
  facilities: number;
  /** Group within the minutes and in all; null where unknown. */
  peopleWithin: number | null;
  peopleTotal: number | null;
  /** Weighted mean and worst walking time to the nearest in seconds over those who reach one; null: nobody does. */
  meanS: number | null;
  worstS: number | null;
  /** Those who reach none within the longest walk that is searched; mean and worst say nothing of them. */
  peopleUnreached: number | null;
  /** Those who have a bed or place within the minutes; only of a question about beds or places. */
  peopleServed?: number | null;
  /** Findings of the rows in question by verdict. */
  verdicts: Record<Verdict, number>;
}

/** A finding whose verdict the plan changes for the worse. */
export interface Worsened {
  before: Finding;
  after: Finding;
}

/** A plan that is as good within one percent. */
export interface Alternative {
  /** Candidates, in the order of the list. */
  chosenIds: string[];
  objective: number;
  /** Percent behind the plan's own objective, >= 0. */
  behindPct: number;
}

/** Plans near the best, and what they share. */
export interface Alternatives {
  list: Alternative[];
  /** Sites without which no plan within one percent exists: proven, each by a solve of its own. */
  sureIds: string[];
  /** False when time ran out before every site was tried. */
  complete: boolean;
}

/** The best plan so far, enough to keep it when the worker is ended: see `describePlan`. */
export interface PlanSoFar {
  /** Candidates with what goes in; for stages the stage each belongs to. */
  chosen: { id: string; uses: SiteUse[]; stage: Stage }[];
  objective: number;
  bound: number;
  gapPct: number;
  proven: boolean;
  seconds: number;
}

/** How far a solver has come. */
export interface SitingProgress {
  phase: 'candidates' | 'solving' | 'reasons' | 'alternatives' | 'curve';
  /** Best so far; absent until there is one. */
  best?: PlanSoFar;
  /** Part of the phase that is done, 0 … 1, where it is known. */
  share?: number;
}

/** How good a stage is, or could be. */
export interface StageResult {
  unit: ObjectiveUnit;
  objective: number;
  bound: number;
  proven: boolean;
}

/** What building in stages means: the near term is the best for its own limit, the long term is built around it. */
export interface StagedResults {
  /** The near term by itself. */
  near: StageResult;
  /** The long term if nothing had to be built before; what it is better by is the cost of the order. */
  freely: StageResult;
}

/** A plan with its proof and its reasons. */
export interface PlanAnswer {
  model: QuestionModel;
  /** Of a question about beds or places: the ratio, and what one person of the group takes up of it. */
  ratio?: CapacityRatio & { perPerson: number };
  /** What the figures speak of: kind, whom it is for, and the walking time that counts. */
  kind: FacilityKind;
  group: PeopleField;
  minutes: number;
  /** How these minutes are covered. */
  circle: Settings['circle'];
  unit: ObjectiveUnit;
  /** True where a larger objective is better. */
  maximises: boolean;
  chosen: PlannedSite[];
  objective: number;
  /** No plan is better than this. */
  bound: number;
  gapPct: number;
  proven: boolean;
  seconds: number;
  costYuan: number;
  today: StateFigures;
  plan: StateFigures;
  /** Of a question in stages that was solved to its end. */
  stages?: StagedResults;
  /** Findings that the plan closes, by the assessment of the plan itself. */
  closed: FindingRef[];
  worsened: Worsened[];
  /** People outside every circle (or without room) after the plan. */
  leftOut: { people: number; points: LeftPoint[] };
  clashes: PlanClash[];
  /**
   * People to whom no site is near enough to be reached at all, and how few any plan must leave, of the
   * models that serve as many as they can first; absent where everyone is served.
   */
  unserved?: { people: number; least: number };
  /** Nearest (or assigned) site or facility of each demand point that has one. */
  assignment: { demand: string; site: string; timeS: number }[];
  /** Candidates at hand, those left out because another is at least as good in every way, those of no use, and those whose price is not known. */
  candidates: { given: number; dominated: number; useless: number; unpriced: number };
  /** Sites of the plan of which something was assumed, and what. */
  assumed: {
    /** Floor area is that of the outline times so many storeys. */
    storeys: { sites: number; floors: number };
    /** Floor area is not known: at most so large. */
    area: { sites: number; mostFloorAreaM2: number };
    /**
     * What the place itself costs is not known, and assumed to be so much; `counts` where prices decide
     * which plan is best.
     */
    price: { sites: number; yuan: number; counts: boolean };
  };
  /** Demand points merged where that cost exactness, and into how many; absent: none were. */
  mergedInto?: { from: number; to: number };
  /** Where people had to be spread over ground, figures are estimates. */
  spreadEvenly: boolean;
}

/** One point of the curve. */
export interface CurvePoint {
  sites: number;
  /** In the answer's unit (people within the minutes for the covering models). */
  value: number;
  bound: number;
  proven: boolean;
  /** Cost of these sites in yuan. */
  costYuan: number;
  chosenIds: string[];
}

/** Sites against what they bring. */
export interface SitingCurve {
  unit: ObjectiveUnit;
  points: CurvePoint[];
  /** Number of sites at the knee: the point farthest from the chord of the curve (Satopää et al. 2011); null: none. */
  knee: number | null;
}
