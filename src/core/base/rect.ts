/** A rectangle from its upper left corner to the right and down, in the unit of its page or picture. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
