import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appServer, identityOf } from '../../src/server/app-server.ts';
import { listen } from '../../src/server/listen.ts';
import { enterSample } from './support/app.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

/** The built app in a folder of its own, where a newer version can be put in its place. */
async function serve(folder: string, port: number): Promise<{ server: Server; port: number }> {
  const server = appServer(folder, () => undefined);
  return { server, ...(await listen(server, port, identityOf(folder))) };
}

function end(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

test('after the first visit it opens without a network, and a newer version is offered as a whole', async ({
  page,
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'kequan-offline-'));
  cpSync('dist', folder, { recursive: true });
  let { server, port } = await serve(folder, 0);
  const title = page.getByRole('heading', { level: 1 });
  await page.goto(`http://127.0.0.1:${port}/`);
  await enterSample(page);
  await expect(title).toContainText('刻圈 · ');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await end(server);
  await context.setOffline(true);
  await page.reload();
  await expect(title).toContainText('刻圈 · ');
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);

  // The newer version is half there first: nothing of it is shown and nothing is offered.
  await context.setOffline(false);
  const [html, worker] = ['index.html', 'sw.js'].map((name) => join(folder, name));
  const newer = readFileSync(html!, 'utf8').replace('<html', '<html data-newer');
  writeFileSync(worker!, readFileSync(worker!, 'utf8').replace(/VERSION = '/, "VERSION = 'newer"));
  writeFileSync(html!, newer);
  ({ server, port } = await serve(folder, port));
  const look = () =>
    page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
      const { installing } = registration;
      if (!installing) return 'none';
      return new Promise<string>((resolve) =>
        installing.addEventListener('statechange', () => resolve(installing.state)),
      );
    });
  expect(await look()).toBe('redundant');
  await page.reload();
  await expect(page.locator('html[data-newer]')).toHaveCount(0);

  const sum = createHash('sha256').update(newer).digest('hex');
  const list = readFileSync(worker!, 'utf8').replace(
    /"index\.html":"[0-9a-f]+"/,
    `"index.html":"${sum}"`,
  );
  await end(server);
  writeFileSync(worker!, list);
  ({ server, port } = await serve(folder, port));
  expect(await look()).toBe('installed');
  await page.reload();
  await expect(page.locator('html[data-newer]')).toHaveCount(0);
  await page.getByRole('button', { name: '更新', exact: true }).click();
  await expect(page.locator('html[data-newer]')).toHaveCount(1);
  await expect(title).toContainText('刻圈 · ');
  await end(server);
  rmSync(folder, { recursive: true });
});
