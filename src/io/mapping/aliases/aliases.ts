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
