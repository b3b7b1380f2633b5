import { issue } from '../core/base/issue.ts';
import { startImporter } from '../engine/client.ts';
import { sendLists } from '../engine/send-lists.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { hygieneStore } from '../state/hygiene-store.ts';
import { currentProject } from '../state/project-store.ts';
import { changeProject } from './change-project.ts';
import { reportIssue } from './report-issue.ts';

/** Looks through the loaded data anew, in a worker of its own; with a merge key it is one act with what came before. */
export async function checkHygieneNow(
  mergeKey?: string,
  label: TextKey = 'act.hygiene-check',
): Promise<void> {
  const importer = startImporter();
  hygieneStore.setState({ checking: true });
  try {
    const { areas, facilities, unplaced = [], hygiene } = currentProject();
    await sendLists(importer.api, { areas, facilities, unplaced });
    const report = await importer.api.hygieneOfProject(hygiene);
    const now = currentProject();
    // Something was changed meanwhile: the report would speak of what is no more.
    if (now.areas !== areas || now.facilities !== facilities) return;
    changeProject(
      label,
      (draft) => {
        draft.hygiene = report;
      },
      mergeKey,
    );
  } catch (error) {
    console.error(error);
    reportIssue(issue('hygiene-failed', 'error', {}, { what: String(error) }));
  } finally {
    hygieneStore.setState({ checking: false });
    importer.stop();
  }
}
