import { basename } from 'node:path';
import { z } from 'zod';
import { checkSchema } from '../../core/base/schema-fault.ts';
import { WHOLE_ID } from '../../core/assess/findings/assessment.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { growthSchema, reportedSchema } from '../../core/plan/schema/record-schemas.ts';
import type { Growth } from '../../core/plan/areas/growth.ts';
import type { ReportedValue } from '../../core/plan/reported.ts';
import { parseJson } from '../../io/text/json/parse-json.ts';
import { isProjectFile } from '../../io/project/is-project-file.ts';
import { readProject } from '../../io/project/read-project.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import { readBytes, UnreadableFile } from '../input/read-bytes.ts';
import { refuseFault } from '../refuse/refuse-fault.ts';

function readJson(file: string): unknown {
  const decoded = decodeText(readBytes(file), basename(file));
  if (!decoded.value) throw new UnreadableFile(decoded.issues);
  const parsed = parseJson(decoded.value.text, basename(file));
  if (parsed.value === undefined) throw new UnreadableFile(parsed.issues);
  return parsed.value;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const { value: found, faults } = checkSchema(schema, value);
  return faults ? refuseFault(what, faults[0]!) : found;
}

const listSchema = z.array(
  reportedSchema.omit({ id: true }).extend({ areaId: z.string().optional() }),
);

/**
 * Reported values of a list, or of a project file. One without an area is of the only district, or of
 * all loaded areas when there is none or several. @throws Unusable, UnreadableFile
 */
export function readReported(file: string, areas: readonly Area[]): ReportedValue[] {
  const bytes = readBytes(file);
  if (isProjectFile(bytes, basename(file))) {
    const { value, issues } = readProject(bytes, basename(file));
    if (!value) throw new UnreadableFile(issues);
    return value.reported;
  }
  const districts = areas.filter(({ level }) => level === 'district');
  const whole = districts.length === 1 ? districts[0]!.id : WHOLE_ID;
  const list = checked(listSchema, readJson(file), `--reported ${file}`);
  const reported: ReportedValue[] = [];
  for (const { areaId = whole, ...report } of list) {
    reported.push({ id: `report-${reported.length + 1}`, areaId, ...report });
  }
  return reported;
}

/** Growth of people as JSON: {"baseYear", "rates": {"residents": percent a year, …}, "areas"?}. @throws Unusable, UnreadableFile */
export function readGrowth(file: string): Growth {
  return checked(growthSchema, readJson(file), `--growth ${file}`);
}
