import type { Language } from '../i18n/catalogue.ts';
import { EntryFault } from '../io/open/entry.ts';
import { VERSION } from '../version.ts';
import { assessCommand } from './assess/assess-command.ts';
import { projectsCommand } from './delivery/projects-command.ts';
import { roundCommand } from './delivery/round-command.ts';
import { issueLines } from './output/issue-lines.ts';
import { convertCommand } from './convert-command.ts';
import { inspectCommand } from './inspect-command.ts';
import { osmCommand } from './osm-command.ts';
import { UnreadableFile } from './input/read-bytes.ts';
import { reportCommand } from './report/report-command.ts';
import { siteCommand } from './site/site-command.ts';
import { standardsCommand } from './standards-command.ts';
import { provinceCommand, unitCommand } from './province/province-command.ts';
import { systemFault } from './refuse/system-fault.ts';
import { Unusable } from './refuse/unusable.ts';
import { usageText } from './usage.ts';
import { say } from './refuse/say.ts';
import { printFault, printLine } from './output/print-line.ts';

/** The language that a call asks for, whatever else is wrong with it. */
function askedLanguage(args: readonly string[]): Language {
  const isEnglish = args.includes('--lang=en') || args[args.lastIndexOf('--lang') + 1] === 'en';
  return isEnglish && args.some((arg) => arg.startsWith('--lang')) ? 'en' : 'zh-CN';
}

async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === '--version') {
    printLine(VERSION);
    return 0;
  }
  if (command === '--help' || command === 'help' || rest.includes('--help')) {
    printLine(usageText(askedLanguage(args)));
    return 0;
  }
  // Node puts the mark of what it cannot read in its place: such a name would be another file.
  const garbled = args.find((arg) => arg.includes('\uFFFD'));
  if (garbled !== undefined) throw new Unusable(say('terminal.name-not-utf8', { name: garbled }));
  if (command === 'assess') return assessCommand(rest);
  if (command === 'site') return siteCommand(rest);
  if (command === 'convert') return convertCommand(rest);
  if (command === 'inspect') return inspectCommand(rest);
  if (command === 'osm') return osmCommand(rest);
  if (command === 'report') return reportCommand(rest);
  if (command === 'projects') return projectsCommand(rest);
  if (command === 'round') return roundCommand(rest);
  if (command === 'standards') return standardsCommand(rest);
  if (command === 'run') return unitCommand(rest);
  if (command === 'province') return provinceCommand(rest);
  throw new Unusable(
    command ? say('terminal.no-such-command', { command }) : say('terminal.see-help'),
  );
}

// Who reads the output may have seen enough, such as `head`: what is left to say is then not wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const fault = systemFault('stdout', error);
  printFault(`kequan: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UnreadableFile || error instanceof EntryFault) {
    for (const line of issueLines(error.issues, askedLanguage(process.argv))) printFault(line);
  } else if (error instanceof Unusable) {
    const isEnglish = askedLanguage(process.argv) === 'en';
    printFault(`kequan: ${isEnglish ? error.message : error.chinese}`);
  } else {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    printFault(
      `kequan: 程序出错，请把这一行发给维护者 · a fault of the program: ${name}: ${message}`,
    );
    if (process.env.KEQUAN_STACK) console.error(stack);
  }
  process.exitCode = 2;
}
