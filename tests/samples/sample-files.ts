import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Feature, Geometry, Point, Polygon } from 'geojson';
import type { SampleEntry, SampleManifest } from '../../src/io/project/sample-manifest.ts';

const SAMPLES = fileURLToPath(new URL('../../data/samples/', import.meta.url));

export function sampleBytes(path: string): Uint8Array {
  return readFileSync(`${SAMPLES}${path}`);
}

export function sampleText(path: string): string {
  return new TextDecoder().decode(sampleBytes(path));
}

export function manifestOf(id: string): SampleManifest {
  return JSON.parse(sampleText(`${id}/sample.json`)) as SampleManifest;
}

export function entries(): SampleEntry[] {
  return JSON.parse(sampleText('index.json')) as SampleEntry[];
}

export function featuresOf<G extends Geometry = Polygon>(path: string): Feature<G>[] {
  return (JSON.parse(sampleText(path)) as { features: Feature<G>[] }).features;
}

/** Properties of a facility with its point. */
export type FacilityRow = {
  id: string;
  name: string;
  kinds: string[];
  services?: string[];
  operator?: string;
  sociallyOperated?: boolean;
  synthetic?: boolean;
  floorAreaM2?: number;
  beds?: number;
  nursingBeds?: number;
  safetyNetBeds?: number;
  places?: number;
  osmId?: string;
  kindInDoubt?: boolean;
  at: [number, number];
};

export function facilitiesOf(id: string): FacilityRow[] {
  return featuresOf<Point>(`${id}/facilities.geojson`).map(
    ({ properties, geometry }) =>
      Object.assign({ at: geometry.coordinates }, properties) as unknown as FacilityRow,
  );
}

/** Files of a folder below it, with `/` between names. */
export function filesBelow(folder: string): string[] {
  return readdirSync(`${SAMPLES}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(SAMPLES.length + folder.length + 1)}/${entry.name}`)
    .map((path) => path.replace(/^\//, ''));
}
