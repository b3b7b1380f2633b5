import { PEOPLE_FIELDS, type People } from '../../vocabulary/people.ts';
import { kindsNamedBy } from '../../standards/kinds-named-by.ts';
import { assess, type AssessInput } from '../assess.ts';
import type { AssessMemo } from '../cover/assess-memo.ts';
import type { CoverageRow, Finding } from '../findings/assessment.ts';
import type { CircleModel } from '../circles/circle-model.ts';
import { isInData } from '../evaluate/missing-lists.ts';
import { coverageRows } from '../evaluate/coverage.ts';
import { eitherCircles } from './either-circles.ts';
import type { Prepared } from '../prepared/prepared.ts';
import { computeState } from '../cover/state.ts';
import { straightCircles } from '../circles/straight-circles.ts';

/** What one kind's straight circles claim of an area against its walked ones. */
export interface ClaimRow extends Pick<
  CoverageRow,
  'kind' | 'areaId' | 'areaName' | 'level' | 'people' | 'groundM2' | 'spreadEvenly'
> {
  straight: People;
  network: People;
  /** People inside a straight circle who cannot walk there in time. */
  overClaimed: People;
  /** People who can, though outside every straight circle. */
  missed: People;
  straightM2: number;
  networkM2: number;
  overClaimedM2: number;
  missedM2: number;
}

/** A verdict that depends on how circles are drawn. */
export interface FlippedVerdict {
  straight: Finding;
  network: Finding;
}

/** The difference between straight circles and those along the network. */
export interface CircleComparison {
  rows: ClaimRow[];
  flips: FlippedVerdict[];
}

function less(a: People, b: People): People {
  const rest: People = {};
  for (const field of PEOPLE_FIELDS) {
    const [from, taken] = [a[field], b[field]];
    if (from !== undefined && taken !== undefined) rest[field] = Math.max(0, from - taken);
  }
  return rest;
}

function claimRow(straight: CoverageRow, network: CoverageRow, either: CoverageRow): ClaimRow {
  const { kind, areaId, areaName, level, people, groundM2 } = straight;
  const [straightM2, networkM2, eitherM2] = [straight, network, either].map(
    ({ groundCoveredM2 }) => groundCoveredM2 ?? 0,
  ) as [number, number, number];
  return {
    kind,
    areaId,
    areaName,
    level,
    people,
    groundM2,
    spreadEvenly: straight.spreadEvenly || network.spreadEvenly,
    straight: straight.covered,
    network: network.covered,
    overClaimed: less(either.covered, network.covered),
    missed: less(either.covered, straight.covered),
    straightM2,
    networkM2,
    overClaimedM2: Math.max(0, eitherM2 - networkM2),
    missedM2: Math.max(0, eitherM2 - straightM2),
  };
}

function onGridOf(other: CircleModel, model: CircleModel): CircleModel {
  return {
    ...model,
    key: `${model.key} on ${other.key}`,
    frame: (minutes) => other.frame(minutes),
  };
}

/** Findings whose verdict differs, in the order of the first list. */
export function flippedVerdicts(
  straight: readonly Finding[],
  network: readonly Finding[],
): FlippedVerdict[] {
  const keyOf = ({ rule, part, areaId }: Finding) => JSON.stringify([rule, part, areaId]);
  const other = new Map(network.map((finding) => [keyOf(finding), finding]));
  return straight.flatMap((finding) => {
    const walked = other.get(keyOf(finding));
    return walked && walked.verdict !== finding.verdict
      ? [{ straight: finding, network: walked }]
      : [];
  });
}

/**
 * Straight circles against walked ones under otherwise the same settings: people and ground that one
 * claims and the other does not, for each kind and area, and the verdicts that flip. What only one
 * of them covers is exact, also where neither holds the other.
 */
export function compareCircles(
  loaded: Prepared,
  input: AssessInput,
  walked: CircleModel,
  memo: AssessMemo,
): CircleComparison {
  const { settings, standards, kinds = [], library } = input;
  const prepared = memo.preparedIn(loaded, settings);
  // On one grid, so that what the two have in common is the same to the last corner.
  const straight = onGridOf(walked, straightCircles(prepared.table, settings));
  // Of a list that is not loaded nothing is claimed either way.
  const asked = [...new Set([...kindsNamedBy(standards, library), ...kinds])].filter((kind) =>
    isInData(kind, loaded.facilities, settings.completeKinds),
  );
  const findingsBy = (circles: CircleModel) => assess(loaded, { ...input, circles }, memo).findings;
  const rowsBy = (circles: CircleModel) =>
    coverageRows(computeState(prepared, { ...input, circles }, memo), asked);
  const [claimed, reached, either] = [straight, walked, eitherCircles(straight, walked, memo)].map(
    rowsBy,
  );
  return {
    rows: claimed!.map((row, at) => claimRow(row, reached![at]!, either![at]!)),
    flips: flippedVerdicts(findingsBy(straight), findingsBy(walked)),
  };
}
