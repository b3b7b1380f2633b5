import { ownGroups } from '../../../core/vocabulary/people.ts';
import { byWords } from '../../../core/vocabulary/own-words.ts';
import { plainHeader } from '../parse/plain-header.ts';
import type { FieldName, Role } from '../mapping.ts';
import { AREAS } from './area-aliases.ts';
import { CANDIDATES } from './candidate-aliases.ts';
import { DEMAND } from './demand-aliases.ts';
import { FACILITIES } from './facility-aliases.ts';
import type { FieldAliases } from './field-aliases.ts';

/** Headers by which each field of each role is known. */
export const ALIASES: Record<Role, Partial<Record<FieldName, FieldAliases>>> = {
  areas: AREAS,
  facilities: FACILITIES,
  demand: DEMAND,
  candidates: CANDIDATES,
};

const ownAliases = byWords(
  () =>
    new Map<FieldName, FieldAliases>(
      ownGroups().map(({ id, zh, en, columns }) => [
        id,
        { names: [...new Set([id, zh, en, ...columns].map(plainHeader))], not: /比例|占比|率|%/ },
      ]),
    ),
);

/** Headers by which a field is known, one that counts a declared group by its names; undefined for no field of the role. */
export function aliasesOf(role: Role, field: FieldName): FieldAliases | undefined {
  return ownAliases().get(field) ?? ALIASES[role][field];
}
