import { z } from 'zod';
import type { Scene } from '../scene.ts';

/** What a page has room for. */
const LONGEST_HEAD = 200;
const MOST_SERIES = 4;
const MOST_COLUMNS = 8;

const chartSchema = z
  .object({
    title: z.string().max(LONGEST_HEAD),
    unit: z.enum(['people', 'percent', 'km2', 'count']),
    names: z.array(z.string()),
    series: z
      .array(z.object({ name: z.string(), values: z.array(z.number().nullable()) }))
      .min(1)
      .max(MOST_SERIES),
  })
  .refine(({ names, series }) => series.every(({ values }) => values.length === names.length), {
    message: 'not-valid',
  });

const tableSchema = z
  .object({
    columns: z
      .array(
        z.object({
          title: z.string(),
          share: z.number().positive(),
          align: z.literal('right').optional(),
        }),
      )
      .min(1)
      .max(MOST_COLUMNS),
    rows: z.array(z.array(z.string())),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    message: 'not-valid',
  });

/** A page of the briefing as a project file holds it. */
export const sceneSchema: z.ZodType<Scene> = z.object({
  id: z.string().min(1),
  title: z.string(),
  basis: z.string().optional(),
  figure: z.string().optional(),
  figureLabel: z.string().optional(),
  points: z.array(z.string()),
  chart: chartSchema.optional(),
  table: tableSchema.optional(),
  notes: z.string().optional(),
  hidden: z.boolean().optional(),
  wide: z.boolean().optional(),
  made: z.object({ key: z.string(), changed: z.boolean().optional() }).optional(),
  map: z.object({
    center: z.tuple([z.number(), z.number()]),
    zoom: z.number(),
    kind: z.string(),
    scenarioId: z.string().nullable(),
    show: z.object({
      circles: z.boolean(),
      gaps: z.boolean(),
      verdicts: z.boolean(),
      sites: z.boolean(),
    }),
    ruleId: z.string().nullable(),
    circle: z.enum(['straight', 'network']).optional(),
  }),
});
