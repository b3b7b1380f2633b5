import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import type { AssessRequest } from '../../engine/assessing/engine-api.ts';
import { currentProject } from '../../state/project-store.ts';
import { assessingEngine } from '../engines.ts';

/** The last year for which the documents set a target; undefined where they name no year. */
export function findTargetYear(documents: readonly StandardDocument[]): number | undefined {
  const years = documents
    .flatMap(({ standards }) => standards)
    .flatMap(({ parts }) => parts)
    .flatMap(({ targets }) => targets)
    .flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** Findings of every row of some documents, chosen or not, in the present state and in a year. */
export async function assessDocuments(
  question: AssessRequest,
  documents: readonly StandardDocument[],
  year: number | undefined,
): Promise<{ now: readonly Finding[]; later: readonly Finding[] }> {
  const { year: _, ...settings } = question.settings;
  const standardIds = documents.flatMap(({ standards }) => standards.map(({ id }) => id));
  const engine = await assessingEngine(currentProject());
  const ask = async (more: { year?: number }) => {
    const wanted = { ...question, settings: { ...settings, ...more, standardIds } };
    return (await engine.answer(wanted, null)).assessment.findings;
  };
  const now = await ask({});
  return { now, later: year === undefined ? now : await ask({ year }) };
}
