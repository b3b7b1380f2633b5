import { compoundsIn, cornersBefore, type Compounds } from './compounds.ts';

/** A gate that an edit opened, by its position among the gates and that of its compound. */
export interface OpenedGate {
  compound: number;
  gate: number;
}

/** Compounds with more gates, and which of them are new. */
export interface OpenedCompounds extends Compounds {
  openedGates: readonly OpenedGate[];
}

type PlaceE7 = readonly [lngE7: number, latE7: number];

/** Where two segments cross, ends included; undefined where they do not or run along each other. */
function crossing(a: PlaceE7, b: PlaceE7, c: PlaceE7, d: PlaceE7): PlaceE7 | undefined {
  const [abX, abY] = [b[0] - a[0], b[1] - a[1]];
  const [cdX, cdY] = [d[0] - c[0], d[1] - c[1]];
  const turn = abX * cdY - abY * cdX;
  if (turn === 0) return undefined;
  const [acX, acY] = [c[0] - a[0], c[1] - a[1]];
  const share = (acX * cdY - acY * cdX) / turn;
  const along = (acX * abY - acY * abX) / turn;
  if (share < 0 || share > 1 || along < 0 || along > 1) return undefined;
  return [Math.round(a[0] + share * abX), Math.round(a[1] + share * abY)];
}

/** Where a line crosses the outline of a compound. */
function crossingsOf(compounds: Compounds, compound: number, line: readonly PlaceE7[]): PlaceE7[] {
  const { compoundStart, compoundLngE7: lng, compoundLatE7: lat } = compounds;
  const cornerBefore = cornersBefore(compounds);
  const found: PlaceE7[] = [];
  for (let corner = compoundStart[compound]!; corner < compoundStart[compound + 1]!; corner++) {
    const before = cornerBefore[corner]!;
    const c: PlaceE7 = [lng[before]!, lat[before]!];
    const d: PlaceE7 = [lng[corner]!, lat[corner]!];
    for (let at = 1; at < line.length; at++) {
      const place = crossing(line[at - 1]!, line[at]!, c, d);
      if (place) found.push(place);
    }
  }
  return found;
}

/** Opens a gate wherever one of the lines (units of 1e-7 degree) crosses the wall of a compound. */
export function openGates(
  compounds: Compounds,
  lines: readonly (readonly PlaceE7[])[],
): OpenedCompounds {
  const { gateStart, gateLngE7, gateLatE7 } = compounds;
  const [start, lng, lat]: [number[], number[], number[]] = [[0], [], []];
  const openedGates: OpenedGate[] = [];
  for (let compound = 0; compound + 1 < gateStart.length; compound++) {
    lng.push(...gateLngE7.subarray(gateStart[compound]!, gateStart[compound + 1]!));
    lat.push(...gateLatE7.subarray(gateStart[compound]!, gateStart[compound + 1]!));
    for (const [x, y] of lines.flatMap((line) => crossingsOf(compounds, compound, line))) {
      openedGates.push({ compound, gate: lng.length });
      lng.push(x);
      lat.push(y);
    }
    start.push(lng.length);
  }
  const same = compoundsIn(compounds);
  if (openedGates.length === 0) return { ...same, openedGates };
  return {
    ...same,
    gateStart: Uint32Array.from(start),
    gateLngE7: Int32Array.from(lng),
    gateLatE7: Int32Array.from(lat),
    openedGates,
  };
}
