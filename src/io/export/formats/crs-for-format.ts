import { gaussKrugerCode } from '../../../core/geo/epsg-system.ts';
import { findFirstPosition } from '../../crs/to-wgs84.ts';
import type { Language } from '../../../i18n/catalogue.ts';
import type { Format } from './formats.ts';
import type { ResultLayer } from '../layers/result-layer.ts';
import { outputCrs, type OutputCrs, WGS84 } from '../tables/output-crs.ts';

/** A longitude of the layers; undefined where they have no places. */
export function someLng(layers: readonly ResultLayer[]): number | undefined {
  for (const { rows } of layers) {
    for (const { geometry } of rows) {
      const [lng] = (geometry && findFirstPosition(geometry)) ?? [];
      if (lng !== undefined) return lng;
    }
  }
  return undefined;
}

/** The CGCS2000 system of 3-degree zones, without zone prefix, whose meridian is nearest. */
export function localGaussKruger(lng: number, language: Language): OutputCrs | undefined {
  const code = gaussKrugerCode('cgcs2000', 3, Math.round(lng / 3), false);
  return code === undefined ? undefined : outputCrs(`EPSG:${code}`, language);
}

/**
 * The system that a format can have: KML knows degrees of WGS-84 only, and a drawing in degrees is of no use, so it gets
 * the local CGCS2000 metres; a shifted system that was asked for stays.
 */
export function crsForFormat(
  format: Format,
  asked: OutputCrs,
  layers: readonly ResultLayer[],
  language: Language,
): OutputCrs {
  if (asked.kind === 'shifted') return asked;
  if (format === 'kml') return outputCrs('wgs84', language) ?? WGS84;
  if (format !== 'dxf' || asked.kind === 'projected') return asked;
  const lng = someLng(layers);
  return (lng === undefined ? undefined : localGaussKruger(lng, language)) ?? asked;
}
