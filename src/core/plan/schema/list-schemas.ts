import { z } from 'zod';
import { documentSchema } from '../../standards/standard-schema.ts';
import { withUnitsFromRules } from '../../standards/unit-from-rule.ts';
import { candidateSchema } from './candidate-schema.ts';
import { deliveryProjectSchema } from './delivery-schema.ts';
import { followUpSchema } from '../delivery/follow-up-schema.ts';
import { makeRoundSchema } from '../delivery/round-schema.ts';
import {
  areaSchema,
  demandSchema,
  facilitySchema,
  reportedSchema,
  scenarioSchema,
  settingsSchema,
  unplacedSchema,
} from './record-schemas.ts';

export const ownDocumentsSchema = z.array(z.preprocess(withUnitsFromRules, documentSchema));
export const followUpsSchema = z.array(followUpSchema);

const roundSchema = makeRoundSchema({
  records: {
    areas: areaSchema,
    facilities: facilitySchema,
    demand: demandSchema,
    unplaced: unplacedSchema,
    reported: reportedSchema,
  },
  settings: settingsSchema,
  ownDocuments: ownDocumentsSchema,
  scenarios: z.array(scenarioSchema),
  deliveryProjects: z.array(deliveryProjectSchema),
});

/** The lists of a project that may be long. */
export const listSchemas = {
  areas: z.array(areaSchema),
  facilities: z.array(facilitySchema),
  demand: z.array(demandSchema),
  unplaced: z.array(unplacedSchema),
  candidates: z.array(candidateSchema),
  rounds: z.array(roundSchema),
};

/** Some records of a list, with what is unknown in them dropped; undefined when one of them is wrong. */
export function checkRecords(
  list: keyof typeof listSchemas,
  records: unknown,
): unknown[] | undefined {
  return listSchemas[list].safeParse(records).data;
}
