import type { CoverageRow, Finding } from '../../core/assess/findings/assessment.ts';
import { findFacts, type FindingFacts } from '../../core/assess/findings/finding-facts.ts';
import { LIBRARY, type StandardLibrary } from '../../core/standards/library.ts';
import { ownGroups, type People } from '../../core/vocabulary/people.ts';
import { factsSource, type ExportInput } from './values/export-input.ts';
import { verdictRecord } from './values/finding-record.ts';
import { DECIMALS, rounded } from './values/rounded.ts';
import type { RunRecord } from './values/run-json.ts';

function findingRecord(finding: Finding, facts: FindingFacts): Record<string, unknown> {
  const { rule, clause, verdict, measured, target, unit, shortfall, part, documentId, ...more } =
    verdictRecord(finding, facts);
  const { areaId, areaName, level, missing, evidence } = finding;
  const records = new Map<string, string[]>();
  for (const { field, ids } of missing) records.set(field, [...(records.get(field) ?? []), ...ids]);
  return {
    rule,
    clause,
    areaId,
    areaName,
    level,
    verdict,
    measured,
    target,
    unit,
    shortfall,
    missing: [...records.keys()],
    evidence,
    ...(part === undefined ? {} : { part }),
    documentId,
    ...more,
    targetIsPlanners: finding.targetIsPlanners,
    missingRecords: Object.fromEntries(records),
  };
}

function peopleRecord(people: People): Record<string, number | null> {
  const number = (field: keyof People): number | null => rounded(people[field], DECIMALS.people);
  return {
    residents: number('residents'),
    age60plus: number('age60plus'),
    age0to3: number('age0to3'),
    ...Object.fromEntries(ownGroups().map(({ id }) => [id, number(id)])),
  };
}

function coverageRecord(row: CoverageRow): Record<string, unknown> {
  const { kind, areaId, areaName, level, spreadEvenly } = row;
  return {
    kind,
    areaId,
    areaName,
    level,
    groundM2: rounded(row.groundM2, DECIMALS.m2),
    groundCoveredM2: rounded(row.groundCoveredM2, DECIMALS.m2),
    people: peopleRecord(row.people),
    covered: peopleRecord(row.covered),
    spreadEvenly,
  };
}

/** The bytes of `assessment.json`: the run, a record for each finding and each coverage row; unknown numbers are null. */
export function assessmentJson(
  run: RunRecord,
  input: Pick<ExportInput, 'project' | 'assessment' | 'yearNow'>,
  library: StandardLibrary = LIBRARY,
): Uint8Array {
  const { assessment } = input;
  const factsOf = findFacts(library, factsSource(input));
  const lists = {
    findings: assessment.findings.map((finding) => findingRecord(finding, factsOf(finding))),
    coverage: assessment.coverage.map(coverageRecord),
  };
  return new TextEncoder().encode(`${JSON.stringify({ run, ...lists }, null, 1)}\n`);
}
