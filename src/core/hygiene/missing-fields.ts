import type { Finding, Missing } from '../assess/findings/assessment.ts';

/** A field that is absent in some records, by what it would settle. */
export interface MissingField {
  field: string;
  of: Missing['of'];
  /** Records without it, of those that some verdict asks for; empty when the whole table is absent. */
  ids: string[];
  /** Verdicts that are 未评估 and name it. */
  verdicts: number;
  /** Those of them that name nothing else: the field alone would settle them. */
  alone: number;
}

/** Absent fields by how many verdicts they hold up, the most first. */
export function missingFields(findings: readonly Finding[]): MissingField[] {
  const found = new Map<string, MissingField & { all: Set<string> }>();
  for (const { verdict, missing } of findings) {
    if (verdict !== 'unassessed') continue;
    const keys = new Set(missing.map(({ of, field }) => `${of}.${field}`));
    for (const key of keys) {
      const own = missing.filter(({ of, field }) => `${of}.${field}` === key);
      const { of, field } = own[0]!;
      const line = found.get(key) ?? { field, of, ids: [], verdicts: 0, alone: 0, all: new Set() };
      line.verdicts += 1;
      if (keys.size === 1) line.alone += 1;
      for (const { ids } of own) for (const id of ids) line.all.add(id);
      found.set(key, line);
    }
  }
  return [...found.values()]
    .map(({ all, ...line }) => ({ ...line, ids: [...all] }))
    .toSorted((a, b) => b.verdicts - a.verdicts || b.ids.length - a.ids.length);
}
