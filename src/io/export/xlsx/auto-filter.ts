/** The part of the library's features that is used: a sheet's XML on its way into the file. */
interface SheetFeature {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, options: unknown, sheet: { sheetIndex: number }) => string;
      };
    };
  };
}

/** Letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/**
 * Filter buttons, which the library has no option for. The element stands right behind the rows (ECMA-376, CT_Worksheet).
 * @param ranges of each sheet, such as `A1:P80`; undefined for none
 */
export function autoFilter(ranges: readonly (string | undefined)[]): SheetFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _options, { sheetIndex }) {
            const range = ranges[sheetIndex];
            if (range === undefined) return xml;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}
