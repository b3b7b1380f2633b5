import { z } from 'zod';
import { candidateSchema } from './candidate-schema.ts';
import { areaSchema, demandSchema, facilitySchema, unplacedSchema } from './record-schemas.ts';

/** The lists of a project that may be long. */
export const listSchemas = {
  areas: z.array(areaSchema),
  facilities: z.array(facilitySchema),
  demand: z.array(demandSchema),
  unplaced: z.array(unplacedSchema),
  candidates: z.array(candidateSchema),
};

/** Some records of a list, with what is unknown in them dropped; undefined when one of them is wrong. */
export function checkRecords(
  list: keyof typeof listSchemas,
  records: unknown,
): unknown[] | undefined {
  return listSchemas[list].safeParse(records).data;
}
