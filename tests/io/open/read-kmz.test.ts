import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchives } from '../../../src/io/open/expand-archives.ts';
import { groupEntries } from '../../../src/io/open/group-entries.ts';
import { type ReadChoice, readDataset } from '../../../src/io/open/read-dataset.ts';
import { entryOf } from '../../support/format-files.ts';

const kml = (body: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><kml><Document>${body}</Document></kml>`);
const point = (name: string): string =>
  `<Placemark><name>${name}</name><Point><coordinates>106.5,29.5</coordinates></Point></Placemark>`;
const link = (href: string): string =>
  `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;

const noGdal = {
  gdal: () => {
    throw new Error('a KMZ is read without GDAL');
  },
};

async function read(parts: Record<string, Uint8Array>, choice: ReadChoice = {}) {
  const { entries, issues } = await expandArchives([entryOf('夹/养老.kmz', zipSync(parts))]);
  const { datasets } = groupEntries(entries);
  expect(datasets).toHaveLength(1);
  const done = await readDataset(datasets[0]!, choice, noGdal);
  return { ...done, issues: [...issues, ...done.issues], dataset: datasets[0]! };
}

const THREE = {
  'files/logo.png': strToU8('no picture'),
  'files/乙.kml': kml(point('乙')),
  'doc.kml': kml(link('files/乙.kml') + link('./files/丙.kml') + link('http://127.0.0.1:9/x.kml')),
  '__MACOSX/files/._乙.kml': strToU8('x'),
  'files/丙.kml': kml(point('丙一') + point('丙二')),
};

describe('a KMZ with several maps', () => {
  it('offers its maps as layers and begins with the first that holds anything', async () => {
    const { set, layers, issues, dataset } = await read(THREE);
    expect(dataset).toMatchObject({ form: 'kmz', name: '养老.kmz', main: '夹/养老.kmz' });
    expect(layers.map(({ name }) => name)).toEqual(['doc.kml', 'files/乙.kml', 'files/丙.kml']);
    expect(set).toMatchObject({ fileName: '养老.kmz', layer: 'files/乙.kml', crs: 'wgs84' });
    expect(set?.records.map(({ values }) => values)).toEqual([['乙']]);
    expect(issues).toEqual([]);
  });

  it('reads the map that is chosen', async () => {
    const { set } = await read(THREE, { layer: 'files/丙.kml' });
    expect(set?.records).toHaveLength(2);
    const { set: none, issues } = await read(THREE, { layer: '丁.kml' });
    expect(none).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['layer-unknown']);
  });

  it('tells links to its own maps from those that lead out, and follows neither', async () => {
    const { issues } = await read(
      { ...THREE, 'doc.kml': kml(point('甲') + link('files/乙.kml') + link('https://a/b.kml')) },
      { layer: 'doc.kml' },
    );
    expect(issues.map(({ code, params }) => [code, params?.count])).toEqual([
      ['kml-link', 1],
      ['kml-link-inside', 1],
    ]);
  });

  it('reads the others where one is damaged or has a document type', async () => {
    const bad = strToU8('<!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>');
    const { set, layers } = await read({ 'a.kml': bad, 'b.kml': kml(point('乙')) });
    expect(layers).toHaveLength(2);
    expect(set?.layer).toBe('b.kml');
    const { set: none, issues } = await read({ 'a.kml': bad, 'b.kml': bad });
    expect(none).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['xml-doctype', 'xml-doctype']);
  });

  it('is one map without layers where it holds only one', async () => {
    const { set, layers } = await read({ 'doc.kml': kml(point('甲')), 'a.png': strToU8('x') });
    expect(layers).toEqual([]);
    expect(set?.fileName).toBe('养老.kmz');
  });
});
