import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../src/io/export/docx/write-docx.ts';
import { makeReport } from '../../../../src/io/export/report/make-report.ts';
import { CHAPTER_IDS } from '../../../../src/io/export/report/words/report.ts';
import { xmlFaults } from '../../../support/well-formed.ts';
import { smallReport } from '../../../support/small-report.ts';

const choice = { leftOut: [], words: {} };
const bytes = await writeDocx(makeReport(smallReport(), choice));
const parts = unzipSync(bytes);
const text = (name: string): string => strFromU8(parts[name]!);

describe('a report as a Word file', () => {
  it('declares every part, and every relationship leads to one', () => {
    const types = text('[Content_Types].xml');
    const defaults = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map((match) => match[1]));
    const overrides = new Set(
      [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!),
    );
    for (const name of overrides) expect(parts, name).toHaveProperty([name]);
    for (const name of Object.keys(parts)) {
      const ending = name.split('.').at(-1);
      expect(overrides.has(name) || defaults.has(ending), name).toBe(true);
    }
    for (const name of Object.keys(parts).filter((each) => each.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      expect(text(name)).not.toContain('TargetMode="External"');
      for (const [, target] of text(name).matchAll(/Target="([^"]+)"/g)) {
        const path = target!.startsWith('/') ? target!.slice(1) : folder + target;
        expect(parts, `${name} → ${target}`).toHaveProperty([path]);
      }
    }
  });

  it('is well-formed XML in every part', () => {
    for (const name of Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each))) {
      expect(xmlFaults(text(name)), name).toEqual([]);
    }
  });

  it('lays the page out as official papers are', () => {
    const document = text('word/document.xml');
    // A4 and 37, 35, 28, 26 mm in twentieths of a point.
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(document).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const styles = text('word/styles.xml');
    expect(styles).toContain('w:eastAsia="仿宋"');
    expect(styles).toContain('w:eastAsia="黑体"');
    expect(styles).toContain('w:eastAsia="楷体"');
    expect(document).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"/);
    expect(text('word/fontTable.xml')).toContain('w:val="FangSong;');
  });

  it('repeats the head of every table and gives every cell a paragraph', () => {
    const document = text('word/document.xml');
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      expect(table).toContain('<w:tblHeader/>');
      for (const cell of table.match(/<w:tc>.*?<\/w:tc>/gs) ?? []) expect(cell).toContain('<w:p>');
    }
  });

  it('numbers headings, tables and pages, and lists the contents with their pages', () => {
    const document = text('word/document.xml');
    expect(text('word/numbering.xml')).toContain('w:val="chineseCounting"');
    expect(document).toContain('SEQ 表 \\* ARABIC');
    expect(document).toMatch(/TOC \\/);
    expect(document).toMatch(/PAGEREF/);
    expect(text('word/footer1.xml')).toContain('PAGE');
    expect(text('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(text('word/settings.xml')).not.toContain('updateFields');
  });

  it('keeps what files say as text: no field, no markup, no formula', () => {
    const document = text('word/document.xml');
    expect(document).toContain('>=cmd|calc<');
    const input = smallReport();
    const nasty = '{ INCLUDETEXT "x" } <w:p/> & "';
    const areas = input.project.areas.map((area) => ({ ...area, name: nasty }));
    const leftOut = CHAPTER_IDS.filter((id) => id !== 'areas');
    const made = makeReport(
      { ...input, project: { ...input.project, areas } },
      { ...choice, leftOut },
    );
    return writeDocx(made).then((written) => {
      const xml = strFromU8(unzipSync(written)['word/document.xml']!);
      expect(xml).toContain('&lt;w:p/&gt; &amp;');
      const codes = [...xml.matchAll(/(?:w:instr="|<w:instrText[^>]*>)([^"<]+)/g)];
      for (const [, code] of codes) expect(code).toMatch(/^\s*(TOC|PAGEREF|SEQ|PAGE)\b/);
    });
  });

  it('gives the same bytes for the same report', async () => {
    const again = await writeDocx(makeReport(smallReport(), choice));
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
});
