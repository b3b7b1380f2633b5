import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { apacheConfig, iisConfig, nginxConfig } from '../../scripts/package/web-server-files.ts';
import { launchers } from '../../scripts/package/launchers.ts';
import { textFile } from '../../scripts/package/packed-file.ts';
import { readTarGz, tarGz } from '../../scripts/package/tar-gz.ts';
import { COMMON_HEADERS, FILE_HEADERS, FILE_TYPES } from '../../src/server/response-headers.ts';

const FILES = ['index.html', 'online.html', 'assets/map-worker-entry-abc.js', 'assets/a.wasm'];

/** Elements that are not closed in their order. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [tag] of xml.matchAll(/<[^?!][^>]*>/g)) {
    const name = /[\w.]+/.exec(tag)![0];
    if (tag.startsWith('</')) expect(open.pop()).toBe(name);
    else if (!tag.endsWith('/>')) open.push(name);
  }
  return open;
}

describe('configurations for web servers', () => {
  it.each([
    ['nginx', nginxConfig()],
    ['Apache', apacheConfig()],
    ['IIS', iisConfig(FILES)],
  ])('%s sends every header and type of the table', (_, config) => {
    for (const [name, value] of Object.entries(COMMON_HEADERS)) {
      expect(config).toContain(name);
      expect(config).toContain(value);
    }
    for (const { headers } of FILE_HEADERS)
      for (const value of Object.values(headers)) expect(config).toContain(value);
    for (const [ending, type] of Object.entries(FILE_TYPES)) {
      expect(config).toContain(ending);
      expect(config).toContain(type);
    }
  });

  it('names for IIS the files that differ, and is XML', () => {
    const config = iisConfig(FILES);
    for (const path of ['online.html', 'assets', 'assets/map-worker-entry-abc.js'])
      expect(config).toContain(`<location path="${path}">`);
    expect(openTags(config)).toEqual([]);
  });
});

describe('packages', () => {
  it('a tar gives its files back and tells which may be run', () => {
    const files = [
      textFile('kequan/启动刻圈.sh', '#!/bin/sh\n', true),
      textFile(`kequan/${'长'.repeat(20)}/${'a'.repeat(90)}.txt`, 'x'.repeat(513)),
    ];
    const archive = tarGz(files, Date.UTC(2001, 0, 1, 12));
    for (const { name, bytes } of files) expect(readTarGz(archive, name)).toEqual(bytes);
    expect(() => readTarGz(archive, 'nothing')).toThrow('is not in the archive');
    const listed = spawnSync('tar', ['tvzf', '-', '--quoting-style=literal'], {
      input: archive,
      encoding: 'utf8',
    });
    if (listed.status !== 0) return;
    const [script, text] = listed.stdout.split('\n');
    expect(script).toMatch(/^-rwxr-xr-x.*启动刻圈\.sh$/);
    expect(text).toMatch(/^-rw-r--r--.* 513 .*a\.txt$/);
  });

  it('what is double-clicked on Windows ends its lines as Windows does and asks for UTF-8 before any Chinese', () => {
    for (const { bytes } of launchers('win-x64')) {
      const text = new TextDecoder().decode(bytes);
      expect(text.replaceAll('\r\n', '')).not.toContain('\n');
      const [before] = text.split('chcp 65001');
      expect(before).toMatch(/^[\s!-~]*$/);
    }
  });
});
