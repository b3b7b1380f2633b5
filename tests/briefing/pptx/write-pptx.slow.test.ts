import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartBlock, Page } from '../../../src/briefing/layout/page.ts';
import { checkPackage } from '../../../src/briefing/pptx/check-package.ts';
import { writePptx } from '../../../src/briefing/pptx/write-pptx.ts';
import { drawingEmf } from '../../../src/io/export/drawing/emf-drawing.ts';
import { scanXml } from '../../../src/io/text/scan-xml.ts';
import { examplePages, exampleScenes, HOSTILE } from './example-deck.ts';

const picture = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]);
let pages: Page[];
let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;

const write = (each: Page[]) =>
  writePptx({
    ...{ pages: each, format: '16:9', language: 'zh-CN', title: '汇报' },
    pictures: new Map(
      each.map(({ scene }) => [scene.id, { type: 'png' as const, bytes: picture }]),
    ),
  });

beforeAll(async () => {
  pages = examplePages(exampleScenes());
  bytes = await write(pages);
  parts = unzipSync(bytes);
});

const xmlOf = (name: string) => strFromU8(parts[name]!);
const slideNames = () =>
  Object.keys(parts)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(a.match(/\d+/)![0]) - Number(b.match(/\d+/)![0]));
const decode = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
/** All words of a part, without the breaks between its runs. */
const wordsOf = (name: string) =>
  decode(Array.from(xmlOf(name).matchAll(/<a:t>([^<]*)<\/a:t>/g), (match) => match[1]!).join(''));
/** Without white space and without what XML cannot hold. */
const plain = (text: string) =>
  Array.from(text)
    .filter((each) => each > ' ' && each.trim() !== '' && each !== '\ud800')
    .join('');

