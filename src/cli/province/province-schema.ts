import { z } from 'zod';
import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { questionSchema } from '../../core/siting/question/question-schema.ts';
import { AREA_LEVELS } from '../../core/vocabulary/area-levels.ts';
import { TASKS } from './unit.ts';

const file = z.string().min(1);
const setting = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
]);
const areas = z.partialRecord(z.enum(AREA_LEVELS), file);

const filesShape = {
  areas,
  facilities: file,
  demand: file.optional(),
  network: file.optional(),
  relief: file.optional(),
  scenario: file.optional(),
  reported: file.optional(),
  growth: file.optional(),
  document: z.array(file).optional(),
};

/** What a district may state for itself, and a province for all of them. */
const sharedShape = {
  ...filesShape,
  areas: areas.optional(),
  facilities: file.optional(),
  crs: z.string().min(1).optional(),
  standards: z.array(z.string().min(1)).optional(),
  settings: z.record(z.string(), setting).optional(),
};

const code = z.string().regex(/^[0-9A-Za-z-]{1,20}$/);

const districtSchema = z.strictObject({ code, name: z.string().min(1).optional(), ...sharedShape });

const amount = z.number().positive();
const questionOfProvince = z.strictObject({
  name: z.string().min(1).max(60),
  question: questionSchema,
  /** Chosen over all districts out of so many sites or so much money; absent: every district answers for itself. */
  next: z
    .strictObject({
      sites: z.int().min(1).max(100_000).optional(),
      budgetYuan: amount.optional(),
      most: z.int().min(1).max(200).optional(),
    })
    .optional(),
});

export type QuestionOfProvince = z.infer<typeof questionOfProvince>;

const provinceSchema = z.strictObject({
  name: z.string().min(1),
  ...sharedShape,
  questions: z.array(questionOfProvince).optional(),
  districts: z.array(z.union([code, districtSchema])).optional(),
});

export type ProvinceShared = Omit<z.infer<typeof districtSchema>, 'code' | 'name'>;
export type ProvinceDistrict = z.infer<typeof districtSchema>;
export type ProvinceFile = z.infer<typeof provinceSchema>;

const unitSchema = z.strictObject({
  task: z.enum(TASKS),
  code,
  name: z.string(),
  files: z.strictObject(filesShape),
  crs: z.string().min(1).optional(),
  standards: z.array(z.string().min(1)),
  settings: z.record(z.string(), setting).default({}),
  prepared: z.string().optional(),
  beyond: z.string().optional(),
  question: questionSchema.optional(),
  most: z.int().min(1).optional(),
});

/** Path such as `districts[3].areas.community`. */
function pathWords(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function toIssues(error: z.ZodError, fileName: string): Issue[] {
  return error.issues.flatMap((fault) => {
    const inner = fault.code === 'invalid_union' ? (fault.errors.at(-1) ?? []) : [];
    const faults = inner.length > 0 ? inner : [fault];
    return faults.map((each) => {
      const place = inner.length > 0 ? [...fault.path, ...each.path] : each.path;
      const keys = each.code === 'unrecognized_keys' ? each.keys : [];
      const path = [pathWords(place), keys.join(', ')].filter((part) => part !== '').join('.');
      const isAbsent = each.code === 'invalid_type' && each.input === undefined;
      const what = keys.length > 0 ? 'key' : isAbsent ? 'absent' : 'value';
      return issue(`province-${what}`, 'error', { file: fileName }, { path });
    });
  });
}

function check<T>(schema: z.ZodType<T>, value: unknown, fileName: string): Result<T> {
  const outcome = schema.safeParse(value, { reportInput: true });
  if (outcome.success) return { value: outcome.data, issues: [] };
  return { issues: toIssues(outcome.error, fileName) };
}

/** A province from parsed JSON, or an issue with the path for each fault. */
export const checkProvince = (value: unknown, fileName: string): Result<ProvinceFile> =>
  check(provinceSchema, value, fileName);

/** A unit from parsed JSON, or an issue with the path for each fault. */
export const checkUnit = (value: unknown, fileName: string) => check(unitSchema, value, fileName);
