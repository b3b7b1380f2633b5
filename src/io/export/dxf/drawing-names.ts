const MOST_LETTERS = 31;

/** Names of the older DXF: capitals, digits, `-` and `_`, at most 31; those that would be cut to the same get a number. */
export function drawingNames(): (...parts: string[]) => string {
  const nameOf = new Map<string, string>();
  const taken = new Set<string>();
  return (...parts) => {
    const whole = ['KQ', ...parts]
      .join('_')
      .toUpperCase()
      .replace(/[^A-Z0-9_-]+/g, '-');
    let name = nameOf.get(whole) ?? whole.slice(0, MOST_LETTERS);
    for (let n = 2; !nameOf.has(whole) && taken.has(name); n++) {
      name = `${whole.slice(0, MOST_LETTERS - 1 - String(n).length)}_${n}`;
    }
    nameOf.set(whole, name);
    taken.add(name);
    return name;
  };
}
