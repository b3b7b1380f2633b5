import { deflateSync } from 'node:zlib';
import { enterSample } from './support/app.ts';
import { expect, type Page, test } from '@playwright/test';

/** A 256 × 256 PNG of one colour. */
function tilePng([red, green, blue]: [number, number, number]): Buffer {
  const size = 256;
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.alloc(size * 3, Buffer.from([red, green, blue])),
  ]);
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PMTiles archive (version 3, nothing compressed) that holds one PNG, the tile of zoom 0. */
function pmtilesOf(tile: Buffer): Buffer {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
  // One entry: tile id 0, run length 1, its length, offset 0 (written plus one).
  const root = Buffer.from([1, 0, 1, ...varint(tile.length), 1].flat());
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header[7] = 3;
  const parts = [
    [127, root.length],
    [127 + root.length, metadata.length],
    [127 + root.length + metadata.length, 0],
    [127 + root.length + metadata.length, tile.length],
    [1, 1],
  ];
  parts.flat().forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + index * 8));
  header.writeBigUInt64LE(1n, 88);
  header[96] = 1;
  header[97] = 1;
  header[98] = 1;
  header[99] = 2;
  header.writeInt32LE(-1_800_000_000, 102);
  header.writeInt32LE(-850_000_000, 106);
  header.writeInt32LE(1_800_000_000, 110);
  header.writeInt32LE(850_000_000, 114);
  return Buffer.concat([header, root, metadata, tile]);
}

async function openBasemapDialog(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page
    .getByRole('button', { name: /底图|瓦片|PMTiles/ })
    .last()
    .click();
}

/** Share of the map's pixels that are near a colour. */
async function shareOfColour(page: Page, colour: [number, number, number]): Promise<number> {
  const shot = await page.locator('.map-canvas').screenshot();
  return page.evaluate(
    async ([data, wanted]) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${data}`)).blob(),
      );
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      let near = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if ([0, 1, 2].every((channel) => Math.abs(pixels[at + channel]! - wanted[channel]!) < 24))
          near++;
      }
      return near / (pixels.length / 4);
    },
    [shot.toString('base64'), colour] as const,
  );
}

async function ready(page: Page): Promise<void> {
  await page.goto('/');
  await enterSample(page);
  await expect(page.getByText('渝中区（示意）').first()).toBeVisible();
  await expect(page.locator('.maplibregl-canvas')).toBeVisible();
}

test('an online basemap is asked for from its own page, and only from the host that the planner names', async ({
  page,
}) => {
  const asked = new Set<string>();
  const magenta: [number, number, number] = [240, 120, 240];
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(host);
  });
  await page.route('https://tiles.example/**', (route) =>
    route.fulfill({
      contentType: 'image/png',
      body: tilePng(magenta),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await ready(page);
  await openBasemapDialog(page);
  await page.getByText('在线瓦片').click();
  await page.getByLabel('地址').fill('https://tiles.example/{z}/{x}');
  await expect(page.getByRole('button', { name: '使用' })).toBeDisabled();
  await page
    .getByLabel('地址')
    .fill('https://tiles.example/wmts?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}');
  await page.getByRole('button', { name: '使用' }).click();
  await page.waitForURL('**/online.html');
  await expect(page.getByText('渝中区（示意）').first()).toBeVisible();
  await expect.poll(() => shareOfColour(page, magenta), { timeout: 60_000 }).toBeGreaterThan(0.1);
  expect([...asked].toSorted()).toEqual([new URL(page.url()).host, 'tiles.example']);

  await openBasemapDialog(page);
  await page.getByText('无底图').click();
  await page.getByRole('button', { name: '使用' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('online.html'));
});

test('a PMTiles file is drawn from the disk', async ({ page }) => {
  const yellow: [number, number, number] = [250, 240, 90];
  await ready(page);
  await openBasemapDialog(page);
  await page.getByText('PMTiles 文件').click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await (
    await chooser
  ).setFiles({ name: 'ground.pmtiles', mimeType: '', buffer: pmtilesOf(tilePng(yellow)) });
  await page.getByRole('button', { name: '使用' }).click();
  await expect.poll(() => shareOfColour(page, yellow), { timeout: 60_000 }).toBeGreaterThan(0.1);
});
