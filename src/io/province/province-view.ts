import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import type { Text } from '../../core/base/text.ts';

/** Version of the form; a newer one is refused. */
export const PROVINCE_VERSION = 1;
/** What the file is called that says everything but the projects. */
export const VIEW_ENTRY = 'province.json';

/** What one row of a document comes to in one district, over all its places of a level. */
export interface RowInDistrict {
  /** Percent from the target; of several places the share of those judged that are not met. Null: not known. */
  distance: number | null;
  met: number;
  unmet: number;
  unassessed: number;
  /** Of a single place. */
  measured?: number | null;
}

/** A row that districts were judged by. */
export interface RowOfProvince {
  /** Of `rows` in districts and runs. */
  key: string;
  title: Text;
  document: Text;
  clause: string;
  level: string;
  unit: string;
  target: number;
}

export interface DistrictOfProvince {
  code: string;
  name: string;
  outline: MultiPolygon | null;
  /** Why it failed, in the words of the run; absent: it is done. */
  reason?: string;
  /** Verdicts of documents in force. */
  met: number;
  unmet: number;
  unassessed: number;
  /** Path of its project in the file; absent where it failed. */
  project?: string;
  rows: Record<string, RowInDistrict>;
}

/** How far districts were on an earlier day: code → key of the row → percent, and the verdicts of all. */
export interface RunOfProvince {
  /** `2026-12-01` */
  date: string;
  districts: Record<
    string,
    { met: number; unmet: number; unassessed: number; rows: Record<string, number> }
  >;
}

/** A province as the app shows it. */
export interface ProvinceView {
  version: typeof PROVINCE_VERSION;
  name: string;
  rows: RowOfProvince[];
  districts: DistrictOfProvince[];
  /** By day, the present one last. */
  runs: RunOfProvince[];
  /** Whether anything in it is made up for show (示意). */
  synthetic: boolean;
  attribution: string[];
}

const text = z.object({ zh: z.string(), en: z.string() });
const count = z.int().min(0);
const position = z.array(z.number()).min(2);
const outline = z.object({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(z.array(position))),
});
const counts = { met: count, unmet: count, unassessed: count };

/** The form of `province.json`. */
export const provinceViewSchema: z.ZodType<ProvinceView> = z.object({
  version: z.literal(PROVINCE_VERSION),
  name: z.string(),
  rows: z.array(
    z.object({
      key: z.string(),
      title: text,
      document: text,
      clause: z.string(),
      level: z.string(),
      unit: z.string(),
      target: z.number(),
    }),
  ),
  districts: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      outline: outline.nullable(),
      reason: z.string().optional(),
      ...counts,
      project: z.string().optional(),
      rows: z.record(
        z.string(),
        z.object({
          distance: z.number().nullable(),
          ...counts,
          measured: z.number().nullable().optional(),
        }),
      ),
    }),
  ),
  runs: z.array(
    z.object({
      date: z.string(),
      districts: z.record(
        z.string(),
        z.object({ ...counts, rows: z.record(z.string(), z.number()) }),
      ),
    }),
  ),
  synthetic: z.boolean(),
  attribution: z.array(z.string()),
}) as z.ZodType<ProvinceView>;
