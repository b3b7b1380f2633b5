/** Room in CSS pixels between what is flown to and the edge of the map: names stand beside it left and right. */
export const WHOLE_PADDING_PX = { top: 32, bottom: 32, left: 64, right: 64 };
