import type { Issue } from '../../core/base/issue.ts';
import type { Assessment, Finding, KindShapes } from '../../core/assess/findings/assessment.ts';
import type { CircleComparison } from '../../core/assess/walking/compare-circles.ts';
import type { NetworkEdits } from '../../core/network/network-model.ts';
import type { NearestFacilities } from '../../core/assess/walking/nearest-facilities.ts';
import type { TimeBand, TimeBandsQuestion } from '../../core/assess/walking/time-bands.ts';
import type { TimesReport } from '../../core/assess/walking/times-report.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { Scenario, Settings } from '../../core/plan/project.ts';
import type { ReportedValue } from '../../core/plan/reported.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import type { NearestAreas } from '../../core/siting/access/nearest-areas.ts';
import type { SuggestInput } from '../../core/siting/suggest/suggest.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';
import type { DrawnBands } from './draw-bands.ts';
import type { TakesProject } from '../session/project-holder.ts';

/** One question to the engine: a scenario (null for the present state) under settings. */
export interface AssessRequest {
  scenario: Scenario | null;
  settings: Settings;
  /** Values of rows that no map can measure. */
  reported?: readonly ReportedValue[];
  /** Documents beside the shipped ones. */
  ownDocuments?: readonly StandardDocument[];
  /** Names the network that circles are walked along; another one makes another question. */
  networkKey?: string;
}

export interface Answer {
  assessment: Assessment;
  /** Present when a kind was asked for and is to be drawn. */
  shapes: KindShapes | null;
}

/** Facilities that stand, and which of them is nearest to whom. */
export interface NearestAnswer {
  facilities: readonly Facility[];
  nearest: NearestFacilities;
}

/** What the worker offers; every call may come before the last one has answered. */
export interface EngineApi extends TakesProject {
  /**
   * Findings and coverage, that of one more kind included.
   * @param drawn false: without the kind's shapes, which take longer than all figures; default true
   */
  answer(request: AssessRequest, kind: FacilityKind | null, drawn?: boolean): Answer;
  shapes(request: AssessRequest, kinds: readonly FacilityKind[]): KindShapes[];
  /** Sites that would close what is unmet, in idle buildings where there are any. */
  suggest(request: AssessRequest, ground: Pick<SuggestInput, 'candidates' | 'costs'>): Suggestion[];
  /** What is wrong with a scenario's links and closures; nothing while there is no network. */
  networkIssues(edits: NetworkEdits): Issue[];
  /** Where an edit of the network drawn at a place would meet a street, degrees; null: nowhere. */
  joinAt(place: LngLat, edit: 'link' | 'closure'): [number, number] | null;
  /** Steps that its links of steps have, by id: as many as are proposed where they state none. */
  proposedSteps(edits: NetworkEdits): Record<string, number>;
  /** Straight circles against those along the network; null while there is no network. */
  compareCircles(request: AssessRequest, kind: FacilityKind): CircleComparison | null;
  /** Findings of the rules that depend on walking, for another walker at its own speed. */
  findingsFor(request: AssessRequest, walkerId: string, speedMps: number): readonly Finding[];
  /** Time to the nearest facility; null without a network or without people at points. */
  times(request: AssessRequest, kind: FacilityKind): TimesReport | null;
  /** Facilities of a kind, and the nearest of them for each demand point; null without a network. */
  nearest(request: AssessRequest, kind: FacilityKind): NearestAnswer | null;
  /** Every place with its nearest facility of a kind; along the network where circles walk it. */
  nearestAreas(request: AssessRequest, kind: FacilityKind): NearestAreas;
  /** Ground and streets around facilities by walking time; streets only where there is a network. */
  bands(request: AssessRequest, question: TimeBandsQuestion): TimeBand[];
  /** The same, drawn for the map. */
  timeBands(request: AssessRequest, question: TimeBandsQuestion): DrawnBands;
  /** The areas with their approximate outlines shared out by walking time; null while there is no network. */
  walkingOutlines(request: AssessRequest): Area[] | null;
}
