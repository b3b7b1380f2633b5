import type { Position } from 'geojson';
import type { Crs } from '../../core/vocabulary/crs.ts';
import { agreementReader, type Agreement } from './agreement.ts';
import { type Evidence, expectedShares, logLikelihood } from './crs-evidence.ts';
import type { GuardedFile } from './guarded-file.ts';
import { measuredShift, nameMatches } from './name-matches.ts';

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

type Agree = (mine: Crs, theirs: Crs) => Evidence;

function inOrder({ positions }: GuardedFile, turned: boolean): readonly Position[] {
  return turned ? positions.map(([x = NaN, y = NaN]) => [y, x]) : positions;
}

/** How things of the same name go together in two files of places; undefined where there are none. */
function agreeByNames(own: GuardedFile, { file, swap }: BesideFile): Agree | undefined {
  const theirs = inOrder(file, swap).map(([lng = NaN, lat = NaN], at) => ({
    name: file.names[at] ?? '',
    lng,
    lat,
  }));
  const named = own.names.map((name, at) => ({ name, position: own.positions[at]! }));
  const matches = nameMatches(named, theirs);
  if (matches.length === 0) return undefined;
  return (mine, others) => ({
    names: { count: matches.length, ...measuredShift(matches, mine, others) },
  });
}

/** How a file goes together with another one: outlines with places, and what both name alike. */
function agreeWith(own: GuardedFile, swap: boolean, other: BesideFile): Agree | undefined {
  const { file } = other;
  if (own.outlines === undefined && file.outlines === undefined) return agreeByNames(own, other);
  // Outlines of one source are alike in their silence; names would only say that they are of one place.
  if (own.outlines !== undefined && file.outlines !== undefined) return undefined;
  if (own.outlines !== undefined) {
    const places = { ...file, positions: inOrder(file, other.swap) };
    const agree = agreementReader(places, { outlines: own.outlines, names: own.names, swap });
    return (mine, theirs) => evidenceOf(agree(theirs, mine));
  }
  const { outlines = [], names } = file;
  const agree = agreementReader(own, { outlines, names, swap: other.swap });
  return (mine, theirs) => evidenceOf(agree(mine, theirs));
}

/** What the other files say for and against each system: outlines about places, places about outlines, and like names. */
export function besideEvidence(
  own: GuardedFile,
  swap: boolean,
  others: readonly BesideFile[],
  systems: readonly Crs[],
): BesideEvidence[][] {
  const readers = others.flatMap((other) => {
    const { fileName, firm } = other;
    const tried = other.systems.slice(0, TRIED);
    const agree = tried.length > 0 ? agreeWith(own, swap, other) : undefined;
    return agree ? [{ fileName, tried, firm, agree }] : [];
  });
  const measured = readers.map(({ fileName, tried, firm, agree }) => {
    const pairs = systems.map((crs) =>
      tried.map((theirs) => ({ theirs, evidence: agree(crs, theirs.crs) })),
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
