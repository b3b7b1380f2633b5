// @vitest-environment happy-dom
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { saveSvg } from '../../../src/commands/exporting/save-chart.ts';
import { BarDrawing } from '../../../src/ui/charts/bar-drawing.tsx';

afterEach(() => vi.restoreAllMocks());

it('a saved drawing is a file of its own: with its looks, and texts that are only texts', async () => {
  const blobs: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:kequan';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  const chart = {
    title: '缺口',
    head: '区划',
    series: [{ name: '缺口', colour: '#c2570c' }],
    rows: [{ name: '<script>甲</script>', values: [3] }],
    words: String,
  };
  document.body.innerHTML = renderToStaticMarkup(createElement(BarDrawing, { chart }));
  saveSvg(document.querySelector('svg')! as unknown as SVGSVGElement, '缺口 / 甲');
  const text = await blobs[0]!.text();
  expect(names).toEqual([expect.stringMatching(/-缺口-甲\.svg$/)]);
  expect(text).toMatch(/^<\?xml[^>]*\?>\s*<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text).toContain('#c2570c');
  expect(text).not.toContain('<script>');
});
