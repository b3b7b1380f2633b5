import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../src/cli/report/find-chromium.ts';
import { withoutMoments } from '../../src/cli/report/print-pdf.ts';
import { checkPackage } from '../../src/briefing/pptx/check-package.ts';
import { reportCommand } from '../../src/cli/report/report-command.ts';
import { Unusable } from '../../src/cli/refuse/unusable.ts';
import { emptyProject } from '../../src/core/plan/project.ts';
import { writeProject } from '../../src/io/project/write-project.ts';
import { smallTown } from '../support/small-town.ts';

const folder = mkdtempSync(join(tmpdir(), 'kequan-report-'));
const file = (name: string) => join(folder, name);
writeFileSync(file('town.kequan.json'), writeProject(smallTown()));
writeFileSync(file('empty.kequan.json'), writeProject(emptyProject('p', '空')));
vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (...args: string[]) =>
  reportCommand(['--project', file('town.kequan.json'), ...args]);

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function browserIsThere(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    return false;
  }
}

describe('kequan report', () => {
  it('writes a Word file, the same bytes each time', async () => {
    expect(await report('--docx', file('a.docx'), '--leave-out', 'annex,areas')).toBe(0);
    expect(await report('--docx', file('b.docx'), '--leave-out', 'annex,areas')).toBe(0);
    expect(readFileSync(file('a.docx')).equals(readFileSync(file('b.docx')))).toBe(true);
  });

  it('writes a deck with its maps as shapes and words, the same bytes each time', async () => {
    expect(await report('--pptx', file('a.pptx'))).toBe(0);
    expect(await report('--pptx', file('b.pptx'))).toBe(0);
    const bytes = readFileSync(file('a.pptx'));
    expect(bytes.equals(readFileSync(file('b.pptx')))).toBe(true);
    const parts = unzipSync(bytes);
    expect(checkPackage(new Map(Object.entries(parts)))).toEqual([]);
    const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
    const maps = Object.entries(parts).filter(([name]) => name.endsWith('.emf'));
    expect(slides.length).toBeGreaterThan(3);
    expect(maps.length).toBeGreaterThan(1);
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toEqual([]);
    // A metafile begins with its header record and has its signature at 40.
    for (const [, map] of maps) expect(Buffer.from(map).toString('latin1', 40, 44)).toBe(' EMF');
    // A deck of another shape differs in the pages, not in what they say.
    expect(await report('--pptx', file('c.pptx'), '--slides', '4:3')).toBe(0);
    const presentation = unzipSync(readFileSync(file('c.pptx')))['ppt/presentation.xml']!;
    expect(Buffer.from(presentation).toString()).toContain('cx="9144000" cy="6858000"');
  });

  it('refuses a call that would write nothing, and leaves nothing behind', async () => {
    const before = readdirSync(folder).toSorted();
    for (const [args, words] of [
      [[], /--docx/],
      [['--docx', file('c.docx'), '--area', '没有'], /--area 没有/],
      [['--docx', file('c.docx'), '--map', 'A5'], /A4, A3, A1/],
      [['--docx', file('town.kequan.json')], /is an input/],
    ] as const) {
      await expect(report(...args)).rejects.toThrow(words);
      await expect(report(...args)).rejects.toBeInstanceOf(Unusable);
    }
    await expect(
      reportCommand(['--project', file('empty.kequan.json'), '--docx', file('c.docx')]),
    ).rejects.toThrow(/neither areas nor facilities/);
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  it.skipIf(!browserIsThere())(
    'prints maps as PDF of the size of the paper, with words as text and no picture',
    async () => {
      expect(await report('--pdf', file('a.pdf'), '--map', 'A3')).toBe(0);
      const pdf = readFileSync(file('a.pdf'));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const plain = pdf.toString('latin1');
      expect(plain).toMatch(/\/MediaBox \[0 0 119\d(\.\d+)? 84\d(\.\d+)?\]/);
      expect(plain).not.toContain('/Subtype /Image');
      if (isThere('pdftotext')) {
        const text = execFileSync('pdftotext', [file('a.pdf'), '-'], { encoding: 'utf8' });
        for (const word of ['小镇', '图例', '比例尺 1:', '内部资料']) expect(text).toContain(word);
      }
      if (isThere('pdfimages')) {
        const list = execFileSync('pdfimages', ['-list', file('a.pdf')], { encoding: 'utf8' });
        expect(list.trim().split('\n')).toHaveLength(2);
      }
    },
  );
});

it('takes the moments out of a PDF without moving anything', () => {
  const pdf = Buffer.from(
    "/CreationDate (D:20261130213000+00'00')\n/ModDate (D:20261130213000+00'00')",
  );
  const still = Buffer.from(withoutMoments(pdf)).toString();
  expect(still).toHaveLength(pdf.length);
  expect(still).toBe("/CreationDate (D:20000101000000+00'00')\n/ModDate (D:20000101000000+00'00')");
});
