import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { convertCommand } from '../../../src/cli/convert-command.ts';
import { readRecords } from '../../../src/cli/input/read-records.ts';
import type { Crs } from '../../../src/core/vocabulary/crs.ts';
import { positionFromWgs84 } from '../../../src/io/crs/to-wgs84.ts';
import { asksForCrs } from '../../../src/io/guard/asks-for-crs.ts';
import { guardFiles, type WeighedFile } from '../../../src/io/guard/guard-file.ts';
import type { KnownPlaces } from '../../../src/io/guard/guarded-file.ts';
import { guessMapping } from '../../../src/io/mapping/guess/guess-mapping.ts';
import { sampleData } from '../../support/sample-data.ts';

const project = await sampleData('yuzhong');
const streets = project.areas.filter(({ level }) => level === 'street');
const places = project.facilities.slice(0, 150);
const ENDINGS = ['csv', 'xlsx', 'geojson', 'shp', 'gpkg', 'kml', 'fgb'];

interface List {
  of: string;
  crs: Crs;
  known: KnownPlaces;
  /** Columns beside the name, the same in each row. */
  columns?: Record<string, string>;
  /** Known facilities bear the same names. */
  named?: boolean;
  /** Outlines of the same drop, in the system that somebody said they are in. */
  beside?: Crs;
  first: Crs;
  asks: boolean;
}

const NOTHING: KnownPlaces = { areas: [], facilities: [] };
const STREETS: KnownPlaces = { areas: streets, facilities: [] };
const NAMED: KnownPlaces = { areas: [], facilities: places };
const AMAP = { typecode: '080601', adname: '渝中区', pname: '重庆市' };

const LISTS: readonly List[] = [
  { of: 'WGS-84 within 渝中', crs: 'wgs84', known: STREETS, first: 'wgs84', asks: false },
  { of: 'GCJ-02 within 渝中', crs: 'gcj02', known: STREETS, first: 'gcj02', asks: true },
  { of: 'BD-09 within 渝中', crs: 'bd09', known: STREETS, first: 'bd09', asks: false },
  { of: 'nothing known, WGS-84', crs: 'wgs84', known: NOTHING, first: 'wgs84', asks: true },
  { of: 'nothing known, GCJ-02', crs: 'gcj02', known: NOTHING, first: 'wgs84', asks: true },
  ...(['wgs84', 'gcj02', 'bd09'] as const).flatMap((crs): List[] => [
    { of: `${crs} by names`, crs, known: NAMED, named: true, first: crs, asks: false },
    {
      of: `${crs} beside outlines`,
      crs,
      known: NOTHING,
      beside: crs,
      first: crs,
      asks: crs === 'gcj02',
    },
  ]),
  {
    of: 'WGS-84 stated in a column',
    crs: 'wgs84',
    known: NOTHING,
    columns: { 坐标系: 'WGS84' },
    first: 'wgs84',
    asks: false,
  },
  {
    of: 'BD-09 by a column of the source',
    crs: 'bd09',
    known: NOTHING,
    columns: { 来源: '百度地图' },
    first: 'bd09',
    asks: false,
  },
  { of: 'fields of AMap', crs: 'gcj02', known: NOTHING, columns: AMAP, first: 'gcj02', asks: true },
];

/** The streets as they would lie in a file in a system that somebody said. */
function outlines(crs: Crs): WeighedFile {
  const shifted = (value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'number'
      ? positionFromWgs84(value as number[], crs)
      : (value as unknown[]).map(shifted);
  const records = streets.map(({ name, geometry }, at) => ({
    ordinal: at + 1,
    values: [name],
    geometry: { ...geometry, coordinates: shifted(geometry.coordinates) } as typeof geometry,
  }));
  const set = { fileName: '街道.csv', format: 'csv' as const, fields: ['名称'], records };
  return {
    set,
    mapping: { ...guessMapping(set).mapping, role: 'areas', crs },
    crsKnown: true,
  };
}

describe('one list of points in seven formats', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-same-'));
  beforeAll(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it.each(LISTS)(
    'has one answer of the guard: $of',
    async ({ crs, known, columns = {}, named, beside, first, asks }) => {
      const features = places.map(({ name, lng, lat }, at) => ({
        type: 'Feature',
        properties: { 名称: named ? name : `点${at}`, ...columns },
        geometry: { type: 'Point', coordinates: positionFromWgs84([lng, lat], crs) },
      }));
      const source = join(folder, 'in.geojson');
      writeFileSync(source, JSON.stringify({ type: 'FeatureCollection', features }));
      const answers = [];
      for (const ending of ENDINGS) {
        const path = join(folder, `点位.${ending}`);
        // The numbers travel as they are, under the name of WGS-84 where the format has one.
        await convertCommand([source, path, '--from-crs', 'wgs84', '--force']);
        const read = await readRecords(path);
        // A table of ours says the system in its headers; a list of an office does not.
        const fields = read.set.fields.map((field) => field.replace('（WGS-84）', ''));
        const set = { ...read.set, fields };
        const { mapping } = guessMapping(set);
        const drop = [
          { set, mapping: { ...mapping, role: 'facilities' as const } },
          ...(beside ? [outlines(beside)] : []),
        ];
        const [guard] = guardFiles(drop, known);
        const confidences = guard!.choices.map((choice) => [
          choice.crs,
          choice.confidence.toFixed(3),
        ]);
        answers.push({
          ending,
          preselected: guard!.choices[0]!.crs,
          confidence: Object.fromEntries(confidences) as Record<string, string>,
          sure: guard!.sure,
          asks: asksForCrs(guard!),
        });
      }
      const [{ confidence, sure } = answers[0]!] = answers;
      for (const { ending, ...answer } of answers) {
        expect(answer, ending).toEqual({ preselected: first, confidence, sure, asks });
      }
    },
    120_000,
  );
});