describe('a deck', () => {
  it('is a sound package: every part well formed, declared and led to', () => {
    expect(checkPackage(new Map(Object.entries(parts)))).toEqual([]);
    for (const name of Object.keys(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const open: string[] = [];
      scanXml(xmlOf(name), {
        open: (element) => open.push(element),
        close: (element) => expect([name, open.pop()]).toEqual([name, element]),
        text: () => undefined,
      });
      expect(open).toEqual([]);
    }
  });

  it('has a slide for each page with all its words, as text', () => {
    expect(slideNames()).toHaveLength(pages.length);
    for (const [at, name] of slideNames().entries()) {
      const words = plain(wordsOf(name));
      for (const block of pages[at]!.blocks) {
        if (block.type === 'text') {
          for (const each of block.paragraphs) expect(words).toContain(plain(each));
        }
        if (block.type === 'table') {
          for (const { cells } of block.rows) {
            for (const cell of cells) expect(words).toContain(plain(cell));
          }
        }
      }
    }
  });

  it('keeps what a file carried as text: no field, no link, no formula, no mark-up', () => {
    const all = slideNames().map(wordsOf).join('');
    expect(plain(all)).toContain(plain(HOSTILE));
    const xml = Object.keys(parts)
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map(xmlOf)
      .join('');
    expect(xml).not.toMatch(/<script|hlinkClick|TargetMode="External"/);
    // The number of a page is the one field that there is.
    const fields = new Set(Array.from(xml.matchAll(/<a:fld [^>]*type="([^"]*)"/g), (m) => m[1]));
    expect([...fields].toSorted()).toEqual(['datetimeFigureOut', 'slidenum']);
  });

  it('takes a map as an enhanced metafile, in a part of that name with its type declared', async () => {
    const withMap = pages.filter(({ blocks }) => blocks.some(({ type }) => type === 'map'));
    const emf = drawingEmf({
      ...{ widthMm: 100, heightMm: 60 },
      marks: [{ type: 'dot', at: [50, 30], radiusMm: 3, fill: '#0f766e' }],
    });
    const deck = unzipSync(
      await writePptx({
        ...{ pages, format: '16:9', language: 'zh-CN', title: '汇报' },
        pictures: new Map(
          withMap.map(({ scene }) => [scene.id, { type: 'emf' as const, bytes: emf }]),
        ),
      }),
    );
    expect(checkPackage(new Map(Object.entries(deck)))).toEqual([]);
    const maps = Object.keys(deck).filter((name) => name.startsWith('ppt/media/'));
    expect(maps.length).toBeGreaterThan(0);
    for (const name of maps) {
      expect(name).toMatch(/\.emf$/);
      expect(deck[name]).toEqual(emf);
    }
    expect(strFromU8(deck['[Content_Types].xml']!)).toMatch(
      /<Default (?=[^>]*Extension="emf")[^>]*ContentType="image\/x-emf"/,
    );
    const rels = Object.keys(deck).filter((name) => /slides\/_rels\//.test(name));
    const led = rels.filter((name) => strFromU8(deck[name]!).includes('.emf'));
    expect(led).toHaveLength(withMap.length);
  });

  it('has charts with the numbers of their bars, in the chart and in its sheet', () => {
    const blocks = pages.flatMap(({ blocks }) =>
      blocks.filter((block): block is ChartBlock => block.type === 'chart'),
    );
    expect(blocks.length).toBeGreaterThan(1);
    const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(blocks.length);
    for (const [at, { chart }] of blocks.entries()) {
      const xml = xmlOf(`ppt/charts/chart${at + 1}.xml`);
      const values = Array.from(xml.matchAll(/<c:val>.*?<\/c:val>/gs), ([val]) =>
        Array.from(val.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g), (m) => Number(m[1])),
      );
      expect(values).toEqual(chart.series.map((series) => series.values.map((v) => v ?? 0)));
      for (const name of chart.names) expect(decode(xml)).toContain(name);
    }
    const books = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(blocks.length);
    for (const name of books)
      expect(Object.keys(unzipSync(parts[name]!))).toContain('xl/workbook.xml');
  });

  it('speaks Chinese in every run and names a font for it', () => {
    for (const name of Object.keys(parts)) {
      if (!name.endsWith('.xml')) continue;
      expect([name, xmlOf(name).match(/\s(?:alt)?[lL]ang="(?!zh-CN)[^"]*"/)?.[0]]).toEqual([
        name,
        undefined,
      ]);
      expect(xmlOf(name)).not.toContain('<a:ea typeface=""');
    }
  });

  it('has the notes of each page in paragraphs', () => {
    for (const [at, { scene }] of pages.entries()) {
      const xml = xmlOf(`ppt/notesSlides/notesSlide${at + 1}.xml`);
      for (const line of scene.notes!.split('\n'))
        expect(plain(decode(xml))).toContain(plain(line));
      expect(xml).not.toMatch(/<a:t>[^<]*\n/);
    }
  });

  it('has the pictures of the maps once each, and no marks in their place', () => {
    const media = Object.entries(parts).filter(([name]) => name.startsWith('ppt/media/'));
    expect(media.length).toBeGreaterThan(0);
    for (const [, content] of media) expect(content).toEqual(picture);
  });

  it('is the same to the byte for the same pages', async () => {
    const again = unzipSync(await write(pages));
    expect(Object.keys(again)).toEqual(Object.keys(parts));
    for (const name of Object.keys(parts)) {
      expect([name, Buffer.compare(again[name]!, parts[name]!)]).toEqual([name, 0]);
    }
  });

  it('leaves maps out that were not drawn, and takes 4:3', async () => {
    const four = examplePages(exampleScenes(1), '4:3');
    const deck = unzipSync(
      await writePptx({
        ...{ pages: four, format: '4:3', language: 'en', title: '' },
        pictures: new Map(),
      }),
    );
    expect(strFromU8(deck['ppt/presentation.xml']!)).toContain(
      '<p:sldSz cx="9144000" cy="6858000"',
    );
    expect(Object.keys(deck).filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
    expect(checkPackage(new Map(Object.entries(deck)))).toEqual([]);
  });
});

describe('the check of a package', () => {
  it('finds what is declared, led to, used or empty and should not be (each by itself)', () => {
    const wrong = (name: string, change: (xml: string) => string) =>
      checkPackage(
        new Map(Object.entries({ ...parts, [name]: strToU8(change(xmlOf(name))) })),
      ).join();
    const slide = 'ppt/slides/slide1.xml';
    expect(
      wrong('[Content_Types].xml', (xml) =>
        xml.replace('</Types>', '<Override PartName="/ppt/gone.xml" ContentType="x"/></Types>'),
      ),
    ).toContain('gone.xml');
    expect(
      wrong('ppt/_rels/presentation.xml.rels', (xml) =>
        xml.replace('slides/slide1.xml', 'slides/none.xml'),
      ),
    ).toContain('none.xml');
    expect(
      wrong(slide, (xml) => xml.replace('</p:spTree>', '<a:blip r:embed="rId999"/></p:spTree>')),
    ).toContain('rId999');
    expect(wrong(slide, (xml) => `${xml}<a:tc><a:tcPr/></a:tc>`)).toContain('paragraph');
    expect(wrong(slide, (xml) => xml.replaceAll(/<a:ea [^>]*>/g, ''))).toContain('East-Asian');
  });
});
