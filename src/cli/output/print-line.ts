import { MARKS, plainText } from '../../core/base/plain-text.ts';

/** Says a line to whoever asked, without marks of a file that would turn or clear the terminal. */
export function printLine(line: string): void {
  console.log(plainText(line));
}

/** The same beside the answer. */
export function printFault(line: string): void {
  console.error(plainText(line));
}

/** Says data for programs: such marks are kept, in the form in which they do nothing. */
export function printJson(value: unknown): void {
  const escape = (mark: string) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  console.log(JSON.stringify(value, null, 2).replace(MARKS, escape));
}
