/** The value with the members of every object in the order of their names; undefined members are left out. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [name, member] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (member !== undefined) copy[name] = sorted(member);
  }
  return copy;
}

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
