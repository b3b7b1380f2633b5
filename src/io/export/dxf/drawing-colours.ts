/** Colours of the AutoCAD index nearest to those of the map; all are seen on black and on white. */
const OF_LAYER: Readonly<Record<string, number>> = {
  circles: 134,
  gaps: 200,
  bands: 130,
  areas: 8,
  sites: 134,
  facilities: 7,
  candidates: 40,
  links: 134,
  closures: 30,
};
/** Larger areas have the stronger lines. */
const OF_LEVEL: Readonly<Record<string, number>> = { district: 7, street: 9, community: 8 };
/** Of the kinds that are not shown at first, so that two switched on together are told apart. */
const OF_OTHER_KINDS = [30, 150, 94, 240, 42, 174, 214, 72, 12, 104, 220] as const;

/**
 * Colour of a drawing layer.
 * @param otherKind position of its kind among those that are not shown at first; absent for any other layer
 */
export function drawingColour(id: string, level: unknown, otherKind?: number): number {
  if (otherKind !== undefined) return OF_OTHER_KINDS[otherKind % OF_OTHER_KINDS.length]!;
  return OF_LEVEL[String(level)] ?? OF_LAYER[id] ?? 7;
}
