import { createHash } from 'node:crypto';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { BASEMAP_LAYERS } from '../../src/io/project/sample-manifest.ts';
import {
  entries,
  featuresOf,
  filesBelow,
  manifestOf,
  sampleBytes,
  sampleText,
} from './sample-files.ts';

const sha256 = (path: string): string =>
  createHash('sha256').update(sampleBytes(path)).digest('hex');

test('the index lists both samples as their manifests name them', () => {
  expect(entries().map(({ id }) => id)).toEqual(['yuzhong', 'hangzhou']);
  for (const { id, title, manifest } of entries()) {
    expect(manifest).toBe(`${id}/sample.json`);
    expect(title).toEqual(manifestOf(id).title);
  }
});

describe.each(['yuzhong', 'hangzhou'])('%s', (id) => {
  const manifest = manifestOf(id);

  test('every file is listed with its checksum, size and count', () => {
    const listed = manifest.files.map(({ path }) => path);
    const there = filesBelow(id).filter((path) => !path.startsWith('source/'));
    expect(there.toSorted()).toEqual([...listed, 'sample.json'].toSorted());
    for (const file of manifest.files) {
      expect([file.path, sha256(`${id}/${file.path}`)]).toEqual([file.path, file.sha256]);
      expect(sampleBytes(`${id}/${file.path}`).length).toBe(file.sizeBytes);
      if (file.path.endsWith('.geojson')) {
        expect(featuresOf<Geometry>(`${id}/${file.path}`)).toHaveLength(file.count);
      }
      expect(file.attribution).not.toBe('');
      expect(file.licence).not.toBe('');
    }
  });

  test('raw inputs are those that their README names', () => {
    const readme = sampleText(`${id}/source/README.md`);
    const files = filesBelow(`${id}/source`).filter((name) => name !== 'README.md');
    expect(files.length).toBeGreaterThan(2);
    for (const name of files) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
      expect(row).toContain(sha256(`${id}/source/${name}`));
    }
  });

  test('the basemap has every layer and stays small', () => {
    const layers = manifest.files.filter(({ role }) => role === 'basemap');
    expect(layers.map(({ layer }) => layer)).toEqual([...BASEMAP_LAYERS]);
    const bytes = layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    expect(bytes).toBeLessThan(id === 'hangzhou' ? 6_000_000 : 2_500_000);
  });

  test('the notices say in both languages what must stand beside the data', () => {
    const kinds = manifest.notices.map(({ kind }) => kind);
    expect(kinds).toContain('attribution');
    expect(kinds).toContain(id === 'yuzhong' ? 'synthetic' : 'under-mapped');
    const words = manifest.notices.map(({ zh, en }) => zh + en).join(' ');
    expect(words).toContain('OpenStreetMap');
    expect(words).toContain(id === 'yuzhong' ? '示意' : '标注不全');
  });
});
