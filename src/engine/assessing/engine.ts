import type { Issue } from '../../core/base/issue.ts';
import { assess, type AssessInput } from '../../core/assess/assess.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import {
  compareCircles,
  type CircleComparison,
} from '../../core/assess/walking/compare-circles.ts';
import { nearestFacilities } from '../../core/assess/walking/nearest-facilities.ts';
import { shapes } from '../../core/assess/cover/shapes.ts';
import type { NetworkEdits } from '../../core/network/network-model.ts';
import {
  type TimeBand,
  timeBands,
  type TimeBandsQuestion,
} from '../../core/assess/walking/time-bands.ts';
import { timesReport, type TimesReport } from '../../core/assess/walking/times-report.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { type FacilityKind, isOfKind } from '../../core/vocabulary/kinds.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import { facilitiesIn } from '../../core/plan/project.ts';
import { findNearestAreas, type NearestAreas } from '../../core/siting/access/nearest-areas.ts';
import { suggest, type SuggestInput } from '../../core/siting/suggest/suggest.ts';
import { asksForWalking } from '../../core/standards/asks-for-walking.ts';
import { shareByWalking } from '../../io/mapping/outlines/share-by-walking.ts';
import { assessInput } from './assess-input.ts';
import type { Answer, AssessRequest, EngineApi, NearestAnswer } from './engine-api.ts';
import { drawBands, type DrawnBands } from './draw-bands.ts';
import { ProjectHolder } from '../session/project-holder.ts';

/** The engine behind the worker's boundary; also used as it is from a terminal and by tests. */
export class Engine extends ProjectHolder implements EngineApi {
  answer(request: AssessRequest, kind: FacilityKind | null, drawn = true): Answer {
    const input = this.toInput(request);
    const kinds = kind === null ? [] : [kind];
    return {
      assessment: assess(this.prepared, { ...input, kinds }, this.memo),
      shapes: kind === null || !drawn ? null : shapes(this.prepared, { ...input, kind }, this.memo),
    };
  }

  shapes(request: AssessRequest, kinds: readonly FacilityKind[]) {
    return kinds.map((kind) =>
      shapes(this.prepared, { ...this.toInput(request), kind }, this.memo),
    );
  }

  suggest(request: AssessRequest, ground: Pick<SuggestInput, 'candidates' | 'costs'>) {
    return suggest(this.prepared, { ...this.toInput(request), ...ground }, this.memo);
  }

  networkIssues(edits: NetworkEdits): Issue[] {
    return [...(this.network?.edited(edits).issues ?? [])];
  }

  joinAt(place: LngLat, edit: 'link' | 'closure'): [number, number] | null {
    return this.network?.joinAt(place, edit) ?? null;
  }

  proposedSteps(edits: NetworkEdits): Record<string, number> {
    return this.network?.proposedSteps(edits) ?? {};
  }

  compareCircles(request: AssessRequest, kind: FacilityKind): CircleComparison | null {
    const walked = this.network?.circles(
      this.prepared.table,
      request.settings,
      request.scenario?.network,
    );
    if (!walked) return null;
    const input = { ...this.toInput(request), kinds: [kind] };
    return compareCircles(this.prepared, input, walked, this.memo);
  }

  findingsFor(request: AssessRequest, walkerId: string, speedMps: number): readonly Finding[] {
    const settings = { ...request.settings, walkerId, speedMps };
    const input = this.toInput({ ...request, settings });
    const standards = input.standards.filter((each) => asksForWalking(each, input.library));
    return assess(this.prepared, { ...input, standards }, this.memo).findings;
  }

  times(request: AssessRequest, kind: FacilityKind): TimesReport | null {
    const walker = this.network?.prepared(request.settings, request.scenario?.network);
    if (!walker) return null;
    const prepared = this.memo.preparedIn(this.prepared, request.settings);
    return timesReport(prepared, request, kind, walker);
  }

  nearest({ settings, scenario }: AssessRequest, kind: FacilityKind): NearestAnswer | null {
    const walker = this.network?.prepared(settings, scenario?.network);
    if (!walker) return null;
    const standing = facilitiesIn(this.prepared.facilities, scenario, settings.year);
    const facilities = standing.filter((facility) => isOfKind(facility, kind));
    return { facilities, nearest: nearestFacilities(walker, facilities, this.prepared.demand) };
  }

  nearestAreas(request: AssessRequest, kind: FacilityKind): NearestAreas {
    const { settings, scenario } = request;
    const walker =
      settings.circle === 'network' ? this.network?.prepared(settings, scenario?.network) : null;
    const prepared = this.memo.preparedIn(this.prepared, settings);
    return findNearestAreas(prepared, request, kind, walker ?? null);
  }

  bands(request: AssessRequest, question: TimeBandsQuestion): TimeBand[] {
    const { scenario, settings } = request;
    const walker = this.network?.prepared(settings, scenario?.network) ?? null;
    const { circles } = this.toInput(request);
    const look = { scenario, settings, ...(circles && { circles }) };
    return timeBands(this.prepared, look, question, walker, this.memo);
  }

  timeBands(request: AssessRequest, question: TimeBandsQuestion): DrawnBands {
    return drawBands(this.bands(request, question), question);
  }

  walkingOutlines({ settings, scenario }: AssessRequest): Area[] | null {
    const walker = this.network?.prepared(settings, scenario?.network);
    if (!walker) return null;
    return shareByWalking(
      this.prepared.areas,
      (places, seats) => nearestFacilities(walker, seats, places).facility,
    );
  }

  private toInput(request: AssessRequest): AssessInput {
    return assessInput(request, this.prepared, this.network);
  }
}
