import { sorted } from '../../../core/base/sorted.ts';

/**
 * JSON text that depends on the value alone: one line for each member of the top object, and for each record of
 * its lists, so that two files can be compared line by line.
 */
export function recordLines(value: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => {
      const plain = sorted(member);
      const text =
        Array.isArray(plain) && plain.length > 0
          ? `[\n${plain.map((record) => JSON.stringify(record)).join(',\n')}\n]`
          : JSON.stringify(plain);
      return `${JSON.stringify(name)}: ${text}`;
    });
  return `{\n${members.join(',\n')}\n}\n`;
}
