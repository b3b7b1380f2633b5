import type { ExpressionSpecification } from 'maplibre-gl';

/** Characters of a name that are drawn; a longer one leaves no room for the map, and thousands of them no map at all. */
const DRAWN = 60;

/** Name of a feature as it is written on the map. */
export const NAME_TEXT: ExpressionSpecification = [
  'slice',
  ['to-string', ['get', 'name']],
  0,
  DRAWN,
];
