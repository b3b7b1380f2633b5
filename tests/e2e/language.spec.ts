import type { Page } from '@playwright/test';
import { LIBRARY } from '../../src/core/standards/library.ts';
import { expect, test } from './support/test.ts';
import { openFresh, settled } from './support/app.ts';
import { areasOf, candidateNamesOf, facilitiesOf } from './support/sample-data.ts';

/** What data files, standards and departments are called is not translated. */
const NAMES = [
  ...departments(),
  '刻圈 Kequan，示意',
  'network.kqgraph',
  ...['district', 'street', 'community'].flatMap((level) =>
    areasOf('yuzhong', level).features.map(({ properties }) => properties.name),
  ),
  ...facilitiesOf('yuzhong').features.map(({ properties }) => properties.name),
  ...candidateNamesOf('yuzhong'),
].toSorted((a, b) => b.length - a.length);

/** Departments as the documents name them. */
function departments(): string[] {
  return LIBRARY.documents.flatMap(({ standards }) =>
    standards.flatMap((standard) => standard.departments ?? []),
  );
}

/** Texts that are seen and names that are only heard, outside the map's canvas. */
async function texts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node as HTMLElement;
      if (element.closest('.maplibregl-ctrl') || !element.checkVisibility()) {
        continue;
      }
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const value = element.getAttribute(name);
        if (value && !element.closest('.anticon')) found.push(value);
      }
      for (const child of element.childNodes) {
        if (child.nodeType === 3 && child.textContent!.trim()) found.push(child.textContent!);
      }
    }
    return found;
  });
}

function withoutNames(text: string): string {
  let left = text;
  for (const name of NAMES) left = left.replaceAll(name, '');
  return left.trim();
}

async function everyStep(page: Page): Promise<string[]> {
  const all: string[] = [];
  for (let n = 1; n <= 5; n++) {
    await page.keyboard.press(`Alt+${n}`);
    await settled(page);
    all.push(...(await texts(page)));
  }
  return [...new Set(all)];
}

test('the language is changed and changed back, and nothing of the other one is left', async ({
  page,
}) => {
  await openFresh(page);
  await page.keyboard.press('Alt+t');
  await page.getByRole('region', { name: '评定表' }).getByRole('row').nth(1).click();
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Workflow' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const english = await everyStep(page);
  const chinese = english
    .map(withoutNames)
    // The other language's own name, document numbers and clauses as the documents write them.
    .filter(
      (text) =>
        /\p{Script=Han}/u.test(text) && !['中文', '示意', '· 渝中区（示意）'].includes(text),
    )
    .filter(
      (text) =>
        !/〔\d{4}〕\d+号|^[^a-z]{0,16}[((（].{1,3}[)）]\d*|附件\d|指标表|^.?[一二三四五六七八九]$|clause 一\.$/.test(
          text,
        ),
    );
  expect.soft(chinese, 'Chinese in the English interface').toEqual([]);

  await page.getByRole('button', { name: '中文', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '工作步骤' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const allowed =
    /^(GeoJSON|CSV|PNG|SVG|PPTX|Word|PMTiles|XYZ|WMTS|WGS|CGCS|OpenStreetMap|ODbL|GHS|POP|JRC|SRTM|NASA|USGS|MCLP|Excel|WPS|QGIS|ArcGIS|F[A-Z]|json|geojson|csv|asc|run|EN|Esc|Alt|Ctrl|Shift|km|Tab|OSM|Shapefile|GeoPackage|GDB|DEM|KML|DXF|WebGL|areas|district|street|community|facilities|demand|candidates|network|relief)$/;
  const left = (await everyStep(page))
    .map(withoutNames)
    .filter((text) => !/©|Z\)$/.test(text))
    .filter((text) => (text.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !allowed.test(word)));
  expect.soft(left, 'English in the Chinese interface').toEqual([]);
});
