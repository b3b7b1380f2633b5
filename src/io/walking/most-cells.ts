/** Largest grid that is taken, in cells: 30 m cells over 150 km square. */
export const MOST_CELLS = 25_000_000;
