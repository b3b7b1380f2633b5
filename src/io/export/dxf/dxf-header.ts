import type { OutputCrs } from '../tables/output-crs.ts';
import type { Extent } from './drawing-extent.ts';
import type { Group } from './dxf-group.ts';

/** Points are drawn as a circle with a cross. */
const POINT_MODE = 34;
/** `$INSUNITS` of metres. Later than release 12, read by those who know it and passed over by the others. */
const METRES = 6;

const corner = (name: string, x: number, y: number, ...z: Group[]): Group[] => [
  [9, name],
  [10, x],
  [20, y],
  ...z,
];

/** Header of a drawing of release 12: code page, unit, what it covers, how large points are. */
export function dxfHeader(
  { west, south, east, north }: Extent,
  kind: OutputCrs['kind'],
  pointSize: number,
): Group[] {
  return [
    [0, 'SECTION'],
    [2, 'HEADER'],
    [9, '$ACADVER'],
    [1, 'AC1009'],
    [9, '$DWGCODEPAGE'],
    [3, 'ANSI_936'],
    ...(kind === 'projected'
      ? ([
          [9, '$INSUNITS'],
          [70, METRES],
        ] satisfies Group[])
      : []),
    ...corner('$EXTMIN', west, south, [30, 0]),
    ...corner('$EXTMAX', east, north, [30, 0]),
    ...corner('$LIMMIN', west, south),
    ...corner('$LIMMAX', east, north),
    [9, '$PDMODE'],
    [70, POINT_MODE],
    [9, '$PDSIZE'],
    [40, pointSize],
    [0, 'ENDSEC'],
  ];
}
