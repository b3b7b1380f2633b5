import { ruleSchema } from './rule-schema.ts';
import { unitOf } from './unit.ts';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapList(value: unknown, key: string, change: (each: unknown) => unknown): unknown {
  if (!isRecord(value)) return value;
  const list = value[key];
  return Array.isArray(list) ? { ...value, [key]: list.map(change) } : value;
}

/**
 * A document as a project of earlier days holds it, with each unit that its rule measures: forms used to
 * write another one for some rules. What is no document stays as it is, for the schema to refuse.
 */
export function withUnitsFromRules(document: unknown): unknown {
  return mapList(document, 'standards', (standard) =>
    mapList(standard, 'parts', (part) => {
      const rule = isRecord(part) ? ruleSchema.safeParse(part['rule']) : undefined;
      const unit = rule?.success ? unitOf(rule.data) : undefined;
      return unit === undefined ? part : { ...(part as object), unit };
    }),
  );
}
