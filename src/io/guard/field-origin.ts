import originsData from '../../../data/crs/field-origins.json' with { type: 'json' };
import type { NamedCrs } from '../../core/vocabulary/crs.ts';

/** A service that gives its coordinates in one system. */
export interface FieldOrigin {
  id: string;
  crs: NamedCrs;
}

interface KnownOrigin extends FieldOrigin {
  /** Fields that tell it, each list together. */
  fields: readonly (readonly string[])[];
}

const FIELD_ORIGINS = originsData.origins as readonly KnownOrigin[];

/** The one service that fields of those names come from (`data/crs`); undefined for none or several. */
export function fieldOrigin(fields: readonly string[]): FieldOrigin | undefined {
  const own = new Set(fields.map((field) => field.toLowerCase()));
  const found = FIELD_ORIGINS.filter((origin) =>
    origin.fields.some((needed) => needed.every((field) => own.has(field.toLowerCase()))),
  );
  const [only] = found;
  return found.length === 1 ? only : undefined;
}
