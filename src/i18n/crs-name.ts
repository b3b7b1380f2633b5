import { findEpsgSystem } from '../core/geo/epsg-system.ts';
import { type Crs, NAMED_CRS } from '../core/vocabulary/crs.ts';
import type { Language } from './catalogue.ts';
import { translate } from './translate.ts';

/** The name of a coordinate system as a person reads it, with its EPSG code where it has one. */
export function crsName(language: Language, crs: Crs): string {
  const named = NAMED_CRS.find((name) => name === crs);
  if (named) return translate(language, `crs.${named}`);
  if (crs.startsWith('local:')) return translate(language, 'crs.local');
  const system = findEpsgSystem(crs);
  if (!system) return translate(language, 'crs.unknown', { code: crs });
  const { form, datum, meridian = 0, zoneDeg = 0, zone = 0, prefixed, south } = system;
  const datumName = translate(language, `datum.${datum}`);
  switch (form) {
    case 'degrees':
      return translate(language, 'crs.degrees', { datum: datumName, code: crs });
    case 'web-mercator':
      return translate(language, 'crs.web-mercator', { code: crs });
    case 'utm':
      return translate(language, 'crs.utm', { zone: `${zone}${south ? 'S' : 'N'}`, code: crs });
    case 'gauss-kruger': {
      const params = { datum: datumName, width: zoneDeg, zone, meridian, code: crs };
      return translate(
        language,
        prefixed ? 'crs.gauss-kruger-prefixed' : 'crs.gauss-kruger',
        params,
      );
    }
  }
}
