import { outputCrs, type OutputCrs } from '../../src/io/export/tables/output-crs.ts';
import type { Format } from '../../src/io/export/formats/formats.ts';
import type { OutFile, OutputEncoding } from '../../src/io/export/tables/out-file.ts';
import { writeResults } from '../../src/io/export/formats/write-results.ts';
import type { ResultSet } from '../../src/io/export/layers/result-layer.ts';
import { resultSet } from '../../src/io/export/layers/result-set.ts';
import { runRecord } from '../../src/io/export/values/run-json.ts';
import type { Gdal } from '../../src/io/gdal/gdal-api.ts';
import { smallExport } from './small-export.ts';

/** The small export with every layer filled: a link, a closure, a site with reason and year, an issue. */
export function smallResults(): ResultSet {
  const input = smallExport();
  const scenario = {
    ...input.scenario!,
    sites: input.scenario!.sites.map((site) => ({
      ...site,
      reason: '盲区 <老人> & 多',
      year: 2025,
    })),
    network: {
      links: [
        {
          id: 'l1',
          kind: 'steps' as const,
          steps: 60,
          line: [
            [106.5, 29.5],
            [106.505, 29.505],
          ] as [number, number][],
        },
      ],
      closures: [{ id: 'x1', lng: 106.508, lat: 29.503 }],
    },
  };
  const project = {
    ...input.project,
    issues: [
      {
        code: 'csv-empty',
        severity: 'warning' as const,
        place: { file: '设施.csv', row: 3, lngLat: [106.5, 29.5] as [number, number] },
      },
    ],
  };
  const run = runRecord({ project, scenario, assessmentKey: 'k', version: '0.1.0' });
  return resultSet({ ...input, project, scenario }, run);
}

/** Files of one format and what was noticed. @throws when the word is no system */
export async function writeSmall(
  format: Format,
  crs: string,
  gdal: Gdal,
  encoding: OutputEncoding = 'utf-8',
  set: ResultSet = smallResults(),
): Promise<{ files: OutFile[]; crs: OutputCrs; codes: string[] }> {
  const system = outputCrs(crs);
  if (!system) throw new Error(crs);
  const options = { formats: [format], crs: system, encoding, gdal };
  const { value = [], issues } = await writeResults(set, options);
  return {
    files: value.flatMap((one) => one.files),
    crs: value[0]?.crs ?? system,
    codes: issues.map(({ code }) => code),
  };
}
