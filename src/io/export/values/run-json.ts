import type { Notice, Project, Scenario, Settings, Source } from '../../../core/plan/project.ts';
import type { ReportedValue } from '../../../core/plan/reported.ts';
import { LIBRARY, type StandardLibrary } from '../../../core/standards/library.ts';
import { listAttribution } from './export-input.ts';

/** What a result was made from, so that anyone can make it again. */
export interface RunRecord {
  product: string;
  version: string;
  /** ISO time from the caller's clock; absent where the same inputs shall give the same bytes. */
  time?: string;
  title: string;
  /** Identifies all inputs of the assessment. */
  assessmentKey: string;
  coordinateSystem: string;
  inputs: Omit<Source, 'id'>[];
  /** Null: the present state. */
  scenario:
    (Pick<Scenario, 'id' | 'name' | 'closedFacilityIds' | 'network'> & { sites: number }) | null;
  settings: Settings;
  standards: {
    id: string;
    documentId: string | null;
    number: string | null;
    clause: string | null;
    /** 待核: the document's text was not at hand. */
    toBeConfirmed?: boolean;
  }[];
  /** Reported values of the chosen standards, with date and reporter. */
  reported?: Omit<ReportedValue, 'id'>[];
  attribution: string[];
  notices: Notice[];
}

export interface RunInput {
  project: Pick<Project, 'title' | 'sources' | 'settings' | 'notices' | 'reported'>;
  scenario: Scenario | null;
  assessmentKey: string;
  /** Version of the product. */
  version: string;
  /** Absent: no time is written. */
  now?: Date;
  /** Of the places in the files beside it; absent: WGS-84. */
  coordinateSystem?: string;
}

/** The record of a run: inputs with their SHA-256, settings, standards with number and clause, versions, notices. */
export function runRecord(input: RunInput, library: StandardLibrary = LIBRARY): RunRecord {
  const { project, scenario, assessmentKey, version, now, coordinateSystem } = input;
  const chosen = new Set(project.settings.standardIds);
  const reported = project.reported
    .filter(({ standardId }) => chosen.has(standardId))
    .map(({ id: _id, ...report }) => report);
  return {
    product: 'kequan',
    version,
    ...(now ? { time: now.toISOString() } : {}),
    title: project.title,
    assessmentKey,
    coordinateSystem: coordinateSystem ?? 'WGS-84',
    inputs: project.sources.map(({ id: _id, ...source }) => source),
    scenario: scenario && {
      id: scenario.id,
      name: scenario.name,
      sites: scenario.sites.length,
      closedFacilityIds: scenario.closedFacilityIds,
      ...(scenario.network && { network: scenario.network }),
    },
    settings: project.settings,
    standards: project.settings.standardIds.map((id) => ({
      id,
      documentId: library.documentOf(id)?.id ?? null,
      number: library.documentOf(id)?.number ?? null,
      clause: library.standardById(id)?.clause ?? null,
      ...(library.documentOf(id)?.toBeConfirmed && { toBeConfirmed: true }),
    })),
    ...(reported.length > 0 && { reported }),
    attribution: listAttribution(project),
    notices: project.notices,
  };
}

/** The bytes of `run.json`. */
export function runJson(run: RunRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(run, null, 2)}\n`);
}
