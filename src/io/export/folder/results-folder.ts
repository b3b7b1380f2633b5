import type { OutFile } from '../tables/out-file.ts';
import { fixedZip } from '../zip/fixed-zip.ts';
import { readmeText, type ReadmeInput } from './readme-text.ts';

/** Name of the file that says what the others are. */
export const README = 'README.txt';

/** The files of a results folder: the README first, then what was made beside the formats, then each format's. */
export function resultsFolder(
  input: Omit<ReadmeInput, 'others'>,
  others: readonly OutFile[],
): OutFile[] {
  const readme = readmeText({ ...input, others: others.map(({ name }) => name) });
  const files = input.written.flatMap((one) => one.files);
  return [{ name: README, bytes: readme }, ...others, ...files];
}

/** The results folder as one zip. */
export function resultsZip(files: readonly OutFile[]): Uint8Array {
  return fixedZip(files);
}
