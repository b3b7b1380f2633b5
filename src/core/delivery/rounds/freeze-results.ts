import { OUTCOMES, type Assessment, type Finding } from '../../assess/findings/assessment.ts';
import { fingerprint } from '../../assess/prepared/fingerprint.ts';
import { sorted } from '../../base/sorted.ts';
import type {
  RoundCoverage,
  RoundFinding,
  RoundResults,
  RoundRow,
} from '../../plan/delivery/round.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import { peopleServedBy } from '../../vocabulary/kinds.ts';

/** Hash of a value whatever the order of its members. */
export function hashValue(value: unknown): string {
  return fingerprint(sorted(value));
}

/** Gives each key a position, in the order in which they come. */
class Positions<T> {
  readonly list: T[] = [];
  private readonly known = new Map<string, number>();

  of(key: string, make: () => T): number {
    const at = this.known.get(key) ?? this.list.push(make()) - 1;
    this.known.set(key, at);
    return at;
  }
}

/** Figures beyond nine digits are noise of the arithmetic. */
function short<T extends number | null | undefined>(value: T): T {
  return (typeof value === 'number' ? Number(value.toPrecision(9)) : value) as T;
}

function describeRow(
  { rule, part, documentId, unit }: Finding,
  library: StandardLibrary,
): RoundRow {
  const standard = library.standardById(rule);
  const own = library.partById(rule, part);
  const title = standard?.title ?? { zh: rule, en: rule };
  return {
    rule,
    ...(part !== undefined && { part }),
    title: own?.title
      ? { zh: `${title.zh} · ${own.title.zh}`, en: `${title.en} · ${own.title.en}` }
      : title,
    documentId,
    unit,
    stated: hashValue([standard?.appliesTo, standard?.level, own]),
    class: own?.class ?? 'M',
  };
}

/** An assessment in the compact form that a round keeps. */
export function freezeResults(
  { findings, coverage }: Pick<Assessment, 'findings' | 'coverage'>,
  library: StandardLibrary,
): RoundResults {
  const rows = new Positions<RoundRow>();
  const areas = new Positions<RoundResults['areas'][number]>();
  const kinds = new Positions<RoundResults['kinds'][number]>();
  const areaAt = ({ areaId, areaName, level }: Pick<Finding, 'areaId' | 'areaName' | 'level'>) =>
    areas.of(areaId, () => ({ id: areaId, name: areaName, level }));
  const frozen = findings.map((finding): RoundFinding => {
    const { rule, part, verdict, inForce, measured, target, shortfall, bounds } = finding;
    const row = rows.of(JSON.stringify([rule, part]), () => describeRow(finding, library));
    return [
      ...[row, areaAt(finding), OUTCOMES.indexOf(verdict), inForce ? 1 : 0],
      ...[short(measured), short(target), short(shortfall)],
      ...(bounds ? [short(bounds.lower), short(bounds.upper)] : []),
    ] as RoundFinding;
  });
  const covered = coverage.map((line): RoundCoverage => {
    const group = peopleServedBy(line.kind);
    const kind = kinds.of(line.kind, () => ({ kind: line.kind, group }));
    return [
      kind,
      areaAt(line),
      short(line.people[group] ?? null),
      short(line.covered[group] ?? null),
    ];
  });
  return {
    rows: rows.list,
    areas: areas.list,
    findings: frozen,
    kinds: kinds.list,
    coverage: covered,
  };
}
