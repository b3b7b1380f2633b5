import { mkdirSync, writeFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep, screen, settled } from './support/app.ts';
import { checkRfc7946 } from './support/check-geojson.ts';
import { pick, saved } from './support/files.ts';
import { takeSuggestion } from './support/take-suggestion.ts';

test('every result can be taken away, and the project opens again', async ({ page }) => {
  await openFresh(page);
  const scenario = await openStep(page, '方案');
  await settled(page);
  const site = await takeSuggestion(scenario);
  await expect(scenario.getByRole('button', { name: site })).toBeVisible();
  await settled(page);
  const briefing = await openStep(page, '汇报');
  await briefing.getByRole('button', { name: '导出…' }).click();
  const exports = dialog(page, '导出成果');
  const button = (title: string) =>
    exports.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: '保存' });
  await expect(button('GeoJSON')).toBeVisible();
  await screen(page, '8-export');

  await test.step('coverage GeoJSON', async () => {
    const { name, bytes } = await saved(page, button('服务圈与盲区 GeoJSON'));
    expect(name).toMatch(/WGS84\.geojson$/);
    const collection = JSON.parse(bytes.toString('utf8')) as FeatureCollection;
    checkRfc7946(collection);
    const roles = collection.features.map(({ properties }) => String(properties!['role']));
    expect(new Set(roles)).toEqual(new Set(['circle', 'gap', 'area', 'site', 'facility']));
    expect(roles.filter((role) => role === 'area')).toHaveLength(92);
    expect(roles.filter((role) => role === 'site')).toHaveLength(1);
    expect(bytes.toString('utf8')).toContain('示意');
    const street = collection.features.find((each) => each.properties!['name'] === '解放碑街道')!;
    expect(street.properties!['verdict_C22']).toBe('met');
  });

  await test.step('verdict table CSV', async () => {
    const { name, bytes } = await saved(page, button('评定表 CSV'));
    expect(name).toMatch(/\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8').slice(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toContain('区划,层级,标准');
    expect(lines.length).toBeGreaterThan(150);
    expect(text).toMatch(/解放碑街道.*C22.*达标/);
    expect(text).not.toMatch(/(^|,)[=+@]/m);
  });

  await test.step('picture', async () => {
    const { name, bytes } = await saved(page, button('地图图片 PNG'));
    expect(name).toMatch(/\.png$/);
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(1000);
    expect(bytes.length).toBeGreaterThan(100_000);
    mkdirSync('.cache/screens', { recursive: true });
    writeFileSync('.cache/screens/8-exported-map.png', bytes);
  });

  await test.step('run.json', async () => {
    const { name, bytes } = await saved(page, button('运行记录 run.json'));
    expect(name).toMatch(/run\.json$/);
    const text = bytes.toString('utf8');
    expect(JSON.parse(text)).toBeTruthy();
    expect(text.match(/"[0-9a-f]{64}"/g)!.length).toBeGreaterThanOrEqual(5);
    expect(text).toContain('"speedMps": 1');
    expect(text).toContain('0.1.0');
  });
  await page.keyboard.press('Escape');
  await expect(exports).toHaveCount(0);

  await test.step('project file', async () => {
    const data = await openStep(page, '数据');
    const { name, bytes, path } = await saved(page, data.getByRole('button', { name: '保存项目' }));
    expect(name).toMatch(/\.kequan\.json$/);
    expect(JSON.parse(bytes.toString('utf8'))).toHaveProperty('version');
    await data.getByRole('button', { name: '新建', exact: true }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: '确 定' })
      .or(page.getByRole('tooltip').getByRole('button', { name: '确定' }))
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈');
    await expect(page.getByText(/^还没有区划边界：/)).toBeVisible();
    await screen(page, '8-empty');
    await pick(page, data.getByRole('button', { name: '打开项目…' }), {
      name,
      mimeType: 'application/json',
      buffer: bytes,
    });
    expect(path).toBeTruthy();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区（示意）');
    const panel = await openStep(page, '方案');
    await expect(panel.getByRole('button', { name: site })).toBeVisible();
    await settled(page);
  });
});
