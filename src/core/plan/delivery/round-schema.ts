import { z } from 'zod';
import { AREA_LEVELS } from '../../vocabulary/area-levels.ts';
import { peopleFieldSchema } from '../../standards/own-words-schema.ts';
import type { Round, RoundList } from './round.ts';

const id = z.string().min(1);
const text = z.object({ zh: z.string(), en: z.string() });
const position = z.int().min(0);
const figure = z.number().nullable();
/** Met, unmet, not assessed, not asked. */
const OUTCOMES = [0, 1, 2, 3];

/** The schemas of what a round freezes; the project's own. */
interface Parts {
  records: Record<RoundList, z.ZodType>;
  settings: z.ZodType;
  ownDocuments: z.ZodType;
  scenarios: z.ZodType;
  deliveryProjects: z.ZodType;
}

function listSchema(record: z.ZodType) {
  return z
    .object({
      gone: z.array(id).optional(),
      changed: z.array(record).optional(),
      added: z.array(z.tuple([position, record])).optional(),
    })
    .optional();
}

const finding = z
  .array(figure)
  .min(7)
  .max(9)
  .refine(([row, area, outcome, inForce, , target]) =>
    [row, area, outcome, inForce, target].every((each) => typeof each === 'number'),
  );

const results = z
  .object({
    rows: z.array(
      z.object({
        rule: id,
        part: z.string().optional(),
        title: text,
        documentId: z.string(),
        unit: z.string(),
        stated: z.string(),
        class: z.enum(['M', 'R']),
      }),
    ),
    areas: z.array(z.object({ id, name: z.string(), level: z.enum([...AREA_LEVELS, 'all']) })),
    findings: z.array(finding),
    kinds: z.array(z.object({ kind: id, group: peopleFieldSchema })),
    coverage: z.array(z.tuple([position, position, figure, figure])),
  })
  .superRefine(({ rows, areas, findings, kinds, coverage }, context) => {
    const check = (list: 'findings' | 'coverage', at: number, isKnown: boolean) => {
      if (!isKnown) context.addIssue({ code: 'custom', path: [list, at], message: 'unknown' });
    };
    const isIn = (list: readonly unknown[], place: number | null | undefined) =>
      list[place ?? -1] !== undefined;
    for (const [at, [row, area, outcome]] of findings.entries()) {
      check('findings', at, isIn(rows, row) && isIn(areas, area) && isIn(OUTCOMES, outcome));
    }
    for (const [at, [kind, area]] of coverage.entries()) {
      check('coverage', at, isIn(kinds, kind) && isIn(areas, area));
    }
  });

/** A round as a project file holds it. */
export function makeRoundSchema({
  records,
  settings,
  ownDocuments,
  scenarios,
  deliveryProjects,
}: Parts) {
  const schema = z.object({
    id,
    name: z.string(),
    date: z.iso.date(),
    versions: z.object({ product: z.string(), standards: z.string(), data: z.string() }),
    state: z.object({
      lists: z.object({
        areas: listSchema(records.areas),
        facilities: listSchema(records.facilities),
        demand: listSchema(records.demand),
        unplaced: listSchema(records.unplaced),
        reported: listSchema(records.reported),
      }),
      set: z.object({
        settings: settings.optional(),
        ownDocuments: ownDocuments.optional(),
        scenarios: scenarios.optional(),
        deliveryProjects: deliveryProjects.optional(),
      }),
    }),
    results,
  });
  return schema as unknown as z.ZodType<Round>;
}
