import { describe, expect, it } from 'vitest';
import { fixedZip } from '../../../src/io/export/zip/fixed-zip.ts';
import { GrowingZip } from '../../../src/io/export/zip/growing-zip.ts';
import { openProvince } from '../../../src/io/province/open-province.ts';
import type { ProvinceView } from '../../../src/io/province/province-view.ts';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const VIEW: ProvinceView = {
  version: 1,
  name: '示意省',
  rows: [],
  districts: [
    {
      ...{ code: '500198', name: '甲区', outline: null, project: 'districts/500198.kequan.json' },
      ...{ met: 1, unmet: 2, unassessed: 0, rows: {} },
    },
  ],
  runs: [],
  synthetic: true,
  attribution: [],
};

function fileOf(view: unknown, projects: Record<string, unknown> = {}): Blob {
  const zip = new GrowingZip();
  zip.add('province.json', encode(view));
  for (const [path, project] of Object.entries(projects)) zip.add(path, encode(project));
  return new Blob([zip.finish() as BlobPart]);
}

async function codesOf(file: Blob): Promise<string[]> {
  const { value, issues } = await openProvince(file, 'a.kqprov');
  expect(value).toBeUndefined();
  return issues.map(({ code }) => code);
}

describe('the result of a province', () => {
  it('is read by its directory, a project when it is asked for, however much lies before', async () => {
    // More than the part of the end that is read for the directory, and packed to no less.
    const random = Array.from({ length: 600_000 }, (_, at) => Math.imul(at, 2_654_435_761) >>> 0);
    const file = fileOf(VIEW, {
      'districts/1.kequan.json': random,
      'districts/500198.kequan.json': { title: '甲区' },
    });
    expect(file.size).toBeGreaterThan(2 ** 20);
    const { value } = await openProvince(file, 'a.kqprov');
    expect(value!.view).toEqual(VIEW);
    const project = await value!.readProject('districts/500198.kequan.json');
    expect(JSON.parse(new TextDecoder().decode(project.value))).toEqual({ title: '甲区' });
    const none = await value!.readProject('districts/2.kequan.json');
    expect(none.issues.map(({ code }) => code)).toEqual(['province-no-project']);
  });

  it('is refused in words where it is another file, a newer one, wrong or cut', async () => {
    const other = new Blob([fixedZip([{ name: 'a.txt', bytes: encode(1) }]) as BlobPart]);
    expect(await codesOf(other)).toEqual(['province-file-other']);
    expect(await codesOf(fileOf({ ...VIEW, version: 2 }))).toEqual(['province-file-newer']);
    expect(await codesOf(fileOf({ ...VIEW, districts: [{}] }))).toEqual(['province-file-broken']);
    expect(await codesOf(fileOf(null))).toEqual(['province-file-broken']);
    const whole = fileOf(VIEW);
    expect(await codesOf(whole.slice(0, whole.size - 30))).toEqual(['zip-broken']);
    expect(await codesOf(new Blob([]))).toEqual(['zip-broken']);
  });

  it('shows no marks that turn other text', async () => {
    const { value } = await openProvince(fileOf({ ...VIEW, name: 'a\u202Eb' }), 'a.kqprov');
    expect(value!.view.name).toBe('ab');
  });
});

describe('a zip that grows', () => {
  it('has the same bytes for the same files', () => {
    const [one, two] = [1, 2].map(() => {
      const zip = new GrowingZip();
      zip.add('甲.json', encode(VIEW));
      return zip.finish();
    });
    expect(one).toEqual(two);
  });
});
