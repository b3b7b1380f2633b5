import { parseArgs } from 'node:util';
import { appServer, identityOf } from './app-server.ts';
import { HOST, listen } from './listen.ts';
import { openBrowser } from './open-browser.ts';

/** Serves the app of a folder: `FOLDER [--port N] [--strict] [--take-over] [--open]`. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: process.env.PORT ?? '4173' },
      strict: { type: 'boolean' },
      'take-over': { type: 'boolean' },
      open: { type: 'boolean' },
    },
  });
  const [folder = 'dist'] = positionals;
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
    throw new Error(`port ${values.port}: 应为 0–65535 的整数 · expected 0 to 65535`);
  const server = appServer(folder, () => {
    console.log('另一个版本的刻圈接替了本窗口 · another version of Kequan takes over');
    server.close();
    server.closeAllConnections();
  });
  const { port, before } = await listen(server, wanted, identityOf(folder), {
    strict: values.strict,
    takeOver: values['take-over'],
  });
  const address = `http://${HOST}:${port}/`;
  if (port !== wanted && wanted !== 0) {
    console.log(
      `端口 ${wanted} 被其他程序占用。本机保存的项目按地址分开：原来在 ${wanted} 保存的，关闭占用它的程序后再启动就能看到。\n` +
        `Port ${wanted} is taken by another program. Projects kept on this machine belong to an address: those of ${wanted} are shown again once it is free.`,
    );
  }
  const end = before
    ? '已在运行 · already running'
    : '请保留本窗口；Ctrl+C 结束 · keep this window open; Ctrl+C to stop';
  console.log(`刻圈 Kequan → ${address}   (${end})`);
  if (values.open) openBrowser(address);
  if (before) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
}

try {
  await main();
} catch (error) {
  console.error(`刻圈: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
