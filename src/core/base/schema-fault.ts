import type { z } from 'zod';

/** What a schema finds wrong: where, a word of `problem.*` in the catalogue, and the facts for it. */
export interface SchemaFault {
  path: readonly PropertyKey[];
  problem: string;
  facts: Record<string, string | number>;
}

const NOT_A: Readonly<Record<string, string>> = {
  int: 'not-whole',
  number: 'not-a-number',
  string: 'not-a-text',
  boolean: 'not-yes-or-no',
  array: 'not-a-list',
  object: 'not-an-object',
  record: 'not-an-object',
};

type Told = Pick<SchemaFault, 'problem' | 'facts'>;

function tell(fault: z.core.$ZodIssue): Told {
  const says = (problem: string, facts: SchemaFault['facts'] = {}): Told => ({ problem, facts });
  switch (fault.code) {
    case 'custom':
      return says(/^[a-z]+(-[a-z]+)*$/.test(fault.message) ? fault.message : 'not-valid');
    case 'invalid_type':
      // A parse that reports its input leaves this out only where there is none.
      return says(fault.input === undefined ? 'absent' : (NOT_A[fault.expected] ?? 'not-valid'));
    case 'too_small':
      if (fault.origin !== 'number' && fault.origin !== 'int') return says('absent');
      return says('too-small', { least: Number(fault.minimum) });
    case 'too_big':
      if (fault.origin !== 'number' && fault.origin !== 'int') return says('too-long');
      return says('too-large', { most: Number(fault.maximum) });
    case 'invalid_value':
      return says('not-a-choice', { choices: fault.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return says('unknown-member', { members: fault.keys.join(', ') });
    default:
      return says('not-valid');
  }
}

/** The faults of the branch of a union that comes nearest: none of the others gets farther. */
function nearestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const depth = (faults: z.core.$ZodIssue[]) => Math.max(...faults.map(({ path }) => path.length));
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function unfold(fault: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (fault.code !== 'invalid_union') return [fault];
  const inner = nearestBranch(fault.errors).flatMap(unfold);
  if (inner.length === 0) return [fault];
  return inner.map((each) => ({ ...each, path: [...fault.path, ...each.path] }));
}

/** What a schema makes of a value: the value, or its faults in the words of the product. */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T; faults?: never } | { value?: never; faults: SchemaFault[] } {
  const outcome = schema.safeParse(value, { reportInput: true });
  if (outcome.success) return { value: outcome.data };
  const faults = outcome.error.issues.flatMap(unfold);
  return { faults: faults.map((fault) => ({ path: fault.path, ...tell(fault) })) };
}
