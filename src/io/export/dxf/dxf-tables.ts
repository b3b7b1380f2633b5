import type { Extent } from './drawing-extent.ts';
import type { Group } from './dxf-group.ts';

/** A style with the big font of every AutoCAD, without which Chinese shows as question marks. */
export const TEXT_STYLE = 'KQ_TEXT';

/** A layer of a drawing. */
export interface DrawingLayer {
  name: string;
  /** Of AutoCAD's index, 1 to 255. */
  colour: number;
  /** Not shown until it is thawed. */
  frozen: boolean;
}

function table(name: string, entries: readonly (readonly Group[])[]): Group[] {
  return [
    [0, 'TABLE'],
    [2, name],
    [70, entries.length],
    ...entries.flatMap((entry): Group[] => [[0, name], ...entry]),
    [0, 'ENDTAB'],
  ];
}

/** The window that a program opens with: all of the drawing, seen from above. */
function activeView({ west, south, east, north }: Extent): Group[] {
  const [width, height] = [east - west, north - south];
  // A window is about half as wide again as it is high.
  const aspect = 1.5;
  return [
    [2, '*ACTIVE'],
    [70, 0],
    ...([10, 20] as const).map((code): Group => [code, 0]),
    ...([11, 21] as const).map((code): Group => [code, 1]),
    [12, (west + east) / 2],
    [22, (south + north) / 2],
    ...([13, 23] as const).map((code): Group => [code, 0]),
    ...([14, 24, 15, 25] as const).map((code): Group => [code, 10]),
    ...([16, 26] as const).map((code): Group => [code, 0]),
    [36, 1],
    ...([17, 27, 37] as const).map((code): Group => [code, 0]),
    [40, 1.05 * Math.max(height, width / aspect)],
    [41, aspect],
    [42, 50],
    ...([43, 44, 50, 51] as const).map((code): Group => [code, 0]),
    [71, 0],
    [72, 1000],
    [73, 1],
    [74, 1],
    ...([75, 76, 77, 78] as const).map((code): Group => [code, 0]),
  ];
}

/** Tables of a drawing: its window, one kind of line, its layers and the style of its texts. */
export function dxfTables(extent: Extent, layers: readonly DrawingLayer[]): Group[] {
  return [
    [0, 'SECTION'],
    [2, 'TABLES'],
    ...table('VPORT', [activeView(extent)]),
    ...table('LTYPE', [
      [
        [2, 'CONTINUOUS'],
        [70, 0],
        [3, 'Solid line'],
        [72, 65],
        [73, 0],
        [40, 0],
      ],
    ]),
    ...table(
      'LAYER',
      // Frozen, not off (a negative colour), which not every program understands.
      layers.map(({ name, colour, frozen }): Group[] => [
        [2, name],
        [70, frozen ? 1 : 0],
        [62, colour],
        [6, 'CONTINUOUS'],
      ]),
    ),
    ...table('STYLE', [
      [
        [2, TEXT_STYLE],
        [70, 0],
        [40, 0],
        [41, 1],
        [50, 0],
        [71, 0],
        [42, 1],
        [3, 'txt.shx'],
        [4, 'gbcbig.shx'],
      ],
    ]),
    [0, 'ENDSEC'],
  ];
}
