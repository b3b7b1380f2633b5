import { z } from 'zod';
import { issue, type Place, type Result } from '../../base/issue.ts';
import { checkSchema } from '../../base/schema-fault.ts';
import { AREA_LEVELS } from '../../vocabulary/area-levels.ts';
import { NAMED_CRS } from '../../vocabulary/crs.ts';
import { budgetSchema, estateSchema, deliveryProjectSchema } from './delivery-schema.ts';
import { hygieneSchema } from './hygiene-schema.ts';
import { followUpsSchema, listSchemas, ownDocumentsSchema } from './list-schemas.ts';
import type { Project } from '../project.ts';
import { PROJECT_VERSION } from '../project.ts';
import { sceneSchema } from './scene-schema.ts';
import { reportedSchema, scenarioSchema, settingsSchema } from './record-schemas.ts';

const id = z.string().min(1);
const lngLat = z.tuple([z.number(), z.number()]);

const crsSchema = z.union([
  z.enum(NAMED_CRS),
  z.templateLiteral(['EPSG:', z.int().positive()]),
  z.templateLiteral(['local:', z.enum(['xy', 'yx']), ',', z.string()]),
]);

const sourceSchema = z.object({
  id,
  role: z.enum(['areas', 'facilities', 'demand', 'candidates', 'network', 'relief']),
  fileName: z.string(),
  title: z.string().optional(),
  hidden: z.boolean().optional(),
  sha256: z.string(),
  sizeBytes: z.number().min(0),
  crs: crsSchema,
  encoding: z.string().optional(),
  attribution: z.string().optional(),
  licence: z.string().optional(),
  count: z.number().min(0),
});

const issueSchema = z.object({
  code: id,
  severity: z.enum(['error', 'warning', 'info']),
  place: z.object({
    file: z.string().optional(),
    row: z.number().optional(),
    column: z.string().optional(),
    feature: z.number().optional(),
    id: z.string().optional(),
    lngLat: lngLat.optional(),
  }),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const basemapSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('sample'), sampleId: id }),
  z.object({ kind: z.literal('extract'), sha256: id }),
  z.object({ kind: z.literal('xyz'), urlTemplate: z.string(), attribution: z.string() }),
  z.object({ kind: z.literal('pmtiles'), fileName: z.string() }),
]);

const reportSchema = z.object({
  leftOut: z.array(z.string()).optional(),
  words: z
    .record(z.string(), z.object({ before: z.string().optional(), after: z.string().optional() }))
    .optional(),
});

const mappingSchema = z.object({
  headerKey: z.string(),
  role: z.enum(['areas', 'facilities', 'demand', 'candidates']),
  level: z.enum(AREA_LEVELS).optional(),
  crs: crsSchema,
  columns: z.record(z.string(), z.string()),
  kindValues: z.record(z.string(), z.string()),
  defaultKind: z.string().optional(),
});

const TABLES = [
  'areas',
  'facilities',
  'demand',
  'candidates',
  'scenarios',
  'deliveryProjects',
  'budgets',
  'estates',
  'sources',
  'reported',
  'ownDocuments',
  'rounds',
  'followUps',
] as const;

/** Where an id stands that another record of the same table has. */
function* repeatedIds(project: Project): Generator<[table: string, at: number, member: string]> {
  for (const table of TABLES) {
    const seen = new Set<string>();
    for (const [at, record] of (project[table] ?? []).entries()) {
      if (seen.has(record.id)) yield [table, at, 'id'];
      seen.add(record.id);
    }
  }
}

/** A whole project as its file holds it; unknown members are dropped, ids are unique within each table. */
export const projectSchema: z.ZodType<Project> = z
  .object({
    version: z.literal(PROJECT_VERSION),
    id,
    title: z.string(),
    areas: listSchemas.areas,
    facilities: listSchemas.facilities,
    demand: listSchemas.demand,
    unplaced: listSchemas.unplaced.optional(),
    hygiene: hygieneSchema.optional(),
    candidates: listSchemas.candidates.optional(),
    sources: z.array(sourceSchema),
    notices: z.array(
      z.object({
        kind: z.enum(['synthetic', 'under-mapped', 'attribution']),
        zh: z.string(),
        en: z.string(),
      }),
    ),
    issues: z.array(issueSchema),
    settings: settingsSchema,
    // Absent in older files.
    reported: z.array(reportedSchema).default([]),
    ownDocuments: ownDocumentsSchema.default([]),
    scenarios: z.array(scenarioSchema),
    deliveryProjects: z.array(deliveryProjectSchema).optional(),
    budgets: z.array(budgetSchema).optional(),
    estates: z.array(estateSchema).optional(),
    activeScenarioId: z.string().nullable(),
    mappings: z.array(mappingSchema),
    basemap: basemapSchema,
    sampleId: z.string().optional(),
    sampleTitle: z.object({ zh: z.string(), en: z.string() }).optional(),
    briefing: z.array(sceneSchema),
    report: reportSchema.optional(),
    rounds: listSchemas.rounds.optional(),
    followUps: followUpsSchema.optional(),
    mapApprovalNo: z.string().optional(),
  })
  .superRefine((project, context) => {
    for (const path of repeatedIds(project)) {
      context.addIssue({ code: 'custom', path, message: 'twice' });
    }
    const active = project.activeScenarioId;
    if (active !== null && !project.scenarios.some((scenario) => scenario.id === active)) {
      context.addIssue({ code: 'custom', path: ['activeScenarioId'], message: 'no-such-scenario' });
    }
  });

/** Faults that are listed; a foreign file would have one at every member. */
const LISTED = 20;

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'version')
    ? (value as { version: unknown }).version
    : undefined;
}

/**
 * The project that parsed JSON or a stored record holds. One of a newer version, a value that is no project and a project
 * with a wrong value (named by its path) give issues and no value.
 */
export function checkProject(value: unknown, place: Place = {}): Result<Project> {
  const version = versionOf(value);
  if (typeof version !== 'number') return { issues: [issue('project-not', 'error', place)] };
  if (version > PROJECT_VERSION) {
    const params = { version, known: PROJECT_VERSION };
    return { issues: [issue('project-newer', 'error', place, params)] };
  }
  const { value: project, faults } = checkSchema(projectSchema, value);
  if (project) return { value: project, issues: [] };
  const issues = faults.slice(0, LISTED).map(({ path, problem, facts }) => {
    const [part = '.', at] = path.map(String);
    const where = { path: path.map(String).join('.') || '.', part };
    const row: Record<string, number> = /^\d+$/.test(at ?? '') ? { n: Number(at) + 1 } : {};
    return issue('project-wrong', 'error', place, { ...where, ...row, problem, ...facts });
  });
  return { issues };
}

/** The project that a stored plan makes with its lists, which are checked already; undefined when it is none. */
export function joinChecked(
  plan: object,
  lists: Partial<Pick<Project, keyof typeof listSchemas>>,
): Project | undefined {
  const { value } = checkProject({ ...plan, areas: [], facilities: [], demand: [] });
  if (!value) return undefined;
  const project: Project = { ...value, ...lists };
  return repeatedIds(project).next().done ? project : undefined;
}
