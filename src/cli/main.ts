import { VERSION } from '../version.ts';
import { assessCommand, issueLines } from './assess-command.ts';
import { convertCommand } from './convert-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { osmCommand } from './osm-command.ts';
import { UnreadableFile } from './read-inputs.ts';
import { siteCommand } from './site-command.ts';
import { standardsCommand } from './standards-command.ts';
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
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UnreadableFile) {
    for (const line of issueLines(error.issues, 'zh-CN')) console.error(line);
  } else if (error instanceof Unusable) {
    if (error.chinese) console.error(`kequan: ${error.chinese}`);
    console.error(`kequan: ${error.message}`);
  } else throw error;
  process.exitCode = 2;
}
