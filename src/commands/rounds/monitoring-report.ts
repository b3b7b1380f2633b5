import { restoreWhole } from '../../core/delivery/rounds/round-state.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { saveWorkbook } from '../delivery/project-files.ts';
import { followUpsNow } from './follow-ups.ts';
import { compareOwnRounds } from './rounds.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function makeReport(roundId: string) {
  const { title, rounds = [] } = currentProject();
  const at = rounds.findIndex(({ id }) => id === roundId);
  const round = rounds[at];
  if (!round) return null;
  const before = rounds[at - 1];
  const { makeMonitoringReport } = await import('../../io/export/delivery/monitoring-report.ts');
  return makeMonitoringReport({
    place: title,
    round,
    comparison: before ? await compareOwnRounds(before.id, round.id) : null,
    projects: restoreWhole(rounds, round.id)?.deliveryProjects ?? [],
    followUps: followUpsNow(),
    language: viewStore.getState().language,
  });
}

/** Saves the monitoring report 监测报告 of a round as a Word file. */
export async function saveMonitoringReport(roundId: string): Promise<void> {
  const report = await makeReport(roundId);
  if (!report) return;
  const { writeDocx } = await import('../../io/export/docx/write-docx.ts');
  saveFile(`${toFileName(report.title)}.docx`, (await writeDocx(report)) as BlobPart, DOCX);
}

/** Saves the tables of the same report as a workbook. */
export async function saveMonitoringTables(roundId: string): Promise<void> {
  const report = await makeReport(roundId);
  if (!report) return;
  const { reportSheets } = await import('../../io/export/delivery/monitoring-report.ts');
  await saveWorkbook(report.title, reportSheets(report));
}
