import { z } from 'zod';
import { isOwnGroupId, isShippedGroup, type People } from './people.ts';

/**
 * An object that counts people by group, groups that documents declare among them; what else it holds must be of the
 * shape: other members are dropped or refused.
 */
export function peopleOf<Shape extends z.core.$ZodLooseShape>(
  amount: z.ZodNumber,
  shape: Shape,
  others: 'dropped' | 'refused' = 'dropped',
) {
  const count = amount.optional();
  const shipped = { residents: count, age60plus: count, age65plus: count, age0to3: count };
  const known = new Set(Object.keys(shape));
  return z.looseObject({ ...shipped, ...shape }).transform((record, context) => {
    const all = record as Record<string, unknown>;
    for (const key of Object.keys(all)) {
      if (known.has(key) || isShippedGroup(key)) continue;
      if (isOwnGroupId(key)) {
        const { error } = amount.safeParse(all[key]);
        const [fault] = error?.issues ?? [];
        if (fault) context.addIssue({ code: 'custom', message: 'not-a-number', path: [key] });
      } else if (others === 'refused') {
        context.addIssue({ code: 'custom', message: 'unknown-group', path: [key] });
      } else {
        delete all[key];
      }
    }
    return all as z.infer<z.ZodObject<Shape>> & People;
  });
}
