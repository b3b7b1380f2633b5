import type { Crs } from '../../core/vocabulary/crs.ts';
import { agreementReader, type Agreement } from './agreement.ts';
import { type Evidence, expectedShares, logLikelihood } from './crs-evidence.ts';
import type { GuardedFile } from './guarded-file.ts';

/** Another file of the same drop with the systems it could be in, as it is weighed without its neighbours. */
export interface BesideFile {
  fileName: string;
  file: GuardedFile;
  /** Its two numbers stand the other way round. */
  swap: boolean;
  systems: readonly { crs: Crs; confidence: number }[];
  /** Its system is certain without the files beside it, or somebody said it. */
  firm: boolean;
}

/** What another file says of one system of a file. */
export interface BesideEvidence {
  fileName: string;
  /** Measured with the other in each of its systems, and how likely that is. */
  tried: { crs: Crs; evidence: Evidence; likely: number }[];
  /** The other's own system is certain. */
  firm: boolean;
  /** Logarithm of the likelihood over all systems of the other. */
  weight: number;
}

/** Systems of the other file that are tried. */
const TRIED = 4;
/** The fit of two files is never wholly ruled out: one of them may be about another place. */
const LEAST = Math.exp(-20);

function evidenceOf({ outside, named }: Agreement): Evidence {
  return named ? { outside, named } : { outside };
}

/** What the other files say for and against each system: outlines about places, places about outlines. */
export function besideEvidence(
  own: GuardedFile,
  swap: boolean,
  others: readonly BesideFile[],
  systems: readonly Crs[],
): BesideEvidence[][] {
  const readers = others.flatMap((other) => {
    const { file, fileName, systems, firm } = other;
    const tried = systems.slice(0, TRIED);
    if (tried.length === 0) return [];
    const inOrder = (each: GuardedFile, turned: boolean) =>
      turned ? each.positions.map(([x = NaN, y = NaN]) => [y, x]) : each.positions;
    if (own.outlines !== undefined && file.outlines === undefined) {
      const places = { ...file, positions: inOrder(file, other.swap) };
      const agree = agreementReader(places, { outlines: own.outlines, names: own.names, swap });
      return [{ fileName, tried, firm, agree: (mine: Crs, theirs: Crs) => agree(theirs, mine) }];
    }
    if (own.outlines === undefined && file.outlines !== undefined) {
      const { outlines, names } = file;
      const agree = agreementReader(own, { outlines, names, swap: other.swap });
      return [{ fileName, tried, firm, agree }];
    }
    return [];
  });
  const measured = readers.map(({ fileName, tried, firm, agree }) => {
    const pairs = systems.map((crs) =>
      tried.map((theirs) => ({ theirs, evidence: evidenceOf(agree(crs, theirs.crs)) })),
    );
    const rates = expectedShares(pairs.flat().map(({ evidence }) => evidence));
    const logs = pairs.map((own) => own.map(({ evidence }) => logLikelihood(evidence, rates)));
    const most = Math.max(...logs.flat());
    return pairs.map((own, at): BesideEvidence => {
      const each = own.map(({ theirs: { crs, confidence }, evidence }, other) => {
        const likely = confidence * (Math.exp(logs[at]![other]! - most) + LEAST);
        return { crs, evidence, likely };
      });
      const weight = Math.log(each.reduce((sum, { likely }) => sum + likely, 0));
      return { fileName, tried: each, firm, weight };
    });
  });
  return systems.map((_, at) => measured.map((ofFile) => ofFile[at]!));
}

/** The system of each other file that goes best with a system of the file, in the order of the files. */
export function bestBeside(beside: readonly BesideEvidence[]): Crs[] {
  return beside.map(({ tried }) => tried.reduce((a, b) => (b.likely > a.likely ? b : a)).crs);
}
