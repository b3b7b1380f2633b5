import { spawnSync } from 'node:child_process';
import { run } from './ensure-packages.mjs';
import { findChromium } from './find-chromium.mjs';

function canUseApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return process.platform !== 'linux' || (fonts.status === 0 && fonts.stdout.trim() !== '');
}

/** Makes sure that the end-to-end tests find a Chromium and a Chinese font. */
export function ensureBrowser() {
  const wanted = [];
  if (!findChromium()) wanted.push('chromium');
  if (!hasChineseFont()) wanted.push('fonts-noto-cjk', 'fontconfig');
  if (wanted.length > 0 && canUseApt()) {
    console.error(`apt-get install ${wanted.join(' ')} …`);
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', ...wanted], { ...quiet, env });
  }
  if (!hasChineseFont())
    console.error('No Chinese font found: texts in screenshots may show as boxes.');
  if (!findChromium()) run('npx', ['playwright', 'install', 'chromium']);
}
