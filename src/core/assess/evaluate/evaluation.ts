import { LIBRARY } from '../../standards/library.ts';
import type { Standard, StandardDocument } from '../../standards/standard.ts';
import type { Finding } from '../findings/assessment.ts';
import type { EvaluationInput } from './context.ts';
import { compareFacilities } from './facility-change.ts';
import { findPlaces, type Found } from './find-places.ts';
import { judgePart } from './judge-part.ts';
import { Territory } from './place.ts';
import { TouchedAreas, type AreaIds } from './touched-areas.ts';

/** A row with the places where it is found, and its findings: for each place one for each part. */
interface Row {
  standard: Standard;
  document: StandardDocument | undefined;
  found: readonly Found[];
  findings: readonly Finding[];
}

/** Findings that follow a change of facilities: only what it may touch is measured again, the rest stays the same object. */
export class Evaluation {
  readonly #territory: Territory;
  readonly #rows: Row[];
  #findings: readonly Finding[];

  constructor(input: EvaluationInput) {
    const { standards, library = LIBRARY } = input;
    const territory = new Territory(input);
    this.#territory = territory;
    this.#rows = standards.map((standard) => {
      const document = library.documentOf(standard.id);
      const found = findPlaces(standard, document, territory);
      const findings = found.flatMap((each) =>
        standard.parts.map((part) => judgePart(standard, part, document, each, territory).finding),
      );
      return { standard, document, found, findings };
    });
    this.#findings = this.#rows.flatMap(({ findings }) => findings);
  }

  /** In the order of the standards, then of the areas. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Whether an input may be followed: that of the same rows. */
  canFollow({ standards, areas, library }: EvaluationInput): boolean {
    const { input } = this.#territory;
    return (
      input.areas === areas &&
      input.library === library &&
      input.standards.length === standards.length &&
      standards.every((each, at) => each === input.standards[at])
    );
  }

  /** Takes an input that differs in nothing but its facilities and what follows from them. */
  follow(input: EvaluationInput): void {
    const territory = this.#territory;
    const { facilities, context } = territory.input;
    const change = compareFacilities(facilities, input.facilities);
    territory.follow(input, change);
    if (change.gone.length + change.come.length === 0) return;
    const touched = new TouchedAreas(territory, change, context);
    for (const [rule, outcomes] of territory.outcomes) {
      const ids = touched.byTests(rule);
      if (ids === 'every') outcomes.clear();
      else for (const id of ids) outcomes.delete(id);
    }
    let isSame = true;
    for (const row of this.#rows) {
      const findings = this.#measuredAgain(row, touched);
      if (findings !== row.findings) isSame = false;
      row.findings = findings;
    }
    if (!isSame) this.#findings = this.#rows.flatMap(({ findings }) => findings);
  }

  #measuredAgain({ standard, document, found, findings }: Row, touched: TouchedAreas) {
    const { parts } = standard;
    const areas = parts.map((part) => touched.by(part.rule));
    if (areas.every((each) => each !== 'every' && each.size === 0)) return findings;
    const again = [...findings];
    for (const [at, each] of found.entries()) {
      for (const [i, part] of parts.entries()) {
        if (!holdsAny(areas[i]!, each.place.areaIds)) continue;
        const { finding } = judgePart(standard, part, document, each, this.#territory);
        again[at * parts.length + i] = finding;
      }
    }
    return again;
  }
}

function holdsAny(areas: AreaIds, ids: readonly string[]): boolean {
  return areas === 'every' || ids.some((id) => areas.has(id));
}
