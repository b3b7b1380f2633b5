import { expect, test } from './support/test.ts';
import { dialog, openFresh, openStep, settled } from './support/app.ts';
import { saved } from './support/files.ts';

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

test('a whole visit asks no other host and logs no error', async ({ page, watch }) => {
  await openFresh(page);
  for (const step of ['数据', '标准', '现状', '方案'] as const) await openStep(page, step);
  await settled(page);
  await page
    .getByRole('region', { name: '方案', exact: true })
    .getByRole('button', { name: '放入方案' })
    .first()
    .click();
  await settled(page);
  const briefing = await openStep(page, '汇报');
  await briefing.getByRole('button', { name: '导出…' }).click();
  const exports = dialog(page, '导出成果');
  await saved(page, exports.getByRole('button', { name: '保存' }).first());
  await page.keyboard.press('Escape');
  await expect(exports).toHaveCount(0);
  await briefing.getByRole('button', { name: '生成汇报' }).click();
  await briefing.getByRole('button', { name: '放映' }).click();
  await expect(page.locator('.presenter-map')).toHaveAttribute('data-scene', 'scene-1');
  await page.keyboard.press('Escape');
  expect(watch.foreignRequests).toEqual([]);
  expect(watch.consoleErrors).toEqual([]);
});
