import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './support/test.ts';
import { choose, dialog, openFresh, openStep, screen, settled } from './support/app.ts';
import { saved } from './support/files.ts';

test('results in the formats, system and encoding that were chosen, as one folder', async ({
  page,
}) => {
  await openFresh(page);
  await settled(page);
  const briefing = await openStep(page, '汇报');
  await briefing.getByRole('button', { name: '导出…' }).click();
  const exports = dialog(page, '导出成果');
  const format = (name: string) => exports.getByRole('checkbox', { name, exact: true });
  const save = exports.getByRole('button', { name: '导出所选' });
  const chooseCrs = (name: string | RegExp) =>
    choose(page, exports.getByRole('combobox', { name: '坐标系' }), name);

  await test.step('a shifted system only after a clear yes', async () => {
    await chooseCrs('GCJ-02');
    await expect(exports.getByText('GCJ-02 是加偏坐标')).toBeVisible();
    await expect(save).toBeDisabled();
    await screen(page, '9-export-shifted');
    await exports.getByRole('checkbox', { name: '确认导出 GCJ-02 坐标' }).check();
    await expect(save).toBeEnabled();
  });

  await test.step('workbook, GeoPackage and Shapefile in CGCS2000 metres', async () => {
    await chooseCrs(/中央经线 108°（EPSG:4545）/);
    for (const name of ['Shapefile', 'KML', 'CAD DXF']) await format(name).check();
    await exports.getByRole('radio', { name: 'GB18030', exact: true }).check();
    const { name, bytes } = await saved(page, save);
    expect(name).toMatch(/EPSG4545\.zip$/);
    const files = unzipSync(new Uint8Array(bytes));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'README.txt',
        'run.json',
        'results-EPSG4545.xlsx',
        'results-EPSG4545.gpkg',
        'shp/areas-EPSG4545.dbf',
        'shp/fields.csv',
        'results-WGS84.kml',
        'drawing-EPSG4545.dxf',
      ]),
    );
    expect(strFromU8(files['shp/areas-EPSG4545.cpg']!)).toBe('GB18030');
    expect(strFromU8(files['shp/areas-EPSG4545.prj']!)).toContain('CGCS2000');
    expect(strFromU8(files['README.txt']!)).toContain('示意数据');
    expect(JSON.parse(strFromU8(files['run.json']!))).toMatchObject({
      coordinateSystem: expect.stringContaining('EPSG:4545') as unknown,
    });
  });

  await test.step('a running export can be stopped, and the next one works', async () => {
    await save.click();
    await exports.getByRole('button', { name: '停止' }).click();
    await expect(save).toBeEnabled();
    for (const name of ['Excel 工作簿', 'GeoPackage', 'Shapefile', 'CAD DXF']) {
      await format(name).uncheck();
    }
    await exports.getByRole('checkbox', { name: /^成果包/ }).uncheck();
    const { name } = await saved(page, save);
    expect(name).toMatch(/results-WGS84\.kml$/);
  });
});
