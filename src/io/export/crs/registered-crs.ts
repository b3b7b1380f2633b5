import { issue, type Result } from '../../../core/base/issue.ts';
import { registeredSystem } from '../../gdal/epsg-by-gdal.ts';
import type { Gdal } from '../../gdal/gdal-api.ts';
import type { OutputCrs } from './output-crs.ts';

/** A system that is computed here as it is; any other under the name and kind that GDAL's registry has for its code. */
export async function registeredCrs(crs: OutputCrs, gdal: Gdal): Promise<Result<OutputCrs>> {
  if (crs.forward || crs.epsg === undefined) return { value: crs, issues: [] };
  const known = await registeredSystem(crs.epsg, gdal);
  if (!known) return { issues: [issue('export-crs-unknown', 'error', {}, { crs: crs.id })] };
  const { name, kind } = known;
  return { value: { ...crs, name: `${name} (${crs.id})`, kind }, issues: [] };
}
