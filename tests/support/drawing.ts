type Code = readonly [number, string | number];

/** Lines of a drawing out of group codes and their values. */
export function codes(...pairs: readonly Code[]): string {
  return pairs.map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('');
}

/** A closed line with four corners. */
export function square(layer: string, x: number, y: number, side: number): string {
  const corners: Code[] = [
    [10, x],
    [20, y],
    [10, x + side],
    [20, y],
    [10, x + side],
    [20, y + side],
    [10, x],
    [20, y + side],
  ];
  return codes([0, 'LWPOLYLINE'], [8, layer], [90, 4], [70, 1], ...corners);
}

/** A text that stands at a place. */
export function label(layer: string, x: number, y: number, words: string): string {
  return codes([0, 'TEXT'], [8, layer], [10, x], [20, y], [40, 2], [1, words]);
}

/** A block that stands at a place, with words by tags; `handle` as programs since release 13 give it. */
export function insert(
  layer: string,
  name: string,
  [x, y]: readonly [number, number],
  attributes: Readonly<Record<string, string>> = {},
  handle?: string,
): string {
  const own: Code[] = handle === undefined ? [] : [[5, handle]];
  const texts = Object.entries(attributes).map(([tag, words]) =>
    codes([0, 'ATTRIB'], [8, layer], [10, x], [20, y], [40, 2], [1, words], [2, tag], [70, 0]),
  );
  const follows: Code[] = texts.length > 0 ? [[66, 1]] : [];
  return [
    codes([0, 'INSERT'], ...own, [8, layer], ...follows, [2, name], [10, x], [20, y]),
    ...texts,
    texts.length > 0 ? codes([0, 'SEQEND'], [8, layer]) : '',
  ].join('');
}

/** A drawing with blocks by name and what is drawn, as text; its header names the code page of a Chinese machine. */
export function drawing(blocks: Readonly<Record<string, string>>, drawn: string): string {
  const all = Object.entries(blocks).map(
    ([name, body]) =>
      codes([0, 'BLOCK'], [8, '0'], [2, name], [70, 0], [10, 0], [20, 0], [3, name]) +
      body +
      codes([0, 'ENDBLK'], [8, '0']),
  );
  return [
    codes([0, 'SECTION'], [2, 'HEADER'], [9, '$ACADVER'], [1, 'AC1021']),
    codes([9, '$DWGCODEPAGE'], [3, 'ANSI_936'], [0, 'ENDSEC']),
    codes([0, 'SECTION'], [2, 'BLOCKS']) + all.join('') + codes([0, 'ENDSEC']),
    codes([0, 'SECTION'], [2, 'ENTITIES']) + drawn + codes([0, 'ENDSEC'], [0, 'EOF']),
  ].join('');
}
