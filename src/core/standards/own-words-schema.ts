import { z } from 'zod';
import { isShippedKind } from '../vocabulary/kinds.ts';
import {
  isOwnGroupId,
  isShippedGroup,
  type OwnGroupId,
  type PeopleField,
} from '../vocabulary/people.ts';
import type { StandardDocument } from './standard.ts';

const name = z.string().trim().min(1).max(60);
const words = z.array(name).max(100);

/** A group by the form of its id; whether the document declares it is told for the whole document. */
export const peopleFieldSchema = z.custom<PeopleField>(
  (value) => typeof value === 'string' && (isShippedGroup(value) || isOwnGroupId(value)),
  { error: 'unknown-group' },
);

export const ownKindsSchema = z
  .array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[\p{L}\p{N}-]{1,40}$/u)
        .refine((id) => !isShippedKind(id), { error: 'shipped-kind' }),
      parents: z.array(z.string()),
      zh: name,
      en: name,
      serves: peopleFieldSchema.optional(),
      aliases: words,
    }),
  )
  .min(1);

export const ownGroupsSchema = z
  .array(
    z.strictObject({
      id: z.custom<OwnGroupId>((value) => typeof value === 'string' && isOwnGroupId(value), {
        error: 'group-id',
      }),
      zh: name,
      en: name,
      columns: words,
    }),
  )
  .min(1);

interface Fault {
  path: (string | number)[];
  message: string;
}

const KIND_LISTS = new Set(['kinds', 'exceptKinds', 'near', 'parents']);
const GROUPS = new Set(['people', 'of', 'serves']);

/** Everything below a value that names a kind or a group, with the path to it. */
function* namedIn(
  value: unknown,
  path: (string | number)[],
): Generator<{ of: 'kind' | 'group'; id: string; path: (string | number)[] }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, own] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (KIND_LISTS.has(key) && Array.isArray(own)) {
      for (const [at, id] of own.entries()) {
        if (typeof id === 'string') yield { of: 'kind', id, path: [...here, at] };
      }
    } else if (key === 'buildKind' && typeof own === 'string') {
      yield { of: 'kind', id: own, path: here };
    } else if (GROUPS.has(key) && typeof own === 'string') {
      yield { of: 'group', id: own, path: here };
    }
    yield* namedIn(own, here);
  }
}

type Declaring = Pick<StandardDocument, 'kinds' | 'groups' | 'standards'>;

/** Kinds and groups that rows of a document name. */
export function wordsNamedBy(standards: StandardDocument['standards']): {
  kinds: string[];
  groups: string[];
} {
  const named = [...namedIn(standards, [])];
  const of = (what: 'kind' | 'group') => [
    ...new Set(named.flatMap((each) => (each.of === what ? [each.id] : []))),
  ];
  return { kinds: of('kind'), groups: of('group') };
}

/** What is wrong with the kinds and groups that a document declares and names. */
export function* wordFaults({ kinds = [], groups = [], standards }: Declaring): Generator<Fault> {
  const declared = new Map(kinds.map((kind) => [kind.id, kind]));
  const groupIds = new Set<string>(groups.map(({ id }) => id));
  for (const [list, records] of [
    ['kinds', kinds],
    ['groups', groups],
  ] as const) {
    const seen = new Set<string>();
    for (const [at, { id, zh }] of records.entries()) {
      if (seen.has(id)) yield { path: [list, at, 'id'], message: 'twice' };
      if (seen.has(`name ${zh}`)) yield { path: [list, at, 'zh'], message: 'name-twice' };
      seen.add(id).add(`name ${zh}`);
    }
  }
  const named = [
    ...namedIn(standards, ['standards']),
    ...kinds.flatMap((kind, at) => [...namedIn(kind, ['kinds', at])]),
  ];
  for (const { of, id, path } of named) {
    const isKnown =
      of === 'kind'
        ? isShippedKind(id) || declared.has(id)
        : isShippedGroup(id) || groupIds.has(id) || id === 'households' || id === 'floorAreaM2';
    if (!isKnown) {
      yield {
        path,
        message: of === 'kind' ? 'unknown-kind' : 'unknown-group',
      };
    }
  }
  for (const [at, { id }] of kinds.entries()) {
    const above = new Set<string>();
    const climb = [...(declared.get(id)?.parents ?? [])];
    for (let next = climb.pop(); next !== undefined; next = climb.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      climb.push(...(declared.get(next)?.parents ?? []));
    }
    if (above.has(id)) yield { path: ['kinds', at, 'parents'], message: 'kind-circle' };
  }
}
