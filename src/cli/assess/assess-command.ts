import { assessOptions } from './assess-options.ts';
import { issueLines } from '../output/issue-lines.ts';
import { UnreadableFile } from '../input/read-bytes.ts';
import { kindsOfTimes, makeResults } from './make-results.ts';
import { readInputs } from './read-inputs.ts';
import { printFault } from '../output/print-line.ts';
import { checkFile, checkFolder, writeFiles } from '../output/write-files.ts';

/** Runs `kequan assess`; gives the exit code. @throws Unusable, UnreadableFile */
export async function assessCommand(args: string[]): Promise<number> {
  const options = assessOptions(args);
  checkFolder(options.out);
  for (const file of [options.output.zip, options.times])
    if (file !== undefined) checkFile(file, options.guard);
  kindsOfTimes(options);
  const gathered = await readInputs(options);
  const useless = gathered.issues.filter((each) => each.code === 'nothing-usable');
  if (useless.length > 0) throw new UnreadableFile(gathered.issues);
  const results = await makeResults(options, gathered);
  writeFiles(results.outputs, options.guard);
  const issues = [...gathered.issues, ...results.issues];
  for (const line of issueLines(issues, options.language)) printFault(line);
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
}
