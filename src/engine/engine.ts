import { assess, type AssessInput } from '../core/assess/assess.ts';
import { AssessMemo } from '../core/assess/assess-memo.ts';
import { prepare, type Prepared, type ProjectData } from '../core/assess/prepared.ts';
import { shapes } from '../core/assess/shapes.ts';
import type { FacilityKind } from '../core/plan/kinds.ts';
import { suggest } from '../core/siting/suggest.ts';
import { libraryWith } from '../core/standards/library.ts';
import type { Answer, AssessRequest, EngineApi } from './engine-api.ts';

/** The engine behind the worker's boundary; also used as it is from a terminal and by tests. */
export class Engine implements EngineApi {
  private prepared: Prepared = prepare({ areas: [], facilities: [], demand: [] });
  private readonly memo = new AssessMemo();

  setData(data: ProjectData): void {
    this.prepared = prepare(data);
  }

  answer(request: AssessRequest, kind: FacilityKind | null): Answer {
    const input = toInput(request);
    const kinds = kind === null ? [] : [kind];
    return {
      assessment: assess(this.prepared, { ...input, kinds }, this.memo),
      shapes: kind === null ? null : shapes(this.prepared, { ...input, kind }, this.memo),
    };
  }

  shapes(request: AssessRequest, kinds: readonly FacilityKind[]) {
    return kinds.map((kind) => shapes(this.prepared, { ...toInput(request), kind }, this.memo));
  }

  suggest(request: AssessRequest) {
    const input = toInput(request);
    const assessment = assess(this.prepared, input, this.memo);
    return suggest(this.prepared, assessment, input, this.memo);
  }
}

function toInput({
  scenario,
  settings,
  reported = [],
  ownDocuments = [],
}: AssessRequest): AssessInput {
  const library = libraryWith(ownDocuments);
  const standards = settings.standardIds
    .map((id) => library.standardById(id))
    .filter((standard) => standard !== undefined);
  return { scenario, settings, standards, reported, library };
}
