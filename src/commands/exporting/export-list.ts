import { issue } from '../../core/base/issue.ts';
import type { Project, Source } from '../../core/plan/project.ts';
import { translate } from '../../i18n/translate.ts';
import { csvBytes } from '../../io/export/values/csv-cell.ts';
import type { Format } from '../../io/export/formats/formats.ts';
import { fieldsOfList } from '../../io/lists/list-fields.ts';
import { writeCell } from '../../io/lists/write-cell.ts';
import { saveFile, toFileName } from '../../platform/files.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { reportIssue } from '../view/report-issue.ts';
import { exportResults } from './export-results.ts';

/** The project with nothing but what came with a source. */
function onlySource(project: Project, { id }: Source): Project {
  const own = <T extends { sourceId?: string }>(list: readonly T[] = []) =>
    list.filter((each) => each.sourceId === id);
  return {
    ...project,
    areas: own(project.areas),
    facilities: own(project.facilities),
    demand: own(project.demand),
    unplaced: own(project.unplaced),
    candidates: own(project.candidates),
  };
}

const nameOf = ({ title, fileName }: Source) =>
  toFileName(title ?? fileName.replace(/\.[^.]+$/, ''));

/** Demand points as a table that an import reads back. */
function saveDemand(project: Project, source: Source): void {
  const { language } = viewStore.getState();
  const fields = fieldsOfList('demand');
  const heads = fields.map(({ field }) => translate(language, `field.${field}` as 'field.lng'));
  const rows = onlySource(project, source).demand.map((point) => [
    point.id,
    ...fields.map((field) => writeCell(language, point, field)),
  ]);
  const bytes = csvBytes([[translate(language, 'column.id'), ...heads], ...rows]);
  saveFile(`${nameOf(source)}.csv`, bytes as BlobPart, 'text/csv');
}

/** Saves what came with a source, as it is now, in a format that results are written in; people are a table. */
export async function exportList(sourceId: string, format: Format): Promise<void> {
  const project = currentProject();
  const source = project.sources.find(({ id }) => id === sourceId);
  if (!source) return;
  try {
    if (source.role === 'demand') saveDemand(project, source);
    else {
      const choice = {
        layers: [source.role],
        formats: [format],
        crs: 'wgs84',
        encoding: 'utf-8',
        folder: false,
      } as const;
      await exportResults(choice, () => undefined, {
        of: onlySource(project, source),
        name: nameOf(source),
      });
    }
  } catch (error) {
    console.error(error);
    reportIssue(issue('export-failed', 'error', {}, { what: String(error) }));
  }
}
