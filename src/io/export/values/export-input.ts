import type { MultiPolygon, Polygon } from 'geojson';
import type { Assessment, KindShapes } from '../../../core/assess/findings/assessment.ts';
import type { FactsOf } from '../../../core/assess/findings/finding-facts.ts';
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
  /** Year of today, by which target years have passed where the settings look at none; absent: not told. */
  yearNow?: number;
  /** Rings of walking time, where they were asked for. */
  bands?: readonly KindBand[];
}

/** What findings' facts are looked up in. */
export function factsSource({
  project,
  yearNow,
}: Pick<ExportInput, 'project' | 'yearNow'>): FactsOf {
  return { ...project, ...(yearNow !== undefined && { yearNow }) };
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
