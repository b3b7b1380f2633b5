import * as fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { emptyProject } from '../../../src/core/plan/project.ts';
import { readProject } from '../../../src/io/project/read-project.ts';
import { writeProject } from '../../../src/io/project/write-project.ts';
import { ATTACKS, LONG_NAME, MARKS } from '../../attacks/hostile-files.ts';
import { bytesOf, codesOf, hostileBytes } from '../../support/hostile-file.ts';
import { projectArbitrary } from '../../support/project-arbitrary.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The same value with the members of its objects in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

describe('a project file', () => {
  it('gives back every project, and equal projects give equal bytes', () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        const bytes = writeProject(project);
        const { value, issues } = readProject(bytes, 'a.kequan.json');
        expect(issues).toEqual([]);
        expect(value).toEqual(project);
        expect(text(writeProject(value!))).toBe(text(bytes));
        expect(text(writeProject(reversed(project) as typeof project))).toBe(text(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('begins with its version', () => {
    expect(text(writeProject(emptyProject('p', 't'))).startsWith('{\n"version": 1,\n')).toBe(true);
  });

  it('is read without marks that turn or break other text, and with names of a sane length', () => {
    const project = {
      ...emptyProject('p', `甲${MARKS}区`),
      facilities: [{ id: `f\u202e1`, name: LONG_NAME, kinds: ['nursery'], lng: 106.5, lat: 29.5 }],
    };
    const { value, issues } = readProject(writeProject(project), 'a.kequan.json');
    expect(value?.title).toBe('甲区');
    expect(value?.facilities).toMatchObject([
      { id: 'f1', name: expect.stringMatching(/^养老.*…$/) },
    ]);
    expect(value?.facilities[0]?.name).toHaveLength(200);
    expect(issues).toMatchObject([
      {
        code: 'texts-cleaned',
        severity: 'warning',
        place: { file: 'a.kequan.json' },
        params: { n: 3 },
      },
    ]);
  });

  it('with an outline that crosses itself over and over is refused at its place', () => {
    for (const { files } of ATTACKS.filter(({ codes }) => codes.includes('polygon-tangled'))) {
      const { features } = JSON.parse(text(files(1)[0]!.bytes)) as {
        features: { geometry: Polygon }[];
      };
      const area = {
        id: 'a',
        name: '甲',
        level: 'street' as const,
        geometry: features[0]!.geometry,
      };
      const project = { ...emptyProject('p', 't'), areas: [area] };
      const { value, issues } = readProject(writeProject(project), 'a.kequan.json');
      expect(value).toBeUndefined();
      expect(issues).toMatchObject([{ code: 'polygon-tangled', place: { id: 'a' } }]);
    }
  });

  it('of a newer version is refused with both versions', () => {
    const { value, issues } = readProject(hostileBytes('newer.kequan.json'), 'n.kequan.json');
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([
      { code: 'project-newer', severity: 'error', params: { version: 99, known: 1 } },
    ]);
  });

  it('with a wrong value is refused by its path and pollutes nothing', () => {
    const { value, issues } = readProject(hostileBytes('polluted.kequan.json'), 'x.kequan.json');
    expect(value).toBeUndefined();
    expect(codesOf(issues).every((code) => code === 'project-wrong')).toBe(true);
    expect(issues.map(({ params }) => params?.path)).toContain('areas');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with __proto__ among its own keys reads as if it were not there', () => {
    const project = emptyProject('p', 't');
    const mapping =
      '{"headerKey":"h","role":"areas","crs":"wgs84","columns":{"__proto__":"x","name":"名称"},"kindValues":{}}';
    const file = text(writeProject(project)).replace('"mappings": []', `"mappings": [${mapping}]`);
    const { value } = readProject(bytesOf(file), 'a.kequan.json');
    expect(value?.mappings[0]?.columns.name).toBe('名称');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each([
    ['"lng": 206', (file: string) => file.replace('"lng":106.5', '"lng":206.5'), 'demand.0.lng'],
    ['ids twice', (file: string) => file.replace('"id":"d2"', '"id":"d1"'), 'demand.1.id'],
    [
      'an unknown scenario',
      (file: string) => file.replace('"activeScenarioId": null', '"activeScenarioId": "s"'),
      'activeScenarioId',
    ],
  ])('with %s is refused at its place', (_, change, path) => {
    const demand = [
      { id: 'd1', lng: 106.5, lat: 29.5 },
      { id: 'd2', lng: 106.6, lat: 29.5 },
    ];
    const sound = text(writeProject({ ...emptyProject('p', 't'), demand }));
    expect(readProject(bytesOf(sound), 'a.kequan.json').issues).toEqual([]);
    const { value, issues } = readProject(bytesOf(change(sound)), 'a.kequan.json');
    expect(value).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'project-wrong', params: { path } }]);
  });

  it.each([
    ['[]', 'project-not'],
    ['null', 'project-not'],
    ['{"type":"FeatureCollection","features":[]}', 'project-not'],
    ['{"version": 1, "id": ', 'json-truncated'],
    ['', 'file-empty'],
  ])('is not %j', (file, code) => {
    const { value, issues } = readProject(bytesOf(file), 'a.kequan.json');
    expect(value).toBeUndefined();
    expect(codesOf(issues)).toEqual([code]);
  });

  it('cut anywhere is refused, never half taken', () => {
    const bytes = writeProject(emptyProject('p', '刻圈'));
    for (let end = 0; end < bytes.length - 2; end += 7) {
      const { value, issues } = readProject(bytes.slice(0, end), 'a.kequan.json');
      expect(value).toBeUndefined();
      expect(issues.length).toBeGreaterThan(0);
    }
  });
});
