import { createHash } from 'node:crypto';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { SampleFile, SampleManifest } from '../../src/io/project/sample-manifest.ts';

/** Raw inputs of a sample by file name. */
export type ReadSource = (name: string) => Uint8Array;

/** What a build makes: bytes by path relative to the sample's folder. */
export type BuiltSample = { manifest: SampleManifest; files: Map<string, Uint8Array> };

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

export function collectionOf(bytes: Uint8Array): FeatureCollection {
  return JSON.parse(textOf(bytes)) as FeatureCollection;
}

/** A feature collection with one feature a line, so that a change shows as a change of lines. */
function geojsonText(features: readonly Feature<Geometry>[]): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

export type FileFacts = Omit<SampleFile, 'sha256' | 'sizeBytes'>;

/** Gathers the files of a sample with their checksums. */
export class SampleWriter {
  readonly files = new Map<string, Uint8Array>();
  readonly entries: SampleFile[] = [];

  add(facts: FileFacts, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files.set(facts.path, bytes);
    this.entries.push({ ...facts, sha256: sha256(bytes), sizeBytes: bytes.length });
  }

  addFeatures(facts: Omit<FileFacts, 'count'>, features: readonly Feature<Geometry>[]): void {
    this.add({ ...facts, count: features.length }, geojsonText(features));
  }

  finish(manifest: Omit<SampleManifest, 'files'>): BuiltSample {
    const whole: SampleManifest = { ...manifest, files: this.entries };
    const text = `${JSON.stringify(whole, null, 2)}\n`;
    this.files.set('sample.json', new TextEncoder().encode(text));
    return { manifest: whole, files: this.files };
  }
}
