import { channels, TIME_COLOURS } from './palette.ts';

/** Colour of a band of time by its share, 0 (first) to 1 (last), even between the stops. */
export function timeColour(share: number): string {
  const at = Math.max(0, Math.min(1, share)) * (TIME_COLOURS.length - 1);
  const from = channels(TIME_COLOURS[Math.floor(at)]!);
  const to = channels(TIME_COLOURS[Math.ceil(at)]!);
  const mixed = from.map((each, i) => Math.round(each + (to[i]! - each) * (at % 1)));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** Share of a band among `count` bands. */
export function computeBandShare(band: number, count: number): number {
  return count > 1 ? band / (count - 1) : 0;
}
