import type { MultiPolygon, Polygon } from 'geojson';
import type { Assessment, KindShapes } from '../../../core/assess/findings/assessment.ts';
import type { FacilityKind } from '../../../core/vocabulary/kinds.ts';
import type { Project, Scenario } from '../../../core/plan/project.ts';

/** Ground around the facilities of a kind that is reached between two times. */
export interface KindBand {
  kind: FacilityKind;
  fromMin: number;
  toMin: number;
  ground: Polygon | MultiPolygon;
}

/** What an export is made of; the assessment must be that of the scenario. */
export interface ExportInput {
  project: Project;
  /** Null: the present state. */
  scenario: Scenario | null;
  assessment: Assessment;
  /** Of the kinds that are to be drawn. */
  shapes: readonly KindShapes[];
  /** Rings of walking time, where they were asked for. */
  bands?: readonly KindBand[];
}

/** True when the project as a whole is marked as made up for show. */
export function isSynthetic(project: Pick<Project, 'notices'>): boolean {
  return project.notices.some(({ kind }) => kind === 'synthetic');
}

/** Attribution lines of the sources, each once; the notices' lines where no source states one. */
export function listAttribution(project: Pick<Project, 'notices' | 'sources'>): string[] {
  const ofSources = project.sources.flatMap(({ attribution }) => attribution ?? []);
  const ofNotices = project.notices
    .filter(({ kind }) => kind === 'attribution')
    .map(({ zh }) => zh);
  return [...new Set(ofSources.length > 0 ? ofSources : ofNotices)];
}
