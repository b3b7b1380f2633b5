import { type Crs, NAMED_CRS } from '../../core/vocabulary/crs.ts';
import { epsgSystem } from '../../core/geo/epsg-system.ts';

/**
 * The system that a word means: its own name, `EPSG:4523`, `epsg 4523`, a bare code or an URN of the OGC; undefined for
 * anything else and for a code that is not known.
 */
export function parseCrs(text: string): Crs | undefined {
  const word = text.normalize('NFKC').trim().toLowerCase();
  const named = NAMED_CRS.find((name) => name === word.replaceAll(/[-_ ]/g, ''));
  if (named) return named;
  if (/^(urn:ogc:def:crs:ogc:[\d.]*:crs84|ogc:crs84)$/.test(word)) return 'wgs84';
  const code = /^(?:urn:ogc:def:crs:epsg:[\d.]*:|epsg[: ]*)?(\d{4,5})$/.exec(word)?.[1];
  return code === undefined ? undefined : epsgSystem(Number(code))?.crs;
}

/** The same, and any other code of the EPSG registry, which GDAL has to convert. */
export function parseAnyCrs(text: string): Crs | undefined {
  const known = parseCrs(text);
  if (known) return known;
  const code = /^(?:urn:ogc:def:crs:epsg:[\d.]*:|epsg[: ]*)?(\d{4,6})$/i.exec(
    text.normalize('NFKC').trim(),
  )?.[1];
  return code === undefined ? undefined : `EPSG:${Number(code)}`;
}
