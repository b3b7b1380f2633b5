import type { Assessment } from '../../assess/findings/assessment.ts';
import { issue, type Issue } from '../../base/issue.ts';
import type { Round } from '../../plan/delivery/round.ts';
import type { Project } from '../../plan/project.ts';
import type { StandardLibrary } from '../../standards/library.ts';
import { freezeResults, hashValue } from './freeze-results.ts';
import { pickRoundState, restoreRound, stateDifference } from './round-state.ts';

export interface RoundWish {
  name: string;
  /** ISO date. */
  date: string;
}

/** True for a day that the calendar has, as YYYY-MM-DD. */
export function isDay(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false;
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** Why a round cannot be made of a project under a name and a date; nothing where it can. */
export function checkRoundWish(
  { rounds = [], areas, settings }: Pick<Project, 'rounds' | 'areas' | 'settings'>,
  { name, date }: RoundWish,
): Issue[] {
  const last = rounds.at(-1);
  const issues: Issue[] = [];
  if (areas.length === 0 || settings.standardIds.length === 0) {
    issues.push(issue('round-nothing', 'error'));
  }
  if (!isDay(date)) {
    issues.push(issue('round-date', 'error', {}, { date }));
  } else if (last && date <= last.date) {
    issues.push(issue('round-too-early', 'error', {}, { date, last: last.date }));
  }
  if (name.trim() === '' || rounds.some((round) => round.name === name.trim())) {
    issues.push(issue('round-name', 'error', {}, { name }));
  }
  return issues;
}

/** A round of the present state: its data as they differ from the round before, its results and versions. */
export function makeRound(
  project: Project,
  assessment: Assessment,
  library: StandardLibrary,
  { name, date }: RoundWish,
  product: string,
): Round {
  const { rounds = [] } = project;
  const state = pickRoundState(project);
  const last = rounds.at(-1);
  const before = last ? restoreRound(rounds, last.id) : null;
  const standards = state.settings.standardIds.map((id) => library.standardById(id) ?? id);
  const taken = new Set(rounds.map(({ id }) => id));
  let id = `round-${date}`;
  while (taken.has(id)) id += '-';
  return {
    id,
    name: name.trim(),
    date,
    versions: { product, standards: hashValue(standards), data: hashValue(state) },
    state: stateDifference(before, state),
    results: freezeResults(assessment, library),
  };
}
