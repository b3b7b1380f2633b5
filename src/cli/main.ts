import { VERSION } from '../version.ts';
import { assessCommand, issueLines } from './assess-command.ts';
import { convertCommand } from './convert-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { osmCommand } from './osm-command.ts';
import { UnreadableFile } from './read-inputs.ts';
import { siteCommand } from './site-command.ts';
import { standardsCommand } from './standards-command.ts';
import { systemFault } from './system-fault.ts';
import { Unusable } from './unusable.ts';
import { usageText } from './usage.ts';

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === '--version') {
    console.log(VERSION);
    return 0;
  }
  if (command === '--help' || command === 'help' || rest.includes('--help')) {
    const asked = args[args.indexOf('--lang') + 1];
    console.log(usageText(args.includes('--lang') && asked === 'en' ? 'en' : 'zh-CN'));
    return 0;
  }
  if (command === 'assess') return assessCommand(rest);
  if (command === 'site') return siteCommand(rest);
  if (command === 'convert') return convertCommand(rest);
  if (command === 'inspect') return inspectCommand(rest);
  if (command === 'osm') return osmCommand(rest);
  if (command === 'standards') return standardsCommand(rest);
  throw new Unusable(
    command ? `unknown command “${command}”; see kequan --help` : 'see kequan --help',
  );
}

// Who reads the output may have seen enough, such as `head`: what is left to say is then not wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const fault = systemFault('stdout', error);
  console.error(`kequan: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UnreadableFile) {
    for (const line of issueLines(error.issues, 'zh-CN')) console.error(line);
  } else if (error instanceof Unusable) {
    if (error.chinese) console.error(`kequan: ${error.chinese}`);
    console.error(`kequan: ${error.message}`);
  } else {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(
      `kequan: 程序出错，请把这一行发给维护者 · a fault of the program: ${name}: ${message}`,
    );
    if (process.env.KEQUAN_STACK) console.error(stack);
  }
  process.exitCode = 2;
}
