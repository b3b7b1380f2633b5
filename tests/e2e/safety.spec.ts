import { expect, test } from './support/test.ts';
import { openFresh, openStep, screen } from './support/app.ts';
import { drop } from './support/files.ts';
import { importDialog } from './support/importing.ts';
import { hostile } from './support/own-files.ts';

test('the page that is served has a strict policy', async ({ request }) => {
  const answer = await request.get('/index.html');
  const html = await answer.text();
  const [, ofPage] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)!;
  for (const policy of [ofPage, answer.headers()['content-security-policy']]) {
    const rules = new Map(
      policy!.split(';').map((rule) => {
        const [name, ...values] = rule.trim().split(/\s+/);
        return [name, values];
      }),
    );
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(rules.get('connect-src')).toEqual(["'self'", 'data:', 'blob:']);
    expect(rules.get('img-src')).toEqual(["'self'", 'data:', 'blob:']);
    expect(rules.get('base-uri')).toEqual(["'none'"]);
    expect(rules.get('form-action')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|\son\w+=/);
  }
});

test('bad files are refused in plain words and nothing is lost', async ({ page }) => {
  await openFresh(page);
  const data = await openStep(page, '数据');
  for (const [file, words] of [
    [hostile('truncated.geojson'), 'JSON 不完整'],
    [hostile('page.csv', 'text/csv'), '这是网页，不是数据'],
    [hostile('empty.csv', 'text/csv'), '文件为空'],
    [hostile('newer.kequan.json'), '项目文件来自更新的版本'],
  ] as const) {
    await drop(page, [file]);
    await expect(importDialog(page).getByText(words)).toBeVisible();
    await expect(
      importDialog(page).getByRole('button', { name: '导入', exact: true }),
    ).toBeDisabled();
    if (file.name === 'page.csv') await screen(page, '10-import-refused');
    await page.keyboard.press('Escape');
    await expect(importDialog(page)).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('刻圈 · 渝中区（示意）');
  await expect(data.getByRole('listitem').filter({ hasText: 'facilities.geojson' })).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
});
