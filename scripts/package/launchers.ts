import type { PackedFile } from './packed-file.ts';
import { textFile } from './packed-file.ts';

const SERVE = 'web --take-over --open';

const dos = (lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join('');

/** What is double-clicked and typed on Windows. */
const WINDOWS: readonly PackedFile[] = [
  textFile(
    '启动刻圈.bat',
    dos([
      '@echo off',
      'chcp 65001 >nul',
      'title 刻圈 Kequan',
      'cd /d "%~dp0"',
      `"node\\node.exe" "app\\server.mjs" ${SERVE} %*`,
      'if errorlevel 1 pause',
    ]),
  ),
  textFile(
    'kequan.bat',
    dos(['@echo off', 'chcp 65001 >nul', '"%~dp0node\\node.exe" "%~dp0app\\kequan.mjs" %*']),
  ),
];

/** Folder of the script itself, also where it is called through a link. */
const HERE = 'here=$(dirname -- "$(readlink -f -- "$0")")';

/** What is double-clicked and typed on Linux. */
const LINUX: readonly PackedFile[] = [
  textFile(
    '启动刻圈.sh',
    `#!/bin/sh\n${HERE}\ncd "$here" && exec node/node app/server.mjs ${SERVE} "$@"\n`,
    true,
  ),
  textFile(
    'kequan',
    `#!/bin/sh\n${HERE}\nexec "$here/node/node" "$here/app/kequan.mjs" "$@"\n`,
    true,
  ),
];

export function launchers(platform: string): readonly PackedFile[] {
  return platform.startsWith('win') ? WINDOWS : LINUX;
}
