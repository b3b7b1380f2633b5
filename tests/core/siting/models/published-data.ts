import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Small } from './exhaustive.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'data');

/** Path of an OR-Library p-median file. */
export function pmedFile(instance: number): string {
  return join(data, 'pmed', `pmed${instance}.txt`);
}

/** Known optimum of an OR-Library p-median instance. */
export function pmedOptimum(instance: number): number {
  const lines = readFileSync(join(data, 'pmed', 'pmedopt.txt'), 'utf8').split('\n');
  const line = lines.find((each) => each.trim().split(/\s+/)[0] === `pmed${instance}`);
  return Number(line!.trim().split(/\s+/)[1]);
}

/** The 205 tracts and 16 stores of San Francisco, weighted by the population of 2000, as spopt's tests do. */
export function sanFrancisco(): Small {
  const rows = (file: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(readFileSync(join(data, 'sf_spopt', file), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const distances = rows('SF_network_distance_candidateStore_16_censusTract_205_new.csv');
  const tracts = rows('SF_demand_205_centroid_uniform_weight.csv');
  const stores = [...new Set(distances.map((row) => row.name!))].toSorted();
  const between = new Map(
    distances.map((row) => [`${Number(row.DestinationName)}|${row.name}`, Number(row.distance)]),
  );
  return {
    table: tracts.map((tract) =>
      stores.map((store) => between.get(`${Number(tract.NAME)}|${store}`) ?? null),
    ),
    weights: tracts.map((tract) => Number(tract.POP2000)),
    roles: stores.map(() => 0),
  };
}
